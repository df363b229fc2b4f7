package org.pairlab.experiment;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import org.pairlab.data.PairSet;
import org.pairlab.training.ComputeThreads;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Run;
import org.pairlab.training.RunId;
import org.pairlab.training.RunListener;
import org.pairlab.training.RunSettings;
import org.pairlab.training.RunState;

/**
 * The training of all runs of an experiment on background workers. Runs of one number come before those of the next, so
 * that all architectures fill up together. Any thread may steer it and read its snapshots.
 */
public final class Experiment implements AutoCloseable {
    private final ExperimentSettings settings;
    private final ExperimentListener listener;
    private final ProgressMeter meter;
    private final Queue<RunId> waiting = new ArrayDeque<>();
    private final List<Thread> workers = new ArrayList<>();

    private ExperimentResults results;
    private ExperimentState state = ExperimentState.READY;
    private int activeWorkers;

    /** Plans an experiment; nothing trains before {@link #start()}. */
    public Experiment(ExperimentSettings settings, PairSet pairs, ExperimentListener listener) {
        this.settings = settings;
        this.listener = listener;
        results = ExperimentResults.planned(settings, pairs);
        int batchSize = settings.hyperparameters().batchSize();
        int batchesAnEpoch = (pairs.training().size() + batchSize - 1) / batchSize;
        meter = new ProgressMeter(
                results.runs().size(), settings.hyperparameters().epochs(), batchesAnEpoch);
        results.runs().keySet().stream()
                .sorted(Comparator.comparingInt(RunId::number).thenComparing(RunId::architecture))
                .forEach(waiting::add);
    }

    /** Starts the workers and returns at once. */
    public synchronized void start() {
        if (state != ExperimentState.READY) {
            throw new IllegalStateException("started already");
        }
        state = ExperimentState.TRAINING;
        meter.start();
        activeWorkers = Math.min(settings.workers(), waiting.size());
        for (int i = 1; i <= activeWorkers; i++) {
            Thread worker = new Thread(this::work, "training-" + i);
            worker.setDaemon(true);
            workers.add(worker);
        }
        workers.forEach(Thread::start);
    }

    /** Holds all runs before their next batch. */
    public void pause() {
        synchronized (this) {
            if (state != ExperimentState.TRAINING) {
                return;
            }
            state = ExperimentState.PAUSED;
            meter.hold();
        }
        listener.changed(this);
    }

    /** Goes on after {@link #pause()}. */
    public void resume() {
        synchronized (this) {
            if (state != ExperimentState.PAUSED) {
                return;
            }
            state = ExperimentState.TRAINING;
            meter.start();
            notifyAll();
        }
        listener.changed(this);
    }

    /** Ends all runs before their next batch; results so far stay. Returns at once. */
    public void stop() {
        synchronized (this) {
            if (state == ExperimentState.READY) {
                state = ExperimentState.STOPPED;
            } else if (state == ExperimentState.TRAINING || state == ExperimentState.PAUSED) {
                state = ExperimentState.STOPPING;
            } else {
                return;
            }
            meter.hold();
            notifyAll();
        }
        listener.changed(this);
    }

    public synchronized ExperimentState state() {
        return state;
    }

    public synchronized ExperimentResults results() {
        return results;
    }

    public synchronized Progress progress() {
        return meter.progress();
    }

    /** Waits until the experiment has ended; false if it has not within {@code limit}. */
    public synchronized boolean awaitEnd(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!state.ended()) {
            long millis = (deadline - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                return false;
            }
            wait(millis);
        }
        return true;
    }

    /** Stops, and waits until no worker is left. */
    @Override
    public void close() {
        stop();
        boolean interrupted = false;
        for (Thread worker : workers) {
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            for (RunId id = next(); id != null; id = next()) {
                train(id);
            }
        } finally {
            endWorker();
        }
    }

    /** The run whose turn it is, marked as training; null if none is left or all are to stop. */
    private RunId next() {
        RunId id;
        synchronized (this) {
            id = state == ExperimentState.STOPPING ? null : waiting.poll();
            if (id == null) {
                return null;
            }
            meter.runStarted(id);
            update(results.runs().get(id).with(RunState.TRAINING));
        }
        listener.changed(this);
        return id;
    }

    private void train(RunId id) {
        RunState end;
        try {
            ComputeThreads.set(settings.threads(), settings.layers());
            Run run = new Run(
                    new RunSettings(id, settings.hyperparameters(), settings.seed(), settings.layers()),
                    results().pairSet());
            end = run.train(this::proceed, new Recorder(id));
        } catch (InterruptedException e) {
            end = RunState.STOPPED;
        } catch (Exception | Error e) {
            // Whatever it is, running out of memory included, the person hears of it and the other runs go on.
            fail(id, e);
            return;
        }
        synchronized (this) {
            meter.runEnded(id);
            update(results.runs().get(id).with(end));
        }
        listener.changed(this);
    }

    private void fail(RunId id, Throwable cause) {
        String sentence = ranOutOfMemory(cause)
                ? id + " ran out of memory; take fewer channels, smaller batches or fewer workers."
                : id + " failed: " + cause + ".";
        synchronized (this) {
            meter.runEnded(id);
            update(results.runs().get(id).failed(sentence));
        }
        listener.failed(id, cause);
        listener.changed(this);
    }

    /** Deeplearning4j wraps what goes wrong in a backward pass. */
    private static boolean ranOutOfMemory(Throwable cause) {
        for (Throwable c = cause; c != null; c = c.getCause()) {
            if (c instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }

    private void endWorker() {
        synchronized (this) {
            activeWorkers--;
            if (activeWorkers > 0) {
                return;
            }
            meter.hold();
            boolean complete = results.runs().values().stream()
                    .allMatch(run -> run.state().ended() && run.state() != RunState.STOPPED);
            state = complete ? ExperimentState.FINISHED : ExperimentState.STOPPED;
            notifyAll();
        }
        listener.changed(this);
    }

    private synchronized boolean proceed() throws InterruptedException {
        while (state == ExperimentState.PAUSED) {
            wait();
        }
        return state == ExperimentState.TRAINING;
    }

    private void update(RunRecord run) {
        results = results.with(run);
    }

    /** Writes down what a run tells. */
    private final class Recorder implements RunListener {
        private final RunId id;

        Recorder(RunId id) {
            this.id = id;
        }

        @Override
        public void batchDone(int epoch, int batches, int of) {
            synchronized (Experiment.this) {
                meter.batchDone(id, epoch, batches);
            }
            listener.changed(Experiment.this);
        }

        @Override
        public void epochDone(EpochResult result) {
            synchronized (Experiment.this) {
                update(results.runs().get(id).with(result));
            }
            listener.changed(Experiment.this);
        }
    }
}
