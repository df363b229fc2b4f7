package org.pairlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pairlab.store.Fixture.AUX_2;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pairlab.PackagedDigits;
import org.pairlab.SampleResults;
import org.pairlab.data.DataSource;
import org.pairlab.data.DigitSet;
import org.pairlab.data.PairSets;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.Experiment;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.KeptNetworks;
import org.pairlab.experiment.KeptPredictions;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.Retention;
import org.pairlab.experiment.RunEpoch;
import org.pairlab.experiment.RunRecord;
import org.pairlab.experiment.StartingPoint;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;
import org.pairlab.training.Snapshot;

/** Which predictions and networks stay in the file. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RetentionInFileTest {
    @TempDir
    Path folder;

    private final ExperimentResults results = Fixture.finished();
    private final Provenance here = Provenance.here(Fixture.SETTINGS, DigitSet.MNIST);

    private LabFile create(KeptPredictions predictions, KeptNetworks networks) {
        return LabFile.create(
                folder.resolve("a.pairlab"),
                Fixture.planned(results),
                PredictionSource.NONE,
                "",
                new Retention(predictions, networks),
                false);
    }

    private LabFile open() {
        return LabFile.open(folder.resolve("a.pairlab"), Fixture.mnist(results));
    }

    /** One of an accuracy that its predictions are not asked for. */
    private static EpochResult epoch(int number, double accuracy, Predictions said) {
        return new EpochResult(
                number, 0.5, 50, 0.5, accuracy, new EpochResult.Auxiliary(1, 10, 1, 10), 1, 1, said.checksum());
    }

    private Predictions said(int epoch) {
        return SampleResults.said(AUX_2, epoch, results.pairSet().test());
    }

    @Test
    void theBestAndTheLastEpochAreKeptWhileItTrains() {
        double[] accuracies = {60, 70, 65, 70};
        List<List<Integer>> kept = List.of(List.of(1), List.of(2), List.of(2, 3), List.of(2, 4));
        List<EpochResult> epochs = new ArrayList<>();
        try (LabFile file = create(KeptPredictions.BEST_AND_LAST, KeptNetworks.NONE);
                LabFileWriter writer = file.write(here, WriteListener.NONE)) {
            writer.runStarted(AUX_2);
            for (int i = 0; i < accuracies.length; i++) {
                epochs.add(epoch(i + 1, accuracies[i], said(i + 1)));
                writer.epochDone(AUX_2, epochs.get(i), said(i + 1));
                assertThat(writer.flush(Duration.ofSeconds(20))).isTrue();
                StoredPredictions stored = new StoredPredictions(file::content, results);
                assertThat(epochs.stream()
                                .filter(epoch -> stored.of(AUX_2, epoch).isPresent())
                                .map(EpochResult::epoch))
                        .isEqualTo(kept.get(i));
            }
        }
        try (LabFile file = open()) {
            List<Integer> read = new ArrayList<>();
            file.predictions()
                    .each(RunEpoch.allOf(file.experiment().results().runs().values()), (one, predictions) -> {
                        assertThat(predictions.sameAs(said(one.epoch().epoch())))
                                .isTrue();
                        read.add(one.epoch().epoch());
                    });
            assertThat(read).containsExactly(2, 4);
            assertThat(file.experiment().retention().predictions()).isEqualTo(KeptPredictions.BEST_AND_LAST);
        }
    }

    @Test
    void noneAreKeptWhereNoneAreWantedAndThatIsNoDamage() {
        try (LabFile file = create(KeptPredictions.NONE, KeptNetworks.NONE);
                LabFileWriter writer = file.write(here, WriteListener.NONE)) {
            results.runs().values().forEach(run -> {
                writer.runStarted(run.id());
                run.epochs().forEach(epoch -> Fixture.tell(writer, run.id(), epoch));
                writer.runEnded(run, null);
            });
        }
        try (LabFile file = open()) {
            List<RunEpoch> all =
                    RunEpoch.allOf(file.experiment().results().runs().values());
            assertThat(all).hasSize(16);
            file.predictions().each(all, (one, said) -> {
                throw new AssertionError(one + " is kept");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"none, ''", "best, 3", "every-2, 2;3;4", "every-4, 3;4", "every, 1;2;3;4", "every-9, 3"})
    void networksAreKeptOfTheEpochsThatWereAskedFor(String kept, String epochs) {
        KeptNetworks networks = KeptNetworks.ofId(kept).orElseThrow();
        double[] accuracies = {70, 60, 80, 75};
        try (LabFile file = create(KeptPredictions.EVERY, networks);
                LabFileWriter writer = file.write(here, WriteListener.NONE)) {
            writer.runStarted(AUX_2);
            RunRecord run = RunRecord.waiting(AUX_2);
            for (int i = 1; i <= 4; i++) {
                EpochResult epoch = epoch(i, accuracies[i - 1], said(i));
                run = run.with(epoch);
                writer.epochDone(AUX_2, epoch, said(i));
                if (networks.keeps(i)) {
                    writer.network(AUX_2, Fixture.network(AUX_2, i));
                }
                Snapshot best = i == 2 || i == 4 ? null : Fixture.network(AUX_2, i);
                writer.checkpoint(AUX_2, Fixture.checkpoint(AUX_2, i, 0), best);
                assertThat(writer.flush(Duration.ofSeconds(20))).isTrue();
            }
            writer.runEnded(run.with(RunState.FINISHED), null);
        }
        List<Integer> expected = epochs.isEmpty()
                ? List.of()
                : List.of(epochs.split(";")).stream().map(Integer::valueOf).toList();
        try (LabFile file = open()) {
            assertThat(file.networks(AUX_2)).isEqualTo(expected);
            for (int i = 1; i <= 4; i++) {
                Optional<Snapshot> read = file.network(AUX_2, i);
                assertThat(read.isPresent()).isEqualTo(expected.contains(i));
                if (read.isPresent()) {
                    assertThat(read.get().epoch()).isEqualTo(i);
                    assertThat(read.get().parameters())
                            .isEqualTo(Fixture.network(AUX_2, i).parameters());
                }
            }
            assertThat(file.network(AUX_2).map(Snapshot::epoch))
                    .isEqualTo(networks.any() ? Optional.of(3) : Optional.empty());
        }
    }

    /** The network of every epoch, its best among them, as training tells them; and again those after a checkpoint. */
    @Test
    void trainingKeepsTheNetworkOfEveryEpochAcrossSessions() throws Exception {
        CommonHyperparameters h = new CommonHyperparameters(4, 3, 5, 7e-3, 2e-3, 0.25, true, 50, 16, 4);
        ExperimentSettings settings = new ExperimentSettings(
                List.of(Architecture.BASE, Architecture.SEP_AUX), h, new PairSource.Drawn(3, 64, 32), 1, 5, 1, 1);
        ExperimentResults planned = ExperimentResults.planned(
                settings, PairSets.of(settings.pairs(), PackagedDigits.MNIST, DataSource.packaged()));
        Path path = folder.resolve("trained.pairlab");
        LabFile.create(
                        path,
                        planned,
                        PredictionSource.NONE,
                        "",
                        new Retention(KeptPredictions.BEST_AND_LAST, KeptNetworks.EVERY),
                        false)
                .close();
        train(path, 2);
        train(path, Integer.MAX_VALUE);

        try (LabFile file = LabFile.open(path, PackagedDigits.MNIST)) {
            for (RunRecord run : file.experiment().results().runs().values()) {
                RunId id = run.id();
                int best = run.bestEpoch().orElseThrow().epoch();
                assertThat(file.networks(id)).containsExactly(1, 2, 3, 4);
                assertThat(file.network(id).orElseThrow().epoch()).isEqualTo(best);
                assertThat(file.network(id).orElseThrow().parameters())
                        .isEqualTo(file.network(id, best).orElseThrow().parameters());
                assertThat(file.network(id, 1).orElseThrow().parameters())
                        .isNotEqualTo(file.network(id, 2).orElseThrow().parameters());
                for (EpochResult epoch : run.epochs()) {
                    assertThat(file.predictions().of(id, epoch).isPresent())
                            .isEqualTo(epoch.epoch() == best || epoch.epoch() == 4);
                }
            }
        }
    }

    private static void train(Path path, int epochs) throws InterruptedException {
        try (LabFile file = LabFile.open(path, PackagedDigits.MNIST)) {
            ExperimentResults known = file.experiment().results();
            LabFileWriter writer = file.write(Provenance.here(known.settings(), DigitSet.MNIST), WriteListener.NONE);
            StartingPoint start = new StartingPoint(
                    known,
                    file.checkpoints(),
                    writer,
                    file.experiment().retention().networks());
            try (Experiment experiment = new Experiment(start, now -> {
                if (now.results().runs().values().stream()
                                .mapToInt(run -> run.epochs().size())
                                .sum()
                        >= epochs) {
                    now.stop();
                }
            })) {
                experiment.start();
                assertThat(experiment.awaitEnd(Duration.ofSeconds(50))).isTrue();
            }
        }
    }

    /** As another machine may have it: what stood after the cut goes, and the best of what is left is the best. */
    @Test
    void aRunThatIsCutBackHasItsEarlierBestNetworkAgain() {
        double[] accuracies = {60, 70, 80};
        try (LabFile file = create(KeptPredictions.EVERY, KeptNetworks.EVERY);
                LabFileWriter writer = file.write(here, WriteListener.NONE)) {
            writer.runStarted(AUX_2);
            for (int i = 1; i <= 3; i++) {
                writer.epochDone(AUX_2, epoch(i, accuracies[i - 1], said(i)), said(i));
                writer.network(AUX_2, Fixture.network(AUX_2, i));
            }
            writer.cutBack(AUX_2, 2);
        }
        try (LabFile file = open()) {
            assertThat(file.networks(AUX_2)).containsExactly(1, 2);
            assertThat(file.network(AUX_2).orElseThrow().epoch()).isEqualTo(2);
        }
    }
}
