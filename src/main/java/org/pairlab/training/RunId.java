package org.pairlab.training;

import java.io.Serializable;
import java.util.Comparator;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;

/**
 * Which run of an experiment; ordered by variant, then number.
 *
 * @param variant what is trained
 * @param number 1-based; run k of every variant is seed-matched
 */
public record RunId(Variant variant, int number) implements Comparable<RunId>, Serializable {
    private static final Comparator<RunId> ORDER =
            Comparator.<RunId>comparingInt(run -> run.variant.id()).thenComparingInt(RunId::number);

    public Architecture architecture() {
        return variant.architecture();
    }

    @Override
    public int compareTo(RunId other) {
        return ORDER.compare(this, other);
    }

    /** Whether it is the same run of the same experiment, whatever its variant is called by now. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RunId run && run.number == number && run.variant.id() == variant.id();
    }

    @Override
    public int hashCode() {
        return 31 * variant.id() + number;
    }

    @Override
    public String toString() {
        return variant.label() + (variant.label().contains(",") ? ", run " : " run ") + number;
    }
}
