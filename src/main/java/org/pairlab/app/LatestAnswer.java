package org.pairlab.app;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Answers questions in the background, one at a time; of those that come meanwhile only the newest is answered, as nobody
 * wants to know the others any more. FX thread only.
 */
public final class LatestAnswer {
    private final BackgroundTasks tasks;
    private Runnable next; // null if none waits
    private boolean underWay;

    public LatestAnswer(BackgroundTasks tasks) {
        this.tasks = tasks;
    }

    /**
     * Asks.
     *
     * @param answer found off the FX thread
     * @param taker gets the answer, unless a newer question was asked before this one's turn
     */
    public <A> void ask(Callable<A> answer, Consumer<A> taker, Consumer<Throwable> failed) {
        next = () ->
                tasks.run(answer, found -> take(() -> taker.accept(found)), error -> take(() -> failed.accept(error)));
        if (!underWay) {
            begin();
        }
    }

    /** Whatever becomes of an answer, the next question has its turn. */
    private void take(Runnable taking) {
        try {
            taking.run();
        } finally {
            ended();
        }
    }

    private void ended() {
        underWay = false;
        if (next != null) {
            begin();
        }
    }

    private void begin() {
        Runnable one = next;
        next = null;
        underWay = true;
        one.run();
    }
}
