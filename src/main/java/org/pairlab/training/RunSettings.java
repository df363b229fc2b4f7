package org.pairlab.training;

import java.io.Serializable;
import org.pairlab.data.SplitMix64;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.Layers;
import org.pairlab.network.NetworkSettings;

/**
 * What a run's result follows from, besides its pairs and the number of threads it computes with.
 *
 * @param id which run
 * @param hyperparameters what it is built and trained with
 * @param experimentSeed the experiment's seed
 * @param layers what the convolutions are computed with
 */
public record RunSettings(RunId id, Hyperparameters hyperparameters, long experimentSeed, Layers layers)
        implements Serializable {
    private static final long STREAM = 0x5eed;

    /** The run's seed: of the experiment's seed and the run's number alone, so that runs of one number are matched. */
    public long seed() {
        return SplitMix64.derive(experimentSeed, STREAM, id.number());
    }

    public Architecture architecture() {
        return id.architecture();
    }

    NetworkSettings network() {
        return new NetworkSettings(architecture(), hyperparameters, seed(), layers);
    }
}
