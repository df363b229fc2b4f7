package org.pairlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pairlab.store.Fixture.AUX_2;
import static org.pairlab.store.Fixture.BASE_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.SampleLabFiles;
import org.pairlab.SampleResults;
import org.pairlab.data.DigitSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.RunRecord;
import org.pairlab.input.InvalidInputException;

/** What happens to an experiment that trains when somebody takes its file away, or its disk is full. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RecoveredFileTest {
    private static final ExperimentResults OTHER = Fixture.finished();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration NEVER = Duration.ofDays(1);

    @TempDir
    Path folder;

    private final ExperimentResults results = Fixture.finished();
    private final Provenance here = Provenance.here(Fixture.SETTINGS, DigitSet.MNIST);
    private final Heard heard = new Heard();
    private String libraryBefore;
    private Path lab;
    private Path library;

    @BeforeEach
    void makeFolders() throws IOException {
        lab = Files.createDirectory(folder.toRealPath().resolve("lab"));
        library = folder.toRealPath().resolve("library");
        libraryBefore = System.getProperty(Library.FOLDER_PROPERTY);
        System.setProperty(Library.FOLDER_PROPERTY, library.toString());
    }

    @AfterEach
    void restoreLibrary() {
        if (libraryBefore == null) {
            System.clearProperty(Library.FOLDER_PROPERTY);
        } else {
            System.setProperty(Library.FOLDER_PROPERTY, libraryBefore);
        }
    }

    /** What somebody does to the file. */
    private enum Misfortune {
        DELETED {
            @Override
            void happenTo(Path file) throws IOException {
                Files.delete(file);
            }
        },
        MOVED {
            @Override
            void happenTo(Path file) throws IOException {
                Files.move(file, file.resolveSibling("elsewhere.pairlab"));
            }
        },
        REPLACED {
            @Override
            void happenTo(Path file) throws IOException {
                Path other = file.resolveSibling("other.pairlab");
                SampleLabFiles.create(other, OTHER, SampleResults.predictions(OTHER), "another", false)
                        .close();
                Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        };

        abstract void happenTo(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTakenAwayWhileItTrainsIsKeptBesideItWithAllThatWasInIt(Misfortune misfortune) throws Exception {
        Path path = lab.resolve("lesson.pairlab");
        Path kept = lab.resolve("lesson (recovered).pairlab");
        try (LabFile file = SampleLabFiles.create(path, Fixture.planned(results), "Lesson", true)) {
            LabFileWriter writer = file.write(here, heard, NEVER);
            writer.runStarted(BASE_1);
            Fixture.tell(writer, BASE_1, results.runs().get(BASE_1).epochs().get(0));
            writer.checkpoint(BASE_1, Fixture.checkpoint(BASE_1, 1, 2), Fixture.network(BASE_1, 1));
            assertThat(writer.flush(SOON)).isTrue();
            misfortune.happenTo(path);
            Fixture.tell(writer, BASE_1, results.runs().get(BASE_1).epochs().get(1));
            assertThat(writer.flush(SOON)).isTrue();

            assertThat(file.path()).isEqualTo(kept);
            assertThat(heard.kept).isEqualTo(kept);
            assertThat(heard.sentence)
                    .isEqualTo("Lab file " + path + " was moved, deleted or replaced while its experiment trained."
                            + " The experiment is kept in " + kept + " from now on.");
            assertThat(writer.problem()).isEmpty();
            try (LabFile again = LabFile.open(kept, Fixture.mnist(results))) {
                assertThat(again.readOnly()).as("nobody else may write to it").isPresent();
            }
            file.endWriting();
            assertThat(file.experiment().results().runs().get(BASE_1).epochs()).hasSize(2);
            Fixture.assertSame(file.checkpoints().get(BASE_1), Fixture.checkpoint(BASE_1, 1, 2));
            assertThat(file.network(BASE_1)).isPresent();
        }
        assertThat(read(kept).id()).isEqualTo(results.id());
        if (misfortune == Misfortune.REPLACED) {
            assertThat(Fixture.same(read(path), OTHER)).isTrue();
            LabFile.open(path, Fixture.mnist(results)).close();
        }
        assertThat(names(lab)).noneMatch(name -> name.endsWith("-lock") || name.endsWith("-wal"));
    }

    @Test
    void whatIsTakenAwayAfterTheLastWordIsKeptAllTheSame() throws Exception {
        Path path = lab.resolve("lesson.pairlab");
        try (LabFile file = SampleLabFiles.create(path, Fixture.planned(results), "", true)) {
            LabFileWriter writer = file.write(here, heard, NEVER);
            tellEverything(writer);
            assertThat(writer.flush(SOON)).isTrue();
            Files.delete(path);
            file.endWriting();
            assertThat(file.path()).isEqualTo(lab.resolve("lesson (recovered).pairlab"));
        }
        assertThat(Fixture.same(read(lab.resolve("lesson (recovered).pairlab")), results))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lesson (recovered)", "lesson (recovered) (2)", "lesson"})
    void namesDoNotGrowAndReplaceNothing(String name) throws Exception {
        Files.createFile(lab.resolve("lesson (recovered).pairlab"));
        Files.createFile(lab.resolve("lesson (recovered) (2).pairlab"));
        assertThat(LabFileName.recovered(lab, lab.resolve(name + ".pairlab")))
                .isEqualTo(lab.resolve("lesson (recovered) (3).pairlab"));
        String longest = "ü".repeat(120) + ".pairlab";
        assertThat(LabFileName.stem(LabFileName.recovered(lab, lab.resolve(longest))))
                .endsWith("ü (recovered)");
    }

    @Test
    void whereItsFolderIsGoneTooItIsKeptInTheLibrary() throws Exception {
        Path path = lab.resolve("lesson.pairlab");
        try (LabFile file = SampleLabFiles.create(path, Fixture.planned(results), "", true)) {
            LabFileWriter writer = file.write(here, heard, NEVER);
            Files.move(lab, folder.resolve("lab moved"));
            tellEverything(writer);
            assertThat(writer.flush(SOON)).isTrue();
        }
        assertThat(Fixture.same(read(library.resolve("lesson (recovered).pairlab")), results))
                .isTrue();
    }

    @Test
    void whereItCanBeKeptNowhereItWaitsUntilItIsBack() throws Exception {
        Path path = lab.resolve("lesson.pairlab");
        Path away = folder.resolve("lab moved");
        Files.createFile(library);
        try (LabFile file = SampleLabFiles.create(path, Fixture.planned(results), "", true)) {
            LabFileWriter writer = file.write(here, heard, NEVER);
            Files.move(lab, away);
            tellEverything(writer);
            assertThat(heard.failed.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(writer.problem().orElseThrow())
                    .contains("was moved, deleted or replaced")
                    .endsWith("put it back.");
            Files.move(away, lab);
            writer.retry();
            assertThat(writer.flush(SOON)).isTrue();
        }
        assertThat(Fixture.same(read(path), results)).isTrue();
    }

    @Test
    void whatAFullDiskRefusesGoesIntoAnotherFileWithTheRest() throws Exception {
        Path path = lab.resolve("full.pairlab");
        try (LabFile file = SampleLabFiles.create(path, Fixture.planned(results), "", true)) {
            LabFileWriter writer = file.write(here, heard, NEVER);
            Fixture.fillDisk(writer);
            tellEverything(writer);
            assertThat(heard.failed.await(20, TimeUnit.SECONDS)).isTrue();
            writer.recover();
            assertThat(writer.flush(SOON)).isTrue();
            assertThat(heard.sentence).startsWith("Lab file " + path + " cannot be written as the disk is full");
            assertThat(heard.wentOn.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(Fixture.same(read(lab.resolve("full (recovered).pairlab")), results))
                .isTrue();
    }

    @Test
    void goingOverToAnotherFileLosesNothingOfWhatManyThreadsTellMeanwhile() throws Exception {
        Path first = lab.resolve("first.pairlab");
        List<Path> further = List.of(lab.resolve("second.pairlab"), library.resolve("third.pairlab"));
        Files.createDirectories(library);
        CountDownLatch begun = new CountDownLatch(2);
        try (LabFile file = SampleLabFiles.create(first, Fixture.planned(results), "", true)) {
            LabFileWriter writer = file.write(here, heard, NEVER);
            List<Thread> tellers = results.runs().values().stream()
                    .map(run -> new Thread(() -> {
                        writer.runStarted(run.id());
                        begun.countDown();
                        run.epochs().forEach(epoch -> {
                            Fixture.tell(writer, run.id(), epoch);
                            writer.flush(SOON);
                        });
                        writer.runEnded(run, null);
                    }))
                    .toList();
            tellers.forEach(Thread::start);
            begun.await();
            for (Path next : further) {
                file.moveTo(next, false);
                assertThat(file.path()).isEqualTo(next);
            }
            for (Thread teller : tellers) {
                teller.join();
            }
        }
        assertThat(Fixture.same(read(further.get(1)), results)).isTrue();
        assertThat(read(first).id()).isEqualTo(results.id());
    }

    @Test
    void goingOverToAFileThatCannotBeMadeChangesNothing() throws Exception {
        Path path = lab.resolve("lesson.pairlab");
        try (LabFile file = SampleLabFiles.create(path, Fixture.planned(results), "", true);
                LabFile open = SampleLabFiles.create(
                        lab.resolve("open.pairlab"), results, SampleResults.predictions(results), "", false)) {
            LabFileWriter writer = file.write(here, heard, NEVER);
            assertThatThrownBy(() -> file.moveTo(open.path(), true))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("is open");
            assertThatThrownBy(() -> file.moveTo(lab.resolve("none/x.pairlab"), true))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("cannot be made");
            tellEverything(writer);
        }
        assertThat(Fixture.same(read(path), results)).isTrue();
    }

    @Test
    void aFileThatIsAtRestGoesOnWithoutBeingOpenedAgain() {
        try (LabFile file = SampleLabFiles.create(lab.resolve("rest.pairlab"), Fixture.planned(results), "", true)) {
            LabFileWriter first = file.write(here, heard, NEVER);
            first.runStarted(AUX_2);
            first.checkpoint(AUX_2, Fixture.checkpoint(AUX_2, 0, 1), null);
            file.endWriting();
            assertThat(file.checkpoints()).containsOnlyKeys(AUX_2);
            LabFileWriter second = file.write(here, heard, NEVER);
            tellEverything(second);
            file.endWriting();
            assertThat(Fixture.same(Fixture.read(file), results)).isTrue();
            assertThat(file.experiment().sessions()).containsExactly(here, here);
        }
    }

    private void tellEverything(LabFileWriter writer) {
        for (RunRecord run : results.runs().values()) {
            writer.runStarted(run.id());
            run.epochs().forEach(epoch -> Fixture.tell(writer, run.id(), epoch));
            writer.runEnded(run, null);
        }
    }

    private ExperimentResults read(Path path) {
        try (LabFile file = LabFile.open(path, Fixture.mnist(results))) {
            return Fixture.read(file);
        }
    }

    private static List<String> names(Path inside) {
        try (Stream<Path> files = Files.list(inside)) {
            return files.map(path -> path.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Heard implements WriteListener {
        private final CountDownLatch failed = new CountDownLatch(1);
        private final CountDownLatch wentOn = new CountDownLatch(1);
        private volatile String sentence;
        private volatile Path kept;

        @Override
        public void failed(String problem) {
            failed.countDown();
        }

        @Override
        public void recovered(String what, Path where) {
            sentence = what;
            kept = where;
        }

        @Override
        public void wentOn() {
            wentOn.countDown();
        }
    }
}
