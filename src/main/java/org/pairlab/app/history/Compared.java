package org.pairlab.app.history;

import org.pairlab.chart.VariantLooks;
import org.pairlab.network.Variant;
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

    /** How its variants are drawn, also where others are beside it. */
    VariantLooks looks() {
        return VariantLooks.of(stored.settings().variants());
    }

    /** What it says of a variant of its. */
    VariantSummary of(Variant variant) {
        return VariantSummary.of(stored.of(variant), variant);
    }
}
