package org.pairlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pairlab.store.Fixture.BASE_1;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.SampleLabFiles;
import org.pairlab.SampleResults;
import org.pairlab.data.DigitSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Moment;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.RunEpoch;
import org.pairlab.input.InvalidInputException;
import org.pairlab.training.EpochResult;

class StoredPredictionsTest {
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final ExperimentResults results = Fixture.finished();
    private final PredictionSource expected = SampleResults.predictions(results);
    private final List<RunEpoch> all = RunEpoch.allOf(results.runs().values());
    private final EpochResult first = results.runs().get(BASE_1).epochs().get(0);
    private Path path;

    @BeforeEach
    void makeFile() {
        path = folder.resolve("a.pairlab");
        SampleLabFiles.create(path, results, expected, "", false).close();
    }

    @Test
    void oneEpochIsReadWithoutTheOthersAndThenAtHand() {
        try (LabFile file = LabFile.open(path, Fixture.mnist(results))) {
            PredictionSource stored = file.predictions();
            assertThat(stored.atHand(BASE_1, first)).isEmpty();
            assertThat(stored.of(BASE_1, first)
                            .orElseThrow()
                            .sameAs(expected.of(BASE_1, first).orElseThrow()))
                    .isTrue();
            assertThat(stored.atHand(BASE_1, first)).isPresent();
            assertThat(all.stream()
                            .filter(one -> stored.atHand(one.run(), one.epoch()).isPresent()))
                    .containsExactly(new RunEpoch(BASE_1, first));
        }
    }

    /** All other epochs say nonsense: who asked for more than the best would find them damaged. */
    @Test
    void countingOverAllRunsAtOneEpochNeedsNoOtherEpoch() throws SQLException {
        try (LabFile file = LabFile.open(path, Fixture.mnist(results))) {
            List<RunEpoch> best = Moment.BEST.of(results.runs().values());
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE prediction SET said = x'00' WHERE epoch NOT IN (SELECT best.epoch"
                        + " FROM best_epochs AS best JOIN variant ON variant.label = best.variant"
                        + " WHERE 1000000 * variant.id + best.run = prediction.run)");
            }
            List<RunEpoch> read = new ArrayList<>();
            file.predictions().each(best, (one, said) -> read.add(one));
            assertThat(read).isEqualTo(best);
            assertThatThrownBy(() -> file.predictions().each(all, (one, said) -> {}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("have 1 bytes where");
        }
    }

    @Test
    void whatTheDiskRefusesIsAtHandAllTheSame() throws Exception {
        Path fresh = folder.resolve("fresh.pairlab");
        try (LabFile file = SampleLabFiles.create(fresh, Fixture.planned(results), "", false);
                LabFileWriter writer =
                        file.write(Provenance.here(Fixture.SETTINGS, DigitSet.MNIST), WriteListener.NONE, NEVER)) {
            Fixture.fillDisk(writer);
            for (EpochResult epoch : results.runs().get(BASE_1).epochs()) {
                Fixture.tell(writer, BASE_1, epoch);
            }
            // Not from the cache: the queue alone still has them.
            StoredPredictions other = new StoredPredictions(file::content, results);
            other.writing(writer.queue());
            for (EpochResult epoch : results.runs().get(BASE_1).epochs()) {
                assertThat(other.atHand(BASE_1, epoch)
                                .orElseThrow()
                                .sameAs(expected.of(BASE_1, epoch).orElseThrow()))
                        .isTrue();
            }
            writer.session().limitPages(0);
            writer.retry();
            assertThat(writer.flush(SOON)).isTrue();
            assertThat(other.atHand(BASE_1, first))
                    .as("written, and out of memory")
                    .isEmpty();
            assertThat(other.of(BASE_1, first)).isPresent();
        }
    }

    @Test
    void anEpochThatCameOutOtherwiseIsNotGivenForTheOldOne() {
        EpochResult never = new EpochResult(1, 0, 0, 0, 0, null, 0, 0, first.predictionsChecksum() + 1);
        try (LabFile file = LabFile.open(path, Fixture.mnist(results))) {
            assertThat(file.predictions().of(BASE_1, never)).isEmpty();
            assertThat(file.predictions().of(BASE_1, first)).isPresent();
        }
    }

    @Test
    void aFileThatIsGoneIsNamed() throws Exception {
        try (LabFile file = LabFile.open(path, Fixture.mnist(results))) {
            Files.delete(path);
            assertThatThrownBy(() -> file.predictions().of(BASE_1, first))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("a.pairlab");
        }
    }
}
