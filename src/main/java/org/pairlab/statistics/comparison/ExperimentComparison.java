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
        for (int first = 0; first < variants.size(); first++) {
            for (int second = first + 1; second < variants.size(); second++) {
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

    /**
     * The same with some of the differences only, each turned so that it is from the first to the second; p is corrected for
     * these alone.
     *
     * @param first id of the variant that others are compared with; all if empty
     * @param second id of the variant that is compared; all if empty
     */
    public ExperimentComparison between(Optional<String> first, Optional<String> second) {
        List<SeedMatchedDifference> chosen = new ArrayList<>();
        for (SeedMatchedDifference one : differences) {
            for (SeedMatchedDifference turned : List.of(one, SeedMatchedDifference.of(one.second(), one.first()))) {
                boolean wanted = first.map(turned.first().id()::equals).orElse(true)
                        && second.map(turned.second().id()::equals).orElse(true);
                if (wanted && (first.isPresent() || second.isPresent() || turned == one)) {
                    chosen.add(turned);
                }
            }
        }
        return new ExperimentComparison(measure, smallest, variants, corrected(chosen), effects);
    }

    /** Whether it holds each two of its variants. */
    boolean isWhole() {
        return differences.size() == variants.size() * (variants.size() - 1) / 2;
    }

    /** What it comes to, in plain sentences; never empty. */
    public List<String> verdict() {
        return Verdict.of(this);
    }
}
