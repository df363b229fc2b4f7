package org.pairlab.app.shell;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.pairlab.app.BackgroundTasks;

/**
 * Work on the lab file of the experiment on screen, one thing after the other: what is asked for while another is under way
 * waits until that has had its effect. FX thread only; the work itself is done off it.
 */
final class FileWork {
    private final BackgroundTasks tasks;
    private final ReadOnlyStringWrapper underWay = new ReadOnlyStringWrapper("");
    private final Queue<Runnable> later = new ArrayDeque<>();

    FileWork(BackgroundTasks tasks) {
        this.tasks = tasks;
    }

    /** What is being done, in a few words; empty if nothing. */
    ReadOnlyStringProperty underWay() {
        return underWay.getReadOnlyProperty();
    }

    boolean idle() {
        return underWay.get().isEmpty();
    }

    /** Runs a step now, or as soon as nothing is under way. */
    void whenIdle(Runnable step) {
        if (idle()) {
            step.run();
        } else {
            later.add(step);
        }
    }

    /** Does work in the background, and gives its result or its error to one of the two. Nothing else is under way. */
    <T> void run(String what, Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        underWay.set(what);
        tasks.run(work, result -> end(() -> done.accept(result)), error -> end(() -> failed.accept(error)));
    }

    /** Does work in its turn that nobody has to see or to wait for. */
    <T> void quietly(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        tasks.run(work, done, failed);
    }

    private void end(Runnable effect) {
        underWay.set("");
        effect.run();
        while (idle() && !later.isEmpty()) {
            later.remove().run();
        }
    }
}
