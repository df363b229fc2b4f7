package org.pairlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class BackgroundTasksTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Queue<Runnable> fx = new ArrayDeque<>();
    private final List<Throwable> shown = new ArrayList<>();
    private final BackgroundTasks tasks = new BackgroundTasks(background::add, fx::add, shown::add);

    @Test
    void worksInTheBackgroundAndAnswersOnTheFxThread() {
        List<String> answers = new ArrayList<>();
        tasks.run(() -> "done", answers::add);
        background.remove().run();
        assertThat(answers).isEmpty();
        fx.remove().run();
        assertThat(answers).containsExactly("done");
        assertThat(shown).isEmpty();
    }

    @Test
    void anErrorReachesThePerson() {
        Throwable full = new OutOfMemoryError("made up");
        tasks.run(
                () -> {
                    throw new IOException("made up");
                },
                done -> {});
        tasks.run(
                () -> {
                    throw (Error) full;
                },
                done -> {});
        background.forEach(Runnable::run);
        fx.forEach(Runnable::run);
        assertThat(shown).hasSize(2).contains(full);
    }

    @Test
    void anErrorWithAHandlerOfItsOwnGoesThereOnly() {
        List<Throwable> handled = new ArrayList<>();
        tasks.run(
                () -> {
                    throw new IllegalStateException("made up");
                },
                done -> {},
                handled::add);
        background.remove().run();
        fx.remove().run();
        assertThat(handled).hasSize(1);
        assertThat(shown).isEmpty();
    }
}
