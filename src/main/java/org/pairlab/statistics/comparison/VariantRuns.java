package org.pairlab.statistics.comparison;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The runs of one variant that a comparison may use.
 *
 * @param id names it in files and on the terminal
 * @param label names it in sentences
 * @param place where it stands in the 2x2; empty if it is not one of its four
 * @param planned runs it was set up with
 * @param leftOut runs that diverged, failed or were stopped
 * @param finished validation accuracies of all epochs, percent, of the runs that went through them, by number; runs of one
 *     number are seed-matched across variants
 */
public record VariantRuns(
        String id,
        String label,
        Optional<Place> place,
        int planned,
        int leftOut,
        NavigableMap<Integer, double[]> finished) {

    public VariantRuns {
        finished = Collections.unmodifiableNavigableMap(new TreeMap<>(finished));
    }

    /**
     * A place in the 2x2.
     *
     * @param shared whether both digits go through one stack of weights
     * @param auxiliary whether it also learns to name the digits
     */
    public record Place(boolean shared, boolean auxiliary) {}
}
