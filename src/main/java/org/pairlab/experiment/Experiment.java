package org.pairlab.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.pairlab.data.PairSet;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.RunId;

/**
 * The training of all runs of an experiment by a {@link Runner}: it decides whose turn it is, writes down what comes back,
 * and is steered. Runs of one number come before those of the next, so that all variants fill up together. Any thread
 * may steer it and read its snapshots.
 */
public final class Experiment implements Training, AutoCloseable {
    private final ExperimentListener listener;
    private final KeptNetworks networks;
    private final Plan plan;
    private final Runner runner;
    private final RunRecords records;
    private final RunReports reports;
    private ExperimentState state = ExperimentState.READY;
    private String holdReason;
    private int underWay; // orders that have not ended

    /** Plans an experiment that nobody keeps; nothing trains before {@link #start()}. */
    public Experiment(ExperimentSettings settings, PairSet pairs, ExperimentListener listener) {
        this(StartingPoint.unkept(ExperimentResults.planned(settings, pairs)), listener);
    }

    /**
     * Plans what is left of an experiment, be it all, on threads of this program; nothing trains before {@link #start()}.
     * Runs that finished or diverged stay as they are. All others, failed ones too, go on from their checkpoints, or begin
     * anew where there is none; epochs that are known after the checkpoint stand if they come out the same again.
     *
     * @throws IllegalArgumentException if a run's epochs are not in order, or fewer than its checkpoint comes after
     */
    public Experiment(StartingPoint start, ExperimentListener listener) {
        this(start, new ThreadRunner(start.known().settings(), start.known().pairSet(), System::nanoTime), listener);
    }

    /** As {@link #Experiment(StartingPoint, ExperimentListener)}, but by a runner, which is closed at its end. */
    public Experiment(StartingPoint start, Runner runner, ExperimentListener listener) {
        this(
                start.known(),
                start.checkpoints(),
                Bookkeeping.of(start.journal(), start.networks()),
                id -> id.variant().hyperparameters().epochs(),
                runner,
                listener);
    }

    /** @param epochs that each run is trained for */
    Experiment(
            ExperimentResults known,
            Map<RunId, Checkpoint> checkpoints,
            Bookkeeping bookkeeping,
            ToIntFunction<RunId> epochs,
            ExperimentListener listener) {
        this(
                known,
                checkpoints,
                bookkeeping,
                epochs,
                new ThreadRunner(known.settings(), known.pairSet(), bookkeeping.nanoTime()),
                listener);
    }

    private Experiment(
            ExperimentResults known,
            Map<RunId, Checkpoint> checkpoints,
            Bookkeeping bookkeeping,
            ToIntFunction<RunId> epochs,
            Runner runner,
            ExperimentListener listener) {
        this.runner = runner;
        this.listener = listener;
        networks = bookkeeping.networks();
        plan = new Plan(known, checkpoints, epochs, bookkeeping.nanoTime());
        records = new RunRecords(plan.results());
        reports = new RunReports(this, records, plan.meter(), bookkeeping.journal(), listener);
    }

    /** Gives out the first orders and returns at once; with nothing left to train it is finished then. */
    @Override
    public void start() {
        List<RunId> first = new ArrayList<>();
        synchronized (this) {
            if (state != ExperimentState.READY) {
                throw new IllegalStateException("started already");
            }
            underWay = Math.min(runner.capacity(), plan.left());
            if (underWay == 0) {
                state = ExperimentState.FINISHED;
                runner.close();
                return;
            }
            state = ExperimentState.TRAINING;
            reports.timeGoesOn();
            for (int i = 0; i < underWay; i++) {
                first.add(plan.next());
            }
        }
        first.forEach(this::order);
    }

    private void order(RunId id) {
        RunOrder order;
        synchronized (this) {
            order = plan.order(records.get(id), networks);
        }
        int reached = order.from() == null ? 0 : order.from().epochs();
        runner.train(order, new Recorder(reports, id, reached, this::goOn));
    }

    /** Holds all runs before their next batch; each hands the journal a checkpoint first. */
    @Override
    public void pause() {
        hold(null);
    }

    /**
     * Pauses for a reason that is not the person's wish, such as a full disk. No effect before the start and after the end.
     *
     * @param reason one sentence that says why and what helps
     */
    @Override
    public void hold(String reason) {
        synchronized (this) {
            if (state != ExperimentState.TRAINING && (state != ExperimentState.PAUSED || reason == null)) {
                return;
            }
            holdReason = reason;
            if (state == ExperimentState.TRAINING) {
                state = ExperimentState.PAUSED;
                reports.timeStands();
                runner.pause();
            }
        }
        listener.changed(this);
    }

    /** Why the experiment is paused if the person did not ask for it. */
    public synchronized Optional<String> holdReason() {
        return Optional.ofNullable(holdReason);
    }

    /** Goes on after {@link #pause()} or {@link #hold}. */
    @Override
    public void resume() {
        synchronized (this) {
            if (state != ExperimentState.PAUSED) {
                return;
            }
            state = ExperimentState.TRAINING;
            holdReason = null;
            reports.timeGoesOn();
            runner.resume();
        }
        listener.changed(this);
    }

    /** Ends all runs before their next batch, each after a checkpoint; results so far stay. Returns at once. */
    @Override
    public void stop() {
        synchronized (this) {
            if (state == ExperimentState.READY) {
                state = ExperimentState.STOPPED;
                runner.close();
                notifyAll();
            } else if (state == ExperimentState.TRAINING || state == ExperimentState.PAUSED) {
                state = ExperimentState.STOPPING;
                runner.stop();
            } else {
                return;
            }
            holdReason = null;
            reports.timeStands();
        }
        listener.changed(this);
    }

    public synchronized ExperimentState state() {
        return state;
    }

    /** A snapshot of all runs; the same object as long as nothing in them changes. */
    @Override
    public ExperimentResults results() {
        return records.snapshot();
    }

    @Override
    public Progress progress() {
        return reports.progress();
    }

    /** Waits until the experiment has ended; false if it has not within {@code limit}. */
    @Override
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

    /** Stops, and waits until nothing is under way. */
    @Override
    public void close() {
        stop();
        boolean interrupted = false;
        synchronized (this) {
            while (!state.ended()) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** An order has ended: the next is given out, or that was the last. */
    private void goOn() {
        RunId next;
        synchronized (this) {
            next = state == ExperimentState.STOPPING ? null : plan.next();
            if (next == null) {
                underWay--;
                if (underWay > 0) {
                    return;
                }
                reports.timeStands();
                state = records.allOver() ? ExperimentState.FINISHED : ExperimentState.STOPPED;
                runner.close();
                notifyAll();
            }
        }
        if (next != null) {
            order(next);
        } else {
            listener.changed(this);
        }
    }

    /** How often the records of all runs were copied, for tests. */
    int copies() {
        return records.copies();
    }
}
