package org.pairlab.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.pairlab.experiment.Experiment;
import org.pairlab.experiment.ExperimentListener;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Progress;
import org.pairlab.input.InvalidInputException;
import org.pairlab.training.RunId;

/**
 * The only bridge from the training threads to the window: takes any number of changes a second and hands the newest
 * snapshots of one experiment to the {@link LabModel}: points and states at most about every 120 ms and at once after a
 * quiet time, mere progress four times a second, as each time takes the training a part of its processors.
 *
 * <p>Nothing is lost: snapshots hold everything so far, and a change that comes after a hand-over has begun causes
 * another. Changes may come on any thread and never wait for the window.
 */
public final class ExperimentFeed implements ExperimentListener {
    static final Duration INTERVAL = Duration.ofMillis(120);
    static final Duration PROGRESS_INTERVAL = Duration.ofMillis(250);

    private final LabModel model;
    private final Delayed later;
    private final Consumer<Throwable> errors;
    private final LongSupplier nanoTime;
    private final AtomicBoolean pending = new AtomicBoolean();
    private final AtomicBoolean progressPending = new AtomicBoolean();
    private final AtomicLong lastHandOver;
    private volatile boolean detached;

    /** Runs a task on the FX thread after a delay, at once if it is zero. */
    interface Delayed {
        void run(Runnable task, Duration delay);
    }

    /** What an experiment looks like at one moment. */
    record Snapshot(ExperimentResults results, Progress progress, ExperimentState state) {}

    /**
     * @param fx runs tasks on the FX thread, in their order, without making the caller wait
     * @param errors hears on the FX thread why a run failed
     */
    public ExperimentFeed(LabModel model, Executor fx, Consumer<Throwable> errors) {
        this(model, (task, delay) -> onFxThread(fx, task, delay), errors, System::nanoTime);
    }

    ExperimentFeed(LabModel model, Delayed later, Consumer<Throwable> errors, LongSupplier nanoTime) {
        this.model = model;
        this.later = later;
        this.errors = errors;
        this.nanoTime = nanoTime;
        lastHandOver = new AtomicLong(nanoTime.getAsLong() - PROGRESS_INTERVAL.toNanos());
    }

    @Override
    public void changed(Experiment experiment) {
        changed(() -> snapshot(experiment));
    }

    @Override
    public void progressed(Experiment experiment) {
        progressed(() -> snapshot(experiment));
    }

    @Override
    public void cannotTrain(InvalidInputException reason) {
        later.run(() -> errors.accept(reason), Duration.ZERO);
    }

    @Override
    public void failed(RunId run, Throwable cause) {
        later.run(() -> errors.accept(cause), Duration.ZERO);
    }

    /** Points or the state have changed. */
    void changed(Supplier<Snapshot> newest) {
        handOver(newest, pending, INTERVAL);
    }

    /** Nothing but the progress has. */
    void progressed(Supplier<Snapshot> newest) {
        handOver(newest, progressPending, PROGRESS_INTERVAL);
    }

    private void handOver(Supplier<Snapshot> newest, AtomicBoolean asked, Duration interval) {
        if (asked.compareAndSet(false, true)) {
            long wait = lastHandOver.get() + interval.toNanos() - nanoTime.getAsLong();
            later.run(() -> handOver(newest, asked), Duration.ofNanos(Math.max(0, wait)));
        }
    }

    /** From now on nothing of this experiment is shown any more; another one takes its place. FX thread. */
    public void detach() {
        detached = true;
    }

    private void handOver(Supplier<Snapshot> newest, AtomicBoolean asked) {
        lastHandOver.set(nanoTime.getAsLong());
        // Before reading: a change from now on may be missing in what is read, so it must cause a hand-over of its own.
        asked.set(false);
        if (!detached) {
            Snapshot snapshot = newest.get();
            model.show(snapshot.results(), snapshot.progress(), snapshot.state());
        }
    }

    private static Snapshot snapshot(Experiment experiment) {
        // The state first: with the end in sight, the results read after it are complete.
        ExperimentState state = experiment.state();
        Progress progress = experiment.progress();
        return new Snapshot(experiment.results(), progress, state);
    }

    private static void onFxThread(Executor fx, Runnable task, Duration delay) {
        if (delay.isZero()) {
            fx.execute(task);
        } else {
            CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, fx)
                    .execute(task);
        }
    }
}
