package org.pairlab.network;

/**
 * What one network is built from.
 *
 * @param architecture which of the four
 * @param hyperparameters its sizes and rates
 * @param seed the run's; initial weights and dropout draws follow from it
 * @param layers what its convolutions are computed with
 */
public record NetworkSettings(Architecture architecture, Hyperparameters hyperparameters, long seed, Layers layers) {

    /** With Deeplearning4j's own layers. */
    public NetworkSettings(Architecture architecture, Hyperparameters hyperparameters, long seed) {
        this(architecture, hyperparameters, seed, Layers.STOCK);
    }
}
