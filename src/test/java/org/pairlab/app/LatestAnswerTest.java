package org.pairlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestAnswerTest {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> taken = new ArrayList<>();
    private final LatestAnswer latest = new LatestAnswer(new BackgroundTasks(waiting::add, Runnable::run, error -> {}));

    @Test
    void whoCannotTakeAnAnswerDoesNotKeepTheNextFromBeingFound() {
        latest.<String>ask(
                () -> "first",
                found -> {
                    throw new IllegalStateException(found);
                },
                error -> {});
        latest.ask(() -> "second", taken::add, error -> {});

        waiting.remove().run();
        waiting.remove().run();

        assertThat(taken).containsExactly("second");
    }

    @Test
    void ofThoseThatComeMeanwhileTheNewestIsAnswered() {
        for (String name : List.of("first", "second", "third")) {
            latest.ask(() -> name, taken::add, error -> {});
        }
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }

        assertThat(taken).containsExactly("first", "third");
    }
}
