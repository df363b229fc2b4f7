package org.pairlab.training;

import java.io.Serializable;
import java.util.Comparator;
import org.pairlab.network.Architecture;

/**
 * Which run of an experiment; ordered by architecture, then number.
 *
 * @param architecture what is trained
 * @param number 1-based; run k of every architecture is seed-matched
 */
public record RunId(Architecture architecture, int number) implements Comparable<RunId>, Serializable {
    private static final Comparator<RunId> ORDER =
            Comparator.comparing(RunId::architecture).thenComparingInt(RunId::number);

    @Override
    public int compareTo(RunId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return architecture.label() + " run " + number;
    }
}
