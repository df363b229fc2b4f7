package org.pairlab.experiment;

import java.time.Duration;
import java.util.Optional;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.ComputeThreads;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.Run;
import org.pairlab.training.RunControl;
import org.pairlab.training.RunId;
import org.pairlab.training.RunListener;
import org.pairlab.training.RunState;
import org.pairlab.training.Snapshot;

/**
 * Writes down what one run tells, keeps its best network, and hands the journal a checkpoint every few seconds and before
 * the run is held or stopped. On the thread that trains.
 *
 * <p>A run that goes on from a checkpoint reaches epochs again that were finished after it and are known already. What is
 * known then stands and is not told again, as training gives the same on the same machine. On another machine it may not:
 * from the first epoch that comes out otherwise the record is cut back, and told anew. So no record ever follows one
 * network up to an epoch and another one from there.
 */
final class Recorder implements RunListener, RunControl {
    /** Ten seconds may be lost: a slow batch and a slow disk fit into the rest. More often would cost more than it saves. */
    static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(7);

    private final Experiment experiment;
    private final Bookkeeping bookkeeping;
    private final RunId id;
    private Run run;
    private int reached; // finished epochs of the network under way
    private boolean moved; // since the last checkpoint
    private long lastCheckpoint;
    private double bestAccuracy; // of the epochs reached
    private Snapshot best; // null if it is of an epoch before the run went on
    private int bestTold;

    Recorder(Experiment experiment, Bookkeeping bookkeeping, RunId id) {
        this.experiment = experiment;
        this.bookkeeping = bookkeeping;
        this.id = id;
    }

    /** Trains the run from a checkpoint, or from the start if it is null. */
    RunState train(Checkpoint from) throws InterruptedException {
        ExperimentSettings settings = experiment.results().settings();
        experiment.tell(id, journal -> journal.runStarted(id));
        ComputeThreads.set(settings.threads(), settings.layers());
        try (Run opened = new Run(experiment.settings(id), experiment.batches(), from)) {
            run = opened;
            return train(from == null ? 0 : from.epochs());
        }
    }

    private RunState train(int epochsBefore) throws InterruptedException {
        reached = epochsBefore;
        bestAccuracy = experiment
                .record(id)
                .upTo(reached)
                .bestEpoch()
                .map(EpochResult::validationAccuracy)
                .orElse(Double.NEGATIVE_INFINITY);
        lastCheckpoint = bookkeeping.nanoTime().getAsLong();
        RunState end = run.train(this, this);
        if (end == RunState.DIVERGED && experiment.record(id).epochs().size() > reached) {
            cutBack(reached);
        }
        return end;
    }

    /** The best network if the journal has not got it yet, else null. */
    Snapshot untoldBest() {
        Optional<EpochResult> ofRecord = experiment.record(id).bestEpoch();
        boolean told = best == null
                || best.epoch() == bestTold
                || ofRecord.isEmpty()
                || best.epoch() != ofRecord.get().epoch();
        if (told) {
            return null;
        }
        bestTold = best.epoch();
        return best;
    }

    @Override
    public boolean proceed() throws InterruptedException {
        ExperimentState state = experiment.state();
        while (state != ExperimentState.TRAINING) {
            // Before it is held, as nobody knows whether it will go on.
            checkpoint();
            if (state != ExperimentState.PAUSED) {
                return false;
            }
            state = experiment.awaitPauseEnd();
        }
        return true;
    }

    @Override
    public void batchDone(int epoch, int batches, int of) {
        moved = true;
        experiment.batchDone(id, epoch, batches);
        checkpointIfDue();
    }

    @Override
    public void epochDone(EpochResult result, Predictions predictions) {
        moved = true;
        reached = result.epoch();
        Optional<EpochResult> known = experiment.record(id).epoch(reached);
        if (known.isPresent() && !known.get().sameAs(result)) {
            cutBack(reached - 1);
            known = Optional.empty();
        }
        if (known.isEmpty()) {
            // The journal first: who sees the epoch in the record then finds its predictions.
            experiment.tell(id, journal -> journal.epochDone(id, result, predictions));
            experiment.replace(experiment.record(id).with(result));
        }
        if (bookkeeping.networks() && result.validationAccuracy() > bestAccuracy) {
            best = run.snapshot();
        }
        bestAccuracy = Math.max(bestAccuracy, result.validationAccuracy());
        checkpointIfDue();
    }

    private void cutBack(int epochs) {
        experiment.replace(experiment.record(id).upTo(epochs));
        experiment.tell(id, journal -> journal.cutBack(id, epochs));
    }

    private void checkpointIfDue() {
        if (bookkeeping.nanoTime().getAsLong() - lastCheckpoint >= CHECKPOINT_INTERVAL.toNanos()) {
            checkpoint();
        }
    }

    private void checkpoint() {
        if (moved) {
            Checkpoint checkpoint = run.checkpoint();
            moved = false;
            lastCheckpoint = bookkeeping.nanoTime().getAsLong();
            Snapshot newest = untoldBest();
            experiment.tell(id, journal -> journal.checkpoint(id, checkpoint, newest));
        }
    }
}
