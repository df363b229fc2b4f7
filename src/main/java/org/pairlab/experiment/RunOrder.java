package org.pairlab.experiment;

import java.io.Serializable;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.RunId;
import org.pairlab.training.RunSettings;

/**
 * A run to be trained: all that its results follow from but the pairs themselves. Can be sent elsewhere.
 *
 * @param settings which run, and what it is trained with
 * @param pairs {@link org.pairlab.data.PairSetDigest} of the pairs that it is shown
 * @param threads that it computes with
 * @param networks of which epochs the network is wanted
 * @param bestBefore highest validation accuracy of the epochs before the checkpoint, percent; minus infinity without any
 * @param from where it goes on, or null for the first epoch
 */
public record RunOrder(
        RunSettings settings, String pairs, int threads, KeptNetworks networks, double bestBefore, Checkpoint from)
        implements Serializable {
    public RunId run() {
        return settings.id();
    }
}
