package org.pairlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pairlab.SampleResults;
import org.pairlab.data.DigitSet;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.KeptNetworks;
import org.pairlab.experiment.KeptPredictions;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.Retention;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.ParameterCount;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Snapshot;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FileSizeTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "1, 3, 8, 40, none, none",
        "20, 10, 8, 1000, every, none",
        "20, 10, 8, 677, best-and-last, best",
        "40, 6, 4, 200, none, none",
        "3, 4, 48, 1000, every, every",
        "4, 9, 32, 500, best-and-last, every-4",
        "2, 2, 128, 100, every, best"
    })
    void isToldBeforehand(int runs, int epochs, int channels, int pairs, String predictions, String networks)
            throws IOException {
        ExperimentSettings settings = new ExperimentSettings(
                List.of(Architecture.BASE, Architecture.SEP_AUX),
                new CommonHyperparameters(channels, 3, 5, 7e-3, 2e-3, 0.25, true, 50, 16, epochs),
                new PairSource.Fixed(),
                runs,
                7,
                2,
                1);
        Retention retention = new Retention(
                KeptPredictions.ofId(predictions).orElseThrow(),
                KeptNetworks.ofId(networks).orElseThrow());
        Path file = folder.resolve("a.pairlab");
        write(file, SampleResults.of(settings, pairs), retention);

        assertThat((double) FileSize.bytes(settings, retention, pairs, pairs))
                .isCloseTo(Files.size(file), withinPercentage(20));
    }

    /** As training does: two runs at a time, with checkpoints. */
    private static void write(Path path, ExperimentResults results, Retention retention) {
        ExperimentSettings settings = results.settings();
        PredictionSource said = SampleResults.predictions(results);
        ExperimentResults planned = new ExperimentResults(
                results.id(),
                settings,
                results.pairSet(),
                ExperimentResults.planned(settings, results.pairSet()).runs());
        try (LabFile file = LabFile.create(path, planned, PredictionSource.NONE, "", retention, false);
                LabFileWriter writer = file.write(Provenance.here(settings, DigitSet.MNIST), WriteListener.NONE)) {
            results.runs().values().forEach(run -> writer.runStarted(run.id()));
            for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
                for (RunRecord run : results.runs().values()) {
                    ParameterCount count = ParameterCount.of(run.id().variant());
                    EpochResult result = run.epochs().get(epoch - 1);
                    Snapshot network = new Snapshot(epoch, new float[(int) count.parameters()]);
                    writer.epochDone(run.id(), result, said.of(run.id(), result).orElseThrow());
                    if (retention.networks().keeps(epoch)) {
                        writer.network(run.id(), network);
                    }
                    boolean best = run.upTo(epoch).bestEpoch().orElseThrow().epoch() == epoch;
                    Checkpoint checkpoint = new Checkpoint(
                            epoch, epoch, network.parameters(), new float[(int) count.updaterState()], null);
                    writer.checkpoint(run.id(), checkpoint, best ? network : null);
                }
            }
            results.runs().values().forEach(run -> writer.runEnded(run, null));
        }
    }
}
