package org.pairlab.statistics.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pairlab.experiment.ExperimentResults;

/** What stands under a comparison: what its numbers can and cannot bear. */
public final class ComparisonNotes {
    private static final int NAMED = 8;

    private ComparisonNotes() {}

    /**
     * The sentences, the same in the window and in reports.
     *
     * @param read whether what the networks answered was read
     */
    public static List<String> of(ExperimentComparison comparison, ExperimentResults results, boolean read) {
        List<String> notes = new ArrayList<>();
        notes.add("Accuracies are those of the " + comparison.measure().words() + " on "
                + results.pairSet().test().size()
                + " test pairs. Run k of every network has the same seed, so runs are compared one by one.");
        notes.add("Intervals hold the true difference in 95 of 100 such experiments: those for other seeds, if the same"
                + " test pairs were used again; those for other seeds and pairs, if other pairs were drawn, too.");
        notes.add(flattery(comparison, read));
        return notes;
    }

    private static String flattery(ExperimentComparison comparison, boolean read) {
        List<MeasuredVariant> known = comparison.variants().stream()
                .filter(one -> !Double.isNaN(one.flattery()))
                .toList();
        if (known.isEmpty()) {
            return read
                    ? "By how much the maximum over the epochs flatters cannot be said: what the networks answered after"
                            + " every epoch is not kept."
                    : "What the networks answered is being read; intervals for other pairs follow.";
        }
        String some = known.stream()
                .limit(NAMED)
                .map(one -> one.label()
                        + String.format(Locale.ROOT, " %.2f", one.flattery())
                        + String.format(Locale.ROOT, " (fairly %.2f)", one.fairMean()))
                .collect(Collectors.joining(", "));
        int more = known.size() - NAMED;
        return "The maximum over the epochs, chosen on the same test pairs, flatters by so many points: " + some
                + (more > 0 ? " and " + more + " more" : "") + ".";
    }
}
