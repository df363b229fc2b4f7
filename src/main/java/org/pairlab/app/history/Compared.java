package org.pairlab.app.history;

import java.util.Optional;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.Comparability;
import org.pairlab.statistics.VariantSummary;

/**
 * One of the experiments that are looked at side by side.
 *
 * @param place 0-based, the oldest experiment first
 * @param entry its line in the list
 * @param stored its numbers
 */
record Compared(int place, Entry entry, Experiments.Stored stored) {
    /** What it is called in charts and tables: A, B, C ... */
    String letter() {
        return String.valueOf((char) ('A' + place));
    }

    String name() {
        return entry.name();
    }

    /** How far its numbers can be set against those of another. */
    Comparability with(Compared other) {
        return Comparability.of(stored.basis(), other.stored.basis());
    }

    int epochs() {
        return stored.settings().epochs();
    }

    /** What it says of an architecture; empty if that is not part of it. */
    Optional<VariantSummary> of(Architecture architecture) {
        return stored.settings().variant(architecture).map(variant -> VariantSummary.of(stored.runs(), variant));
    }
}
