package org.pairlab.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.pairlab.data.PairSet;
import org.pairlab.input.InvalidInputException;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.ComputeLibraries;
import org.pairlab.training.PairBatches;
import org.pairlab.training.RunId;
import org.pairlab.training.RunSettings;
import org.pairlab.training.RunState;
import org.pairlab.training.Snapshot;

/**
 * The training of all runs of an experiment on background workers. Runs of one number come before those of the next, so
 * that all architectures fill up together. Any thread may steer it and read its snapshots.
 */
public final class Experiment implements Training, AutoCloseable {
    private final ExperimentListener listener;
    private final Bookkeeping bookkeeping;
    private final Plan plan;
    private final PairBatches batches;
    private final ProgressMeter meter;
    private final List<Thread> workers = new ArrayList<>();

    private final NavigableMap<RunId, RunRecord> records;
    private ExperimentResults snapshot; // null when a record is newer; made when somebody asks, not at every change
    private ExperimentState state = ExperimentState.READY;
    private String holdReason;
    private int activeWorkers;
    private boolean journalFailed;
    private boolean toldThatNothingTrains;

    /** Plans an experiment that nobody keeps; nothing trains before {@link #start()}. */
    public Experiment(ExperimentSettings settings, PairSet pairs, ExperimentListener listener) {
        this(ExperimentResults.planned(settings, pairs), Map.of(), Journal.NONE, false, listener);
    }

    /**
     * Plans what is left of an experiment, be it all; nothing trains before {@link #start()}. Runs that finished or diverged
     * stay as they are. All others, failed ones too, go on from their checkpoints, or begin anew where there is none;
     * epochs that are known after the checkpoint stand if they come out the same again.
     *
     * @param known what is there of every run; a new experiment's are {@link ExperimentResults#planned}
     * @param checkpoints of runs that are not over; others are left out of account
     * @param journal told of all that is new
     * @param keepNetworks whether the journal also gets the network of each run's best epoch
     * @throws IllegalArgumentException if a run's epochs are not in order, or fewer than its checkpoint comes after
     */
    public Experiment(
            ExperimentResults known,
            Map<RunId, Checkpoint> checkpoints,
            Journal journal,
            boolean keepNetworks,
            ExperimentListener listener) {
        this(
                known,
                checkpoints,
                Bookkeeping.of(journal, keepNetworks),
                id -> known.settings().hyperparameters().epochs(),
                listener);
    }

    /** Plans what is left from a starting point on. */
    public Experiment(StartingPoint start, ExperimentListener listener) {
        this(start.known(), start.checkpoints(), start.journal(), start.keepNetworks(), listener);
    }

    /** @param epochs that each run is trained for */
    Experiment(
            ExperimentResults known,
            Map<RunId, Checkpoint> checkpoints,
            Bookkeeping bookkeeping,
            ToIntFunction<RunId> epochs,
            ExperimentListener listener) {
        this.bookkeeping = bookkeeping;
        this.listener = listener;
        plan = new Plan(known, checkpoints, epochs, bookkeeping.nanoTime());
        batches = new PairBatches(
                known.pairSet(), known.settings().hyperparameters().batchSize());
        meter = plan.meter();
        snapshot = plan.results();
        records = new TreeMap<>(snapshot.runs());
    }

    /** Starts the workers and returns at once; with nothing left to train it is finished then. */
    @Override
    public synchronized void start() {
        if (state != ExperimentState.READY) {
            throw new IllegalStateException("started already");
        }
        if (plan.left() == 0) {
            state = ExperimentState.FINISHED;
            return;
        }
        state = ExperimentState.TRAINING;
        meter.start();
        activeWorkers = Math.min(snapshot().settings().workers(), plan.left());
        for (int i = 1; i <= activeWorkers; i++) {
            Thread worker = new Thread(this::work, "training-" + i);
            worker.setDaemon(true);
            workers.add(worker);
        }
        workers.forEach(Thread::start);
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
                meter.hold();
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
            meter.start();
            notifyAll();
        }
        listener.changed(this);
    }

    /** Ends all runs before their next batch, each after a checkpoint; results so far stay. Returns at once. */
    @Override
    public void stop() {
        synchronized (this) {
            if (state == ExperimentState.READY) {
                state = ExperimentState.STOPPED;
            } else if (state == ExperimentState.TRAINING || state == ExperimentState.PAUSED) {
                state = ExperimentState.STOPPING;
            } else {
                return;
            }
            holdReason = null;
            meter.hold();
            notifyAll();
        }
        listener.changed(this);
    }

    public synchronized ExperimentState state() {
        return state;
    }

    /** A snapshot of all runs; the same object as long as nothing in them changes. */
    @Override
    public synchronized ExperimentResults results() {
        return snapshot();
    }

    @Override
    public synchronized Progress progress() {
        return meter.progress();
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
            ComputeLibraries.require();
            for (RunId id = next(); id != null; id = next()) {
                train(id);
            }
        } catch (InvalidInputException e) {
            cannotTrain(e);
        } finally {
            endWorker();
        }
    }

    /** Before any run has begun: each would fail for the same reason. */
    private void cannotTrain(InvalidInputException reason) {
        boolean first;
        synchronized (this) {
            first = !toldThatNothingTrains;
            toldThatNothingTrains = true;
        }
        if (first) {
            listener.cannotTrain(reason);
            stop();
        }
    }

    /** The run whose turn it is, marked as training; null if none is left or all are to stop. */
    private RunId next() {
        RunId id;
        synchronized (this) {
            id = state == ExperimentState.STOPPING ? null : plan.next();
            if (id == null) {
                return null;
            }
            meter.runStarted(id);
            update(records.get(id).with(RunState.TRAINING));
        }
        listener.changed(this);
        return id;
    }

    private void train(RunId id) {
        Recorder recorder = new Recorder(this, bookkeeping, id);
        RunState end;
        try {
            end = recorder.train(takeCheckpoint(id));
        } catch (InterruptedException e) {
            end = RunState.STOPPED;
        } catch (Exception | Error e) {
            // Whatever it is, running out of memory included, the person hears of it and the other runs go on.
            end(recorder, record(id).failed(Failure.sentence(id, e)));
            listener.failed(id, e);
            listener.changed(this);
            return;
        }
        end(recorder, record(id).with(end));
        listener.changed(this);
    }

    private synchronized Checkpoint takeCheckpoint(RunId id) {
        return plan.take(id);
    }

    private void end(Recorder recorder, RunRecord run) {
        synchronized (this) {
            if (run.state() == RunState.STOPPED) {
                meter.runStopped(run.id());
            } else {
                meter.runEnded(run.id());
            }
            update(run);
        }
        Snapshot best = recorder.untoldBest();
        tell(run.id(), journal -> journal.runEnded(run, best));
    }

    /** Tells the journal something of a run. If it fails that is not the fault of the run, so it stops and can go on. */
    void tell(RunId id, Consumer<Journal> news) {
        try {
            news.accept(bookkeeping.journal());
        } catch (RuntimeException e) {
            boolean first;
            synchronized (this) {
                first = !journalFailed;
                journalFailed = true;
            }
            if (first) {
                listener.notKept(id, e);
                stop();
            }
        }
    }

    private void endWorker() {
        synchronized (this) {
            activeWorkers--;
            if (activeWorkers > 0) {
                return;
            }
            meter.hold();
            boolean complete =
                    records.values().stream().allMatch(run -> run.state().over());
            state = complete ? ExperimentState.FINISHED : ExperimentState.STOPPED;
            notifyAll();
        }
        listener.changed(this);
    }

    /** Blocks while the experiment is paused. */
    synchronized ExperimentState awaitPauseEnd() throws InterruptedException {
        while (state == ExperimentState.PAUSED) {
            wait();
        }
        return state;
    }

    /** What all runs are shown. */
    PairBatches batches() {
        return batches;
    }

    RunSettings settings(RunId id) {
        return plan.settings(id);
    }

    synchronized RunRecord record(RunId id) {
        return records.get(id);
    }

    /** A run under way has gone on by a batch. */
    void batchDone(RunId id, int epoch, int batches) {
        synchronized (this) {
            meter.batchDone(id, epoch, batches);
        }
        listener.progressed(this);
    }

    /** There is something new in a run's record. */
    void replace(RunRecord run) {
        synchronized (this) {
            update(run);
        }
        listener.changed(this);
    }

    private void update(RunRecord run) {
        records.put(run.id(), run);
        snapshot = null;
    }

    private ExperimentResults snapshot() {
        if (snapshot == null) {
            snapshot = plan.results().with(records);
        }
        return snapshot;
    }
}
