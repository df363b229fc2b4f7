package org.pairlab.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.PackagedDigits;
import org.pairlab.SampleLabFiles;
import org.pairlab.data.DataSource;
import org.pairlab.data.DigitSet;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSets;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.Experiment;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.StartingPoint;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunId;

class ResumedFromFileTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void trainingThatGoesOnFromAFileGivesWhatItWouldHaveGiven() throws Exception {
        CommonHyperparameters h = new CommonHyperparameters(4, 3, 5, 7e-3, 2e-3, 0.25, true, 50, 16, 6);
        ExperimentSettings settings = new ExperimentSettings(
                List.of(Architecture.BASE, Architecture.SEP_AUX), h, new PairSource.Drawn(3, 64, 32), 2, 5, 2, 1);
        PairSet pairs = PairSets.of(settings.pairs(), PackagedDigits.MNIST, DataSource.packaged());
        ExperimentResults planned = ExperimentResults.planned(settings, pairs);
        ExperimentResults uninterrupted = trained(planned);

        Path path = folder.resolve("resumed.pairlab");
        SampleLabFiles.create(path, planned, "", true).close();
        // The second session begins where the first was told to stop: within an epoch, or before a run's turn.
        session(path, 2);
        session(path, Integer.MAX_VALUE);

        try (LabFile file = LabFile.open(path, PackagedDigits.MNIST)) {
            ExperimentResults stored = file.experiment().results();
            assertThat(file.experiment().sessions()).hasSize(2);
            assertThat(file.experiment().unfinished()).isFalse();
            assertThat(stored.settings()).isEqualTo(settings);
            for (RunId id : planned.runs().keySet()) {
                List<EpochResult> expected = uninterrupted.runs().get(id).epochs();
                List<EpochResult> actual = stored.runs().get(id).epochs();
                assertThat(actual).hasSameSizeAs(expected);
                for (int i = 0; i < expected.size(); i++) {
                    assertThat(actual.get(i).sameAs(expected.get(i)))
                            .as("%s epoch %d", id, i + 1)
                            .isTrue();
                }
                assertThat(file.network(id).orElseThrow().epoch())
                        .isEqualTo(uninterrupted
                                .runs()
                                .get(id)
                                .bestEpoch()
                                .orElseThrow()
                                .epoch());
            }
        }
    }

    private static ExperimentResults trained(ExperimentResults planned) throws InterruptedException {
        try (Experiment experiment = new Experiment(StartingPoint.unkept(planned), e -> {})) {
            experiment.start();
            assertThat(experiment.awaitEnd(LONG)).isTrue();
            return experiment.results();
        }
    }

    /** Goes on with what is in the file until some epochs are done. */
    private static void session(Path path, int epochs) throws InterruptedException {
        try (LabFile file = LabFile.open(path, PackagedDigits.MNIST)) {
            ExperimentResults known = file.experiment().results();
            LabFileWriter writer = file.write(Provenance.here(known.settings(), DigitSet.MNIST), WriteListener.NONE);
            try (Experiment experiment =
                    new Experiment(new StartingPoint(known, file.checkpoints(), writer, true), e -> {
                        if (done(e) >= epochs) {
                            e.stop();
                        }
                    })) {
                experiment.start();
                assertThat(experiment.awaitEnd(LONG)).isTrue();
            }
        }
    }

    private static int done(Experiment experiment) {
        return experiment.results().runs().values().stream()
                .mapToInt(run -> run.epochs().size())
                .sum();
    }
}
