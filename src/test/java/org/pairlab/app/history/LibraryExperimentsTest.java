package org.pairlab.app.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.SampleLabFiles;
import org.pairlab.SampleResults;
import org.pairlab.SampleRuns;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Architecture;
import org.pairlab.store.LabFile;
import org.pairlab.store.Library;

class LibraryExperimentsTest {
    private final ExperimentResults results =
            SampleResults.of(SampleExperiments.settings(8, 3, 2, Architecture.BASE, Architecture.BASE_AUX), 20);

    @TempDir
    Path temporary;

    private Path folder;
    private LibraryExperiments experiments;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = temporary.toRealPath().resolve("experiments");
        experiments = new LibraryExperiments(new Library(folder));
    }

    private Path make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        SampleLabFiles.create(file, results, SampleResults.predictions(results), "", false)
                .close();
        return file;
    }

    private List<Path> files(Path... others) {
        return experiments.list(List.of(others)).stream()
                .map(Experiments.Listed::file)
                .toList();
    }

    @Test
    void listsTheFolderAndRecentFilesElsewhereOnce() throws IOException {
        assertThat(files()).isEmpty();
        Path inside = make(folder.resolve("inside.pairlab"));
        Path outside = make(temporary.toRealPath().resolve("stick").resolve("outside.pairlab"));
        Files.writeString(folder.resolve("notes.txt"), "no lab file");
        Path gone = temporary.resolve("gone.pairlab");

        assertThat(files(inside, outside, gone)).containsExactly(inside, outside);
        assertThat(experiments.list(List.of(outside)))
                .extracting(Experiments.Listed::elsewhere)
                .containsExactly(false, true);
    }

    @Test
    void readsNumbersAndSaysWhatIsWrong() throws IOException {
        Path file = make(folder.resolve("one.pairlab"));
        Path broken = Files.writeString(folder.resolve("broken.pairlab"), "nothing".repeat(100));

        Experiments.Stored stored = experiments.read(file);
        assertThat(stored.id()).isEqualTo(results.id());
        assertThat(stored.settings()).isEqualTo(results.settings());
        assertThat(Digest.of(stored)
                        .maxima()
                        .get(SampleRuns.variant(stored.settings(), Architecture.BASE))
                        .mean())
                .isEqualTo(Arrays.stream(SampleResults.maxima(results, Architecture.BASE))
                        .average()
                        .orElseThrow());
        assertThat(stored.pairs()).hasSize(64);

        assertThat(files()).contains(broken);
        assertThatThrownBy(() -> experiments.read(broken))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(broken.toString());
        assertThat(broken).hasContent("nothing".repeat(100));
    }

    @Test
    void renamesDeletesRestoresAndCopies() throws IOException {
        Path file = make(folder.resolve("one.pairlab"));

        Path renamed = experiments.rename(file, "Lesson 7b").file();
        assertThat(files()).containsExactly(renamed);
        Experiments.WayBack deleted = experiments.delete(renamed);
        assertThat(files()).isEmpty();
        assertThat(deleted.restore()).isEqualTo(renamed);

        Path copy = experiments.duplicate(renamed);
        assertThat(files()).containsExactlyInAnyOrder(renamed, copy);
        assertThat(experiments.read(copy).id()).isNotEqualTo(results.id());
        assertThat(experiments.read(copy).runs())
                .hasSameSizeAs(experiments.read(renamed).runs());
    }

    private String state(Path file) {
        Experiments.Listed listed = experiments.list(List.of()).stream()
                .filter(one -> one.file().equals(file))
                .findFirst()
                .orElseThrow();
        return new EntryText(Clock.systemUTC()).state(Entry.unread(listed).with(Digest.of(experiments.read(file))));
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatAnotherProgramTrainsIsNotInterrupted() throws Exception {
        Path file = Files.createDirectories(folder).resolve("CLASS.PAIRLAB");
        try (OtherProgram other = new OtherProgram(file)) {
            other.train();
            assertThat(state(file)).isEqualTo("trained by another PairLab, 0 of 2 runs, 1 of 6 epochs");
            Experiments.Listed before = experiments.list(List.of()).get(0);
            other.train();
            assertThat(experiments.list(List.of())).doesNotContain(before);
            assertThat(state(file)).isEqualTo("trained by another PairLab, 0 of 2 runs, 2 of 6 epochs");
            assertThatThrownBy(() -> experiments.rename(file, "Mine"))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("is open");
            assertThatThrownBy(() -> experiments.delete(file)).isInstanceOf(InvalidInputException.class);
            other.train();
        }
        assertThat(state(file)).isEqualTo("interrupted, 0 of 2 runs");
        try (LabFile own = SampleLabFiles.create(
                folder.resolve("own.pairlab"), results, SampleResults.predictions(results), "", false)) {
            assertThat(state(own.path())).as("open in this program").isEqualTo("finished");
        }
    }

    @Test
    void whatIsOpenIsReadButNeverMoved() throws IOException {
        Path file = make(folder.resolve("one.pairlab"));
        try (LabFile open = SampleLabFiles.create(
                folder.resolve("open.pairlab"), results, SampleResults.predictions(results), "", false)) {
            assertThat(experiments.read(open.path()).id()).isEqualTo(results.id());
            assertThatThrownBy(() -> experiments.delete(open.path()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("is open");
        }
        assertThat(files()).contains(file).hasSize(2);
    }
}
