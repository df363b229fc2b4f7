package org.pairlab.training;

import java.util.EnumMap;
import java.util.Map;
import org.pairlab.network.fast.StackClock.Part;
import org.pairlab.network.fast.StackClock.Pass;

/**
 * Where one epoch's time went, in seconds of wall time. Training is forward, backward, update and what remains of it
 * (tallying, listeners).
 *
 * @param training all training batches
 * @param forward features and logits of the training batches
 * @param backward losses and gradients
 * @param update the optimiser's steps
 * @param validation all test batches
 * @param parts what the fast layers did in each pass; empty for stock layers
 */
public record EpochProfile(
        double training,
        double forward,
        double backward,
        double update,
        double validation,
        Map<Pass, Map<Part, Double>> parts) {

    public EpochProfile {
        Map<Pass, Map<Part, Double>> copy = new EnumMap<>(Pass.class);
        parts.forEach((pass, seconds) -> copy.put(pass, Map.copyOf(seconds)));
        parts = Map.copyOf(copy);
    }

    /** Training time that is not part of a step. */
    public double rest() {
        return training - forward - backward - update;
    }

    /** Training and validation. */
    public double both() {
        return training + validation;
    }
}
