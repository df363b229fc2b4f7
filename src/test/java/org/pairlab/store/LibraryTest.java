package org.pairlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.SampleLabFiles;
import org.pairlab.SampleResults;
import org.pairlab.SampleRuns;
import org.pairlab.data.DigitSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Provenance;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Architecture;

class LibraryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path temporary;

    private final ExperimentResults results = Fixture.finished();
    private Library library;

    @BeforeEach
    void makeLibrary() {
        library = new Library(temporary.resolve("data").resolve("experiments"));
    }

    private Path make(String called) {
        Path file = library.newFile(DAY, called);
        SampleLabFiles.create(file, results, SampleResults.predictions(results), called, false)
                .close();
        return file;
    }

    @Test
    void newNamesAreOfTheDayAndUnused() {
        assertThat(make("classroom").getFileName()).hasToString("2026-11-23 classroom.pairlab");
        assertThat(make("classroom").getFileName()).hasToString("2026-11-23 classroom (2).pairlab");
        assertThat(make("../a:b?<c>\\ \"Größe\" .").getFileName()).hasToString("2026-11-23 a b c Größe.pairlab");
        assertThat(make("").getFileName()).hasToString("2026-11-23.pairlab");
        assertThat(library.files()).hasSize(4);
    }

    @Test
    void aSummaryTellsWhatAFileHoldsWithoutReadingAll() throws IOException {
        Path file = make("fresh");
        LabFileSummary summary = LabFileSummary.of(file);
        assertThat(summary.title()).isEqualTo("fresh");
        assertThat(summary.id()).isEqualTo(results.id());
        assertThat(summary.settings()).isEqualTo(results.settings());
        assertThat(summary.unfinished()).isFalse();
        assertThat(summary.runsOver()).isEqualTo(4);
        assertThat(summary.bytes()).isEqualTo(Files.size(file));
    }

    @Test
    void listsLabFilesAndNothingElse() throws IOException {
        assertThat(library.files()).isEmpty();
        Path file = make("one");
        Path broken = Files.writeString(library.folder().resolve("broken.pairlab"), "nothing");
        Files.writeString(library.folder().resolve(".hidden.pairlab"), "nothing");
        Files.writeString(library.folder().resolve("notes.txt"), "nothing");
        Files.createDirectory(library.folder().resolve("folder.pairlab"));
        assertThat(library.files()).containsExactlyInAnyOrder(file, broken);
    }

    @Test
    void aSummaryHasCurvesAndBestValues() {
        LabFileSummary summary = LabFileSummary.of(make("a"));
        double[] curve = summary.curve(Architecture.BASE);
        List<Double> first = results.of(SampleRuns.variant(Architecture.BASE)).stream()
                .map(run -> run.epochs().get(0).validationAccuracy())
                .toList();
        assertThat(curve).hasSize(Fixture.EPOCHS);
        assertThat(curve[0]).isEqualTo((first.get(0) + first.get(1)) / 2);
        assertThat(summary.best(Architecture.BASE)).hasSize(2);
        assertThat(summary.best(Architecture.SEP)).isEmpty();
    }

    @Test
    void aFileThatIsTrainedIsListedAsItIsNow() {
        Path file = library.newFile(DAY, "live");
        try (LabFile open = SampleLabFiles.create(file, Fixture.planned(results), "", false);
                LabFileWriter writer =
                        open.write(Provenance.here(Fixture.SETTINGS, DigitSet.MNIST), WriteListener.NONE)) {
            assertThat(LabFileSummary.of(open.path()).curve(Architecture.BASE)).isEmpty();
            Fixture.tell(
                    writer,
                    Fixture.BASE_1,
                    results.runs().get(Fixture.BASE_1).epochs().get(0));
            writer.flush(java.time.Duration.ofSeconds(20));
            assertThat(LabFileSummary.of(open.path()).curve(Architecture.BASE)).hasSize(1);
            assertThatThrownBy(() -> library.delete(open.path()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageEndingWith("is open; close it first.");
        }
    }

    @Test
    void whatIsDeletedCanBeBroughtBackUntilTheFolderIsTidied() {
        Path file = make("a");
        Library.Deleted first = library.delete(file);
        assertThat(library.files()).isEmpty();
        assertThat(library.restore(first)).isEqualTo(file);
        assertThat(library.files()).containsExactly(file);

        Library.Deleted second = library.delete(file);
        Path taken = make("a");
        assertThat(library.restore(second)).isNotEqualTo(taken);
        assertThat(library.files()).hasSize(2);

        library.delete(file);
        library.tidy();
        assertThat(library.folder()).isDirectoryNotContaining("glob:**.deleted");
        assertThat(library.files()).hasSize(1);
    }

    @Test
    void whatAnotherOpenLabDeletedIsLeftToIt() throws IOException {
        Path deleted = Files.createDirectories(library.folder().resolve(".deleted"));
        String living =
                Long.toString(ProcessHandle.current().parent().orElseThrow().pid());
        Path kept = Files.createDirectory(deleted.resolve(living)).resolve("a.pairlab");
        Path left = Files.createDirectory(deleted.resolve(Long.toString(Long.MAX_VALUE)))
                .resolve("b.pairlab");
        Files.createFile(kept);
        Files.createFile(left);
        library.tidy();
        assertThat(kept).exists();
        assertThat(left.getParent()).doesNotExist();
    }

    @Test
    void aFileIsRenamedButNeverOverAnother() {
        Path one = make("one");
        Path other = make("other");
        Path renamed = library.rename(one, "Klasse 7b/2").file();
        assertThat(renamed.getFileName()).hasToString("Klasse 7b-2.pairlab");
        assertThatThrownBy(() -> library.rename(renamed, "2026-11-23 other.pairlab"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("already; choose another name");
        assertThatThrownBy(() -> library.rename(renamed, " ./ ")).isInstanceOf(InvalidInputException.class);
        assertThat(library.files()).containsExactlyInAnyOrder(renamed, other);
    }

    /** Also a name that nobody could type here, as a file may have been put into the folder by hand. */
    @Test
    void renamingIsTakenBackToTheVeryNameItWas() throws IOException {
        for (String name : new String[] {"a  b & c.pairlab", "..x.PAIRLAB", "Lesson-.pairlab", "_con.pairlab"}) {
            Path before = Files.move(make("one"), library.folder().resolve(name));
            Library.Renamed renamed = library.rename(before, "Other");
            assertThat(renamed.file()).exists();
            assertThat(library.unrename(renamed)).isEqualTo(before).exists();
            assertThat(renamed.file()).doesNotExist();

            Library.Renamed again = library.rename(before, "Other");
            Path taken = Files.createFile(before);
            assertThat(library.unrename(again)).isNotEqualTo(taken).exists();
        }
    }
}
