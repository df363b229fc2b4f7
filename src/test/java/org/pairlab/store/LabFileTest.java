package org.pairlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pairlab.store.Fixture.AUX_2;
import static org.pairlab.store.Fixture.BASE_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.SampleLabFiles;
import org.pairlab.SampleResults;
import org.pairlab.data.DigitSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.RunRecord;
import org.pairlab.input.InvalidInputException;
import org.pairlab.store.tables.Connections;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

class LabFileTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final ExperimentResults results = Fixture.finished();
    private final Provenance here = Provenance.here(Fixture.SETTINGS, DigitSet.MNIST);

    private Path file() {
        return folder.resolve("Ein Versuch? 100% #1&mode=memory.pairlab");
    }

    private LabFile open(Path path) {
        return LabFile.open(path, Fixture.mnist(results));
    }

    private ExperimentResults read(Path path) {
        try (LabFile file = open(path)) {
            return Fixture.read(file);
        }
    }

    @Test
    void whatSeveralThreadsTellComesBackToTheLastBit() throws Exception {
        try (LabFile file = SampleLabFiles.create(file(), Fixture.planned(results), "Vier Läufe", false);
                LabFileWriter writer = file.write(here, WriteListener.NONE)) {
            List<Thread> threads = new ArrayList<>();
            for (RunRecord run : results.runs().values()) {
                threads.add(new Thread(() -> {
                    writer.runStarted(run.id());
                    run.epochs().forEach(epoch -> {
                        Fixture.tell(writer, run.id(), epoch);
                        writer.checkpoint(run.id(), Fixture.checkpoint(run.id(), epoch.epoch(), 0), null);
                    });
                    writer.runEnded(run, null);
                }));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }

        try (LabFile file = open(file())) {
            StoredExperiment stored = file.experiment();
            assertThat(stored.title()).isEqualTo("Vier Läufe");
            assertThat(stored.unfinished()).isFalse();
            assertThat(stored.sessions()).containsExactly(here);
            assertThat(file.checkpoints()).isEmpty();
            assertThat(Fixture.same(Fixture.read(file), results)).isTrue();
            assertThat(stored.results().pairSet().test().second(3))
                    .isEqualTo(results.pairSet().test().second(3));
        }
        assertThat(names()).containsExactly(file().getFileName().toString());
    }

    @Test
    void anExperimentWithResultsIsStoredWithThem() {
        SampleLabFiles.create(file(), results, SampleResults.predictions(results), "", true)
                .close();

        assertThat(Fixture.same(read(file()), results)).isTrue();
    }

    @Test
    void theLatestCheckpointComesBackAndARunUnderWayIsStopped() {
        Checkpoint between = Fixture.checkpoint(BASE_1, 1, 0);
        Checkpoint within = Fixture.checkpoint(BASE_1, 1, 2);
        try (LabFile file = SampleLabFiles.create(file(), Fixture.planned(results), "", true);
                LabFileWriter writer = file.write(here, WriteListener.NONE)) {
            writer.runStarted(BASE_1);
            Fixture.tell(writer, BASE_1, epoch(BASE_1, 1));
            writer.checkpoint(BASE_1, between, Fixture.network(BASE_1, 1));
            writer.checkpoint(BASE_1, within, null);
            writer.runStarted(AUX_2);
        }

        try (LabFile file = open(file())) {
            assertThat(file.experiment().unfinished()).isTrue();
            assertThat(file.experiment().results().runs().get(BASE_1).state()).isEqualTo(RunState.STOPPED);
            assertThat(file.experiment().results().runs().get(AUX_2).state()).isEqualTo(RunState.STOPPED);
            assertThat(file.checkpoints()).containsOnlyKeys(BASE_1);
            Fixture.assertSame(file.checkpoints().get(BASE_1), within);
            assertThat(file.network(BASE_1).orElseThrow().parameters())
                    .isEqualTo(Fixture.network(BASE_1, 1).parameters());
            assertThat(file.network(AUX_2)).isEmpty();
        }
    }

    @Test
    void networksAreKeptOnlyIfWanted() {
        try (LabFile file = SampleLabFiles.create(file(), Fixture.planned(results), "", false);
                LabFileWriter writer = file.write(here, WriteListener.NONE)) {
            Fixture.tell(writer, BASE_1, epoch(BASE_1, 1));
            writer.runEnded(RunRecord.waiting(BASE_1).with(RunState.DIVERGED), Fixture.network(BASE_1, 1));
        }

        try (LabFile file = open(file())) {
            assertThat(file.network(BASE_1)).isEmpty();
        }
    }

    /** All that the file says of other runs is nonsense: who read it would find that. */
    @Test
    void aNetworkIsReadWithoutAnythingOfTheOtherRuns() throws Exception {
        try (LabFile file = SampleLabFiles.create(file(), results, SampleResults.predictions(results), "", true)) {
            try (LabFileWriter writer = file.write(here, WriteListener.NONE)) {
                writer.checkpoint(BASE_1, Fixture.checkpoint(BASE_1, 3, 0), Fixture.network(BASE_1, 3));
            }
            try (Connection connection = Connections.writing(file());
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE run SET state = 'nonsense' WHERE id <> 1000001");
                statement.executeUpdate("UPDATE epoch SET training_accuracy = -1");
            }
            assertThat(file.network(BASE_1).orElseThrow().parameters())
                    .isEqualTo(Fixture.network(BASE_1, 3).parameters());
            assertThatThrownBy(() -> file.network(AUX_2)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void aRunThatIsCutBackLosesWhatDoesNotStand() {
        try (LabFile file = SampleLabFiles.create(file(), results, SampleResults.predictions(results), "", true);
                LabFileWriter writer = file.write(here, WriteListener.NONE)) {
            writer.runStarted(BASE_1);
            writer.checkpoint(BASE_1, Fixture.checkpoint(BASE_1, 3, 0), Fixture.network(BASE_1, 3));
            writer.cutBack(BASE_1, 2);
            writer.checkpoint(BASE_1, Fixture.checkpoint(BASE_1, 2, 1), null);
        }

        try (LabFile file = open(file())) {
            assertThat(file.experiment().results().runs().get(BASE_1).epochs()).hasSize(2);
            assertThat(file.network(BASE_1)).isEmpty();
        }
    }

    @Test
    void anotherResultOfAnEpochReplacesItAndAllAfterIt() {
        EpochResult other = Fixture.finished().runs().get(BASE_1).epochs().get(3);
        Predictions said = SampleResults.predictions(results).of(BASE_1, other).orElseThrow();
        EpochResult second = new EpochResult(2, 0.5, 50, 0.6, 51, null, 1, 1, said.checksum());
        try (LabFile file = SampleLabFiles.create(file(), results, SampleResults.predictions(results), "", true);
                LabFileWriter writer = file.write(here, WriteListener.NONE)) {
            writer.runStarted(BASE_1);
            Fixture.tell(writer, BASE_1, epoch(BASE_1, 1));
            writer.epochDone(BASE_1, second, said);
        }

        try (LabFile file = open(file())) {
            RunRecord run = file.experiment().results().runs().get(BASE_1);
            assertThat(run.epochs()).hasSize(2);
            assertThat(run.epochs().get(1).sameAs(second)).isTrue();
            assertThat(file.predictions().of(BASE_1, second).orElseThrow().sameAs(said))
                    .isTrue();
            assertThat(file.predictions().of(BASE_1, epoch(BASE_1, 2)))
                    .as("of the epoch that it replaced")
                    .isEmpty();
        }
    }

    @Test
    void nothingIsWrittenWhereThereIsAFileAlready() throws IOException {
        Files.writeString(file(), "mine");

        assertThatThrownBy(() -> SampleLabFiles.create(file(), results, SampleResults.predictions(results), "", false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageEndingWith("exists already; choose another name.");
        assertThat(file()).hasContent("mine");
        assertThat(names()).containsExactly(file().getFileName().toString());
    }

    @Test
    void aFileThatIsOpenIsOpenedReadOnlyElsewhere() {
        try (LabFile first = SampleLabFiles.create(file(), results, SampleResults.predictions(results), "", false);
                LabFile second = open(file())) {
            assertThat(first.readOnly()).isEmpty();
            assertThat(second.readOnly().orElseThrow()).contains("is open in another PairLab");
            assertThatThrownBy(() -> second.write(here, WriteListener.NONE))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(second.readOnly().orElseThrow());
        }
        try (LabFile again = open(file())) {
            assertThat(again.readOnly()).isEmpty();
        }
    }

    @Test
    void aFileIsReadWhereNothingMayBeMadeBesideIt() throws IOException {
        SampleLabFiles.create(file(), results, SampleResults.predictions(results), "", false)
                .close();
        // What keeps a lock file from being made; being the administrator, a test may write everywhere else.
        Files.createDirectory(folder.resolve(file().getFileName() + "-lock"));

        try (LabFile file = open(file())) {
            assertThat(file.readOnly().orElseThrow()).contains("may not be written to and is opened read-only");
            assertThat(Fixture.same(Fixture.read(file), results)).isTrue();
        }
    }

    @Test
    void copiesAreWholeWhileTrainingGoesOn() {
        Path later = folder.resolve("later.pairlab");
        Path duplicate = folder.resolve("duplicate.pairlab");
        try (LabFile file = SampleLabFiles.create(file(), Fixture.planned(results), "one", true);
                LabFileWriter writer = file.write(here, WriteListener.NONE)) {
            Fixture.tell(writer, BASE_1, epoch(BASE_1, 1));
            writer.checkpoint(BASE_1, Fixture.checkpoint(BASE_1, 1, 0), null);
            file.duplicateTo(later, "replaced", false);
            file.duplicateTo(duplicate, "two", false);
            assertThatThrownBy(() -> file.duplicateTo(later, "", false)).hasMessageContaining("exists already");
            Fixture.tell(writer, BASE_1, epoch(BASE_1, 2));
            file.duplicateTo(later, "", true);
        }

        assertThat(read(later).runs().get(BASE_1).epochs()).hasSize(2);
        assertThat(read(duplicate).id()).isNotEqualTo(results.id());
        assertThat(read(duplicate).runs().get(BASE_1).epochs()).hasSize(1);
        try (LabFile file = open(duplicate)) {
            assertThat(file.experiment().title()).isEqualTo("two");
            assertThat(file.experiment().sessions()).containsExactly(here);
        }
    }

    @Test
    void aCopyNeverReplacesAFileThatIsOpen() {
        Path other = folder.resolve("other.pairlab");
        try (LabFile file = SampleLabFiles.create(file(), results, SampleResults.predictions(results), "", false);
                LabFile open = SampleLabFiles.create(other, results, SampleResults.predictions(results), "", false)) {
            assertThatThrownBy(() -> file.duplicateTo(open.path(), "", true)).hasMessageContaining("is open");
        }
    }

    @Test
    void aTitleCanBeGivenAtAnyTime() {
        try (LabFile file = SampleLabFiles.create(file(), results, SampleResults.predictions(results), "", false)) {
            file.entitle("before");
            try (LabFileWriter writer = file.write(here, WriteListener.NONE)) {
                file.entitle("while 'training'; --");
                assertThat(writer.settle(SOON)).isTrue();
                assertThat(names()).noneMatch(name -> name.endsWith("-wal") && length(name) > 0);
            }
        }
        try (LabFile file = open(file())) {
            assertThat(file.experiment().title()).isEqualTo("while 'training'; --");
        }
    }

    @Test
    void whatCannotBelongToTheExperimentIsRefusedWhereItIsTold() {
        try (LabFile file = SampleLabFiles.create(file(), results, SampleResults.predictions(results), "", false);
                LabFileWriter writer = file.write(here, WriteListener.NONE)) {
            RunId none = org.pairlab.SampleRuns.id(org.pairlab.network.Architecture.SEP, 1);
            assertThatThrownBy(() -> writer.runStarted(none)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> writer.checkpoint(BASE_1, Fixture.checkpoint(AUX_2, 1, 0), null))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private EpochResult epoch(RunId id, int epoch) {
        return results.runs().get(id).epochs().get(epoch - 1);
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private long length(String name) {
        return folder.resolve(name).toFile().length();
    }
}
