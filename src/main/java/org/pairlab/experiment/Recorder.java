package org.pairlab.experiment;

import java.util.Optional;
import org.pairlab.input.InvalidInputException;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;
import org.pairlab.training.Snapshot;

/**
 * Writes down what comes back for one order: into the run's record, and for the journal.
 *
 * <p>A run that goes on from a checkpoint reaches epochs again that were finished after it and are known already. What is
 * known then stands and is not told again, as training gives the same on the same machine. On another machine it may not:
 * from the first epoch that comes out otherwise the record is cut back, and told anew. So no record ever follows one
 * network up to an epoch and another one from there.
 */
final class Recorder implements OrderListener {
    private final RunReports reports;
    private final RunId id;
    private final Runnable goOn;
    private int reached; // finished epochs of the network under way
    private boolean started;
    private Snapshot best; // the journal has not got it yet; null if it has, or none is wanted

    /**
     * @param reached epochs before the checkpoint that it goes on from
     * @param goOn called when the order has ended, whatever came of it
     */
    Recorder(RunReports reports, RunId id, int reached, Runnable goOn) {
        this.reports = reports;
        this.id = id;
        this.goOn = goOn;
        this.reached = reached;
    }

    @Override
    public void started() {
        started = true;
        reports.runStarted(id);
    }

    @Override
    public void batchDone(int epoch, int batches) {
        reports.batchDone(id, epoch, batches);
    }

    @Override
    public void epochDone(EpochResult result, Predictions predictions) {
        reached = result.epoch();
        Optional<EpochResult> known = reports.record(id).epoch(reached);
        if (known.isPresent() && !known.get().sameAs(result)) {
            cutBack(reached - 1);
            known = Optional.empty();
        }
        if (known.isEmpty()) {
            // The journal first: who sees the epoch in the record then finds its predictions.
            reports.tell(id, journal -> journal.epochDone(id, result, predictions));
            reports.replace(reports.record(id).with(result));
        }
    }

    private void cutBack(int epochs) {
        reports.replace(reports.record(id).upTo(epochs));
        reports.tell(id, journal -> journal.cutBack(id, epochs));
    }

    /** Also of an epoch that is known: its network may not have been kept before the run was interrupted. */
    @Override
    public void network(Snapshot network) {
        reports.tell(id, journal -> journal.network(id, network));
    }

    @Override
    public void checkpoint(Checkpoint checkpoint, Snapshot newBest) {
        Snapshot toTell = bestToTell(newBest);
        reports.tell(id, journal -> journal.checkpoint(id, checkpoint, toTell));
    }

    /** The best network if it is of the record's best epoch, which may be one that is known and not reached again yet. */
    private Snapshot bestToTell(Snapshot newBest) {
        best = newBest == null ? best : newBest;
        Snapshot candidate = best;
        boolean isOfRecord = candidate != null
                && reports.record(id)
                        .bestEpoch()
                        .filter(epoch -> epoch.epoch() == candidate.epoch())
                        .isPresent();
        if (!isOfRecord) {
            return null;
        }
        best = null;
        return candidate;
    }

    @Override
    public void ended(RunState end, Snapshot newBest) {
        try {
            if (end == RunState.DIVERGED && reports.record(id).epochs().size() > reached) {
                cutBack(reached);
            }
            if (started) { // else its turn never came
                reports.runEnded(reports.record(id).with(end), bestToTell(newBest), null);
            }
        } finally {
            goOn.run();
        }
    }

    @Override
    public void failed(Throwable cause, Snapshot newBest) {
        try {
            reports.runEnded(reports.record(id).failed(Failure.sentence(id, cause)), bestToTell(newBest), cause);
        } finally {
            goOn.run();
        }
    }

    @Override
    public void refused(InvalidInputException reason) {
        try {
            reports.refused(reason);
        } finally {
            goOn.run();
        }
    }
}
