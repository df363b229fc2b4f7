package org.pairlab.app.history;

import java.util.Optional;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.ArchitectureSummary;

/**
 * One of the experiments that are looked at side by side.
 *
 * @param place 0-based, the oldest experiment first
 * @param entry its line in the list
 * @param results its numbers; predictions may be missing
 */
record Compared(int place, Entry entry, ExperimentResults results) {
    /** What it is called in charts and tables: A, B, C ... */
    String letter() {
        return String.valueOf((char) ('A' + place));
    }

    String name() {
        return entry.name();
    }

    /** What it says of an architecture; empty if that is no part of it. */
    Optional<ArchitectureSummary> of(Architecture architecture) {
        return results.settings().architectures().contains(architecture)
                ? Optional.of(ArchitectureSummary.of(results, architecture))
                : Optional.empty();
    }
}
