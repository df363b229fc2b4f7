package org.pairlab.training;

import java.io.Serializable;
import org.pairlab.network.Hyperparameters;

/**
 * All that a run needs, besides its settings and pairs, to go on as if it had never been interrupted: its results are then
 * the same to the last bit. Random numbers are no part of it, as each is a function of the seed and of where it is used. The
 * arrays belong to the checkpoint: nobody writes to them.
 *
 * @param epochs finished epochs, 0 or more
 * @param iterations updates of the parameters so far, those of the unfinished epoch included
 * @param parameters of the network, running statistics included, in its flattened order
 * @param updaterState Adam's moments, in the updater's flattened order
 * @param unfinished the epoch under way, or null between two epochs
 */
public record Checkpoint(int epochs, int iterations, float[] parameters, float[] updaterState, EpochSoFar unfinished)
        implements Serializable {

    /**
     * What an unfinished epoch has counted: sums over its training batches.
     *
     * @param batches training batches done, 1 or more
     * @param pairs pairs in them
     * @param targetLoss nats
     * @param targetHits pairs answered correctly
     * @param classLoss nats; 0 without auxiliary loss
     * @param digitHits digits named correctly; 0 without auxiliary loss
     * @param trainingSeconds time they took
     */
    public record EpochSoFar(
            int batches,
            int pairs,
            double targetLoss,
            int targetHits,
            double classLoss,
            int digitHits,
            double trainingSeconds)
            implements Serializable {}

    /**
     * Checks the counts against those of a run; the arrays are compared with the network when {@link Run} builds it.
     *
     * @throws IllegalArgumentException if no run with these settings comes by such a checkpoint: names what does not fit
     */
    public void requireFits(Hyperparameters hyperparameters, int trainingPairs) {
        CheckpointFit.require(this, hyperparameters, trainingPairs);
    }
}
