package org.pairlab.app.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.ArchitectureSummary;
import org.pairlab.statistics.Description;
import org.pairlab.statistics.MeanDifference;

/**
 * One experiment, or several side by side. Immutable.
 *
 * @param experiments the oldest first, at most {@link #MOST}
 * @param leftOut how many more were chosen
 */
record Comparison(List<Compared> experiments, int leftOut) {
    /** More could not be told apart. */
    static final int MOST = 8;

    Comparison {
        experiments = List.copyOf(experiments);
    }

    /**
     * What one experiment says of one architecture.
     *
     * @param architecture which
     * @param experiment whose
     * @param summary its runs
     * @param difference to the first experiment that has this architecture; empty for that one itself
     */
    record Row(
            Architecture architecture,
            Compared experiment,
            ArchitectureSummary summary,
            Optional<MeanDifference> difference) {}

    /** Whether there is anything to compare. */
    boolean several() {
        return experiments.size() > 1;
    }

    /** Whether all were trained and tested with the same pairs in the same order, wherever these came from. */
    boolean samePairs() {
        return experiments.stream().map(one -> one.stored().pairs()).distinct().count() <= 1;
    }

    /** The architectures of any of the experiments, in order. */
    List<Architecture> architectures() {
        return Arrays.stream(Architecture.values())
                .filter(architecture -> experiments.stream()
                        .anyMatch(one -> one.stored().settings().architectures().contains(architecture)))
                .toList();
    }

    /** Architecture by architecture, and within one experiment by experiment. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Architecture architecture : architectures()) {
            Description first = null;
            for (Compared one : experiments) {
                ArchitectureSummary summary = one.of(architecture).orElse(null);
                if (summary == null) {
                    continue;
                }
                Optional<MeanDifference> difference =
                        first == null ? Optional.empty() : Optional.of(MeanDifference.of(first, summary.maximum()));
                rows.add(new Row(architecture, one, summary, difference));
                first = first == null ? summary.maximum() : first;
            }
        }
        return List.copyOf(rows);
    }
}
