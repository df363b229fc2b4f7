package org.pairlab.benchmark;

import java.util.List;
import java.util.Set;
import org.pairlab.input.Quantity;
import org.pairlab.input.Quantity.Kind;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Layers;

/**
 * What epochs are to be measured.
 *
 * @param architectures in this order
 * @param hyperparameters with the epochs of each measurement, to which one is added that is left out
 * @param repeats rounds of ours and the peer in turn
 * @param layers those whose time is to be told by phase
 * @param cores threads of one run, and runs at once
 * @param effort how much of it is measured
 */
public record EpochPlan(
        List<Architecture> architectures,
        CommonHyperparameters hyperparameters,
        int repeats,
        Set<Layers> layers,
        int cores,
        Effort effort) {

    /** Of a measurement; one more must be a number of epochs too. */
    public static final Quantity EPOCHS = new Quantity(
            "epochs",
            "Epochs",
            "epochs",
            Kind.WHOLE,
            1,
            500,
            "Epochs of each measurement, after one that is left out.");

    public static final Quantity REPEATS = new Quantity(
            "repeats", "Repeats", "pairs", Kind.WHOLE, 1, 1000, "How often ours and the peer are measured in turn.");

    public EpochPlan {
        architectures = List.copyOf(architectures);
        layers = Set.copyOf(layers);
    }
}
