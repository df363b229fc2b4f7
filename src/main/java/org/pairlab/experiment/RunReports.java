package org.pairlab.experiment;

import java.util.function.Consumer;
import org.pairlab.input.InvalidInputException;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;
import org.pairlab.training.Snapshot;

/**
 * Writes down what the runs of an experiment give, into their records, the progress and the journal, and tells the listener.
 * What keeps all of them from going on is told once, and stops the experiment. Any thread.
 */
final class RunReports {
    private final Experiment experiment;
    private final RunRecords records;
    private final ProgressMeter meter; // guarded by this
    private final Journal journal;
    private final ExperimentListener listener;
    private boolean journalFailed;
    private boolean refused;

    RunReports(
            Experiment experiment,
            RunRecords records,
            ProgressMeter meter,
            Journal journal,
            ExperimentListener listener) {
        this.experiment = experiment;
        this.records = records;
        this.meter = meter;
        this.journal = journal;
        this.listener = listener;
    }

    RunRecord record(RunId id) {
        return records.get(id);
    }

    synchronized Progress progress() {
        return meter.progress();
    }

    /** From now on time counts. */
    synchronized void timeGoesOn() {
        meter.start();
    }

    /** Time does not count until it goes on. */
    synchronized void timeStands() {
        meter.hold();
    }

    /** A run's turn has come. */
    void runStarted(RunId id) {
        synchronized (this) {
            meter.runStarted(id);
        }
        replace(records.get(id).with(RunState.TRAINING));
        tell(id, told -> told.runStarted(id));
    }

    /** A run under way has gone on by a batch. */
    void batchDone(RunId id, int epoch, int batches) {
        synchronized (this) {
            meter.batchDone(id, epoch, batches);
        }
        listener.progressed(experiment);
    }

    /** There is something new in a run's record. */
    void replace(RunRecord run) {
        records.put(run);
        listener.changed(experiment);
    }

    /**
     * A run has ended.
     *
     * @param best its best network if the journal has not got it yet, else null
     * @param failure why it failed, or null
     */
    void runEnded(RunRecord run, Snapshot best, Throwable failure) {
        synchronized (this) {
            if (run.state() == RunState.STOPPED) {
                meter.runStopped(run.id());
            } else {
                meter.runEnded(run.id());
            }
        }
        records.put(run);
        tell(run.id(), told -> told.runEnded(run, best));
        if (failure != null) {
            listener.failed(run.id(), failure);
        }
        listener.changed(experiment);
    }

    /** Tells the journal something of a run. If it fails that is not the fault of the run, so it stops and can go on. */
    void tell(RunId id, Consumer<Journal> news) {
        try {
            news.accept(journal);
        } catch (RuntimeException e) {
            boolean first;
            synchronized (this) {
                first = !journalFailed;
                journalFailed = true;
            }
            if (first) {
                listener.notKept(id, e);
                experiment.stop();
            }
        }
    }

    /** Nothing can be trained: each run would fail for the same reason. */
    void refused(InvalidInputException reason) {
        boolean first;
        synchronized (this) {
            first = !refused;
            refused = true;
        }
        if (first) {
            listener.cannotTrain(reason);
            experiment.stop();
        }
    }
}
