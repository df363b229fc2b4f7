package org.pairlab.app;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Work that would make the window wait: reading digits, drawing pairs, writing settings. One task after the other, off
 * the FX thread; what it gives, and what goes wrong, comes back on the FX thread. An error without a handler of its own
 * is shown to the person.
 */
public final class BackgroundTasks {
    private final Executor background;
    private final Executor fx;
    private final Consumer<Throwable> errors;

    /**
     * @param background where the work is done
     * @param fx runs tasks on the FX thread
     * @param errors shows an error to the person; called on the FX thread
     */
    public BackgroundTasks(Executor background, Executor fx, Consumer<Throwable> errors) {
        this.background = background;
        this.fx = fx;
        this.errors = errors;
    }

    /** One thread that does not keep the program alive. */
    public static ExecutorService thread() {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "background");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Does the work, then gives its result to {@code done}; any error is shown to the person. FX thread. */
    public <T> void run(Callable<T> work, Consumer<T> done) {
        run(work, done, errors);
    }

    /** Does the work, then gives either its result or its error to one of the two. FX thread. */
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        background.execute(() -> {
            try {
                T result = work.call();
                fx.execute(() -> done.accept(result));
            } catch (Throwable e) { // errors too: running out of memory must reach the person as well
                fx.execute(() -> failed.accept(e));
            }
        });
    }

    /** Shows an error to the person. FX thread. */
    public void report(Throwable error) {
        errors.accept(error);
    }

    /** Takes no more work and waits until what was given before is done, but no longer than {@code limit}. */
    public static void finish(ExecutorService background, Duration limit) {
        background.shutdown();
        try {
            background.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
