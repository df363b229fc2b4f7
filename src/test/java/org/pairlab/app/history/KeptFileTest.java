package org.pairlab.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.PackagedDigits;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.store.LabFile;
import org.pairlab.store.Library;

/** Real files of format 1, converted as they are when they are changed: each experiment is listed once. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class KeptFileTest {
    private static final Path FIXTURES = Path.of("src/test/resources/org/pairlab/store/format-1");

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final SampleScreen screen = new SampleScreen();

    @TempDir
    private Path temporary;

    private Path folder;
    private HistoryModel model;

    @BeforeEach
    void makeList() throws IOException {
        folder = temporary.toRealPath();
        model = new HistoryModel(
                new LabModel(),
                new LibraryExperiments(new Library(folder)),
                screen,
                new BackgroundTasks(background::add, Runnable::run, error -> {
                    throw new AssertionError(error);
                }),
                Clock.fixed(SampleExperiments.NOON, ZoneOffset.UTC));
    }

    private Path fixture(String name, String called) throws IOException {
        for (String ending : List.of("", "-wal")) {
            Path file = FIXTURES.resolve(name + ".pairlab" + ending);
            if (Files.exists(file)) {
                Files.copy(file, folder.resolve(called + ".pairlab" + ending));
            }
        }
        return folder.resolve(called + ".pairlab");
    }

    private static void convert(Path file) {
        try (LabFile opened = LabFile.open(file, PackagedDigits.MNIST)) {
            opened.entitle("Converted");
        }
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private List<String> listed() {
        model.refresh();
        work();
        return model.shown().get().stream().map(Entry::name).toList();
    }

    private Entry entry(String name) {
        return model.shown().get().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"finished", "odd", "interrupted"})
    void isHiddenWhateverEitherIsCalledLater(String name) throws IOException {
        Path file = fixture(name, "lesson");
        assertThat(listed()).containsExactly("lesson");
        convert(file);
        assertThat(folder.resolve("lesson.v1.pairlab")).exists();
        assertThat(listed()).containsExactly("lesson");

        model.rename(entry("lesson"), "Monday");
        work();
        assertThat(listed()).containsExactly("Monday");
        Files.move(folder.resolve("lesson.v1.pairlab"), folder.resolve("as it was.pairlab"));
        assertThat(listed()).containsExactly("Monday");
        model.delete(List.of(entry("Monday")));
        work();
        assertThat(listed()).as("the experiment is not lost from sight").containsExactly("as it was");
        model.undo();
        work();
        assertThat(listed()).containsExactly("Monday");
    }

    @Test
    void theOneThatIsOpenIsListed() throws IOException {
        convert(fixture("finished", "lesson"));
        screen.openFile().set(folder.resolve("lesson.v1.pairlab"));

        assertThat(listed()).containsExactlyInAnyOrder("lesson", "lesson.v1");
    }

    @Test
    void anotherExperimentIsListedWhateverItIsCalled() throws IOException {
        convert(fixture("finished", "lesson"));
        Files.delete(folder.resolve("lesson.v1.pairlab"));
        fixture("odd", "lesson.v1");

        assertThat(listed()).containsExactlyInAnyOrder("lesson", "lesson.v1");
    }
}
