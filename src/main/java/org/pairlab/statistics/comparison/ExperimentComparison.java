package org.pairlab.statistics.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The variants of an experiment compared, as far as their runs are finished. Immutable; any thread.
 *
 * @param measure by which accuracy
 * @param smallest the smallest difference of interest, percentage points: what is surely less is too small to matter
 * @param variants each by the measure
 * @param differences of each two, the later one minus the earlier one
 * @param effects of the 2x2; empty unless all four of it are there
 */
public record ExperimentComparison(
        Measure measure,
        double smallest,
        List<MeasuredVariant> variants,
        List<SeedMatchedDifference> differences,
        Optional<FactorialEffects> effects) {
    /** The smallest difference of interest unless another is set, percentage points. */
    public static final double SMALLEST = 0.5;

    public ExperimentComparison {
        variants = List.copyOf(variants);
        differences = List.copyOf(differences);
    }

    /**
     * Compares variants, each with each.
     *
     * @param answers asked for finished runs only
     */
    public static ExperimentComparison of(List<VariantRuns> runs, Measure measure, double smallest, Answers answers) {
        List<MeasuredVariant> variants = runs.stream()
                .map(variant -> MeasuredVariant.of(variant, measure, answers))
                .toList();
        List<SeedMatchedDifference> differences = new ArrayList<>();
        for (int second = 1; second < variants.size(); second++) {
            for (int first = 0; first < second; first++) {
                differences.add(SeedMatchedDifference.of(variants.get(first), variants.get(second)));
            }
        }
        return new ExperimentComparison(
                measure, smallest, variants, corrected(differences), FactorialEffects.of(variants));
    }

    private static List<SeedMatchedDifference> corrected(List<SeedMatchedDifference> differences) {
        double[] p = Holm.corrected(
                differences.stream().mapToDouble(one -> one.overRuns().p()).toArray());
        List<SeedMatchedDifference> corrected = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            corrected.add(differences.get(i).corrected(p[i]));
        }
        return corrected;
    }

    /** What it comes to, in plain sentences; never empty. */
    public List<String> verdict() {
        return Verdict.of(this);
    }
}
