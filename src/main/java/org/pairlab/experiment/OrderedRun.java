package org.pairlab.experiment;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.pairlab.network.Layers;
import org.pairlab.training.ComputeThreads;
import org.pairlab.training.EpochResult;
import org.pairlab.training.PairBatches;
import org.pairlab.training.Predictions;
import org.pairlab.training.Run;
import org.pairlab.training.RunControl;
import org.pairlab.training.RunListener;
import org.pairlab.training.RunState;
import org.pairlab.training.Snapshot;

/**
 * Carries out one order on the thread that trains: keeps the network of the best epoch, and hands over a checkpoint every
 * few seconds and before the run is held or stopped.
 */
final class OrderedRun implements RunListener, RunControl {
    /** Ten seconds may be lost: a slow batch and a slow disk fit into the rest. More often would cost more than it saves. */
    static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(7);

    private final ThreadRunner runner;
    private final RunOrder order;
    private final OrderListener listener;
    private LongSupplier nanoTime;
    private Run run;
    private boolean moved; // since the last checkpoint
    private long lastCheckpoint;
    private double bestAccuracy;
    private Snapshot newBest; // null if it was handed over

    OrderedRun(ThreadRunner runner, RunOrder order, OrderListener listener) {
        this.runner = runner;
        this.order = order;
        this.listener = listener;
        bestAccuracy = order.bestBefore();
    }

    /** Trains the run to its end. */
    RunState train(PairBatches batches, Layers layers, LongSupplier clock) throws InterruptedException {
        listener.started();
        nanoTime = clock;
        ComputeThreads.set(order.threads(), layers);
        try (Run opened = new Run(order.settings(), batches, order.from())) {
            run = opened;
            lastCheckpoint = nanoTime.getAsLong();
            return run.train(this, this);
        }
    }

    /** The network of the best epoch if it has not been handed over yet, else null. */
    Snapshot newBest() {
        Snapshot best = newBest;
        newBest = null;
        return best;
    }

    @Override
    public boolean proceed() throws InterruptedException {
        while (!runner.goesOn()) {
            // Before it is held, as nobody knows whether it will go on.
            checkpoint();
            if (!runner.awaitPauseEnd()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void batchDone(int epoch, int batches, int of) {
        moved = true;
        listener.batchDone(epoch, batches);
        checkpointIfDue();
    }

    @Override
    public void epochDone(EpochResult result, Predictions predictions) {
        moved = true;
        boolean better = order.networks().best() && result.validationAccuracy() > bestAccuracy;
        boolean wanted = order.networks().keeps(result.epoch());
        Snapshot network = better || wanted ? run.snapshot() : null;
        newBest = better ? network : newBest;
        bestAccuracy = Math.max(bestAccuracy, result.validationAccuracy());
        listener.epochDone(result, predictions);
        if (wanted) {
            listener.network(network);
        }
        checkpointIfDue();
    }

    private void checkpointIfDue() {
        if (nanoTime.getAsLong() - lastCheckpoint >= CHECKPOINT_INTERVAL.toNanos()) {
            checkpoint();
        }
    }

    private void checkpoint() {
        if (moved) {
            moved = false;
            lastCheckpoint = nanoTime.getAsLong();
            listener.checkpoint(run.checkpoint(), newBest());
        }
    }
}
