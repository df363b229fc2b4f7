package org.pairlab.statistics.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pairlab.input.Quantity;
import org.pairlab.network.Architecture;

/**
 * The variants of an experiment compared, as far as their runs are finished. Immutable; any thread.
 *
 * @param measure by which accuracy
 * @param smallest the smallest difference of interest, percentage points: what is surely less is too small to matter
 * @param variants each by the measure
 * @param differences of each two, the later one minus the earlier one
 * @param effects of the 2x2; empty unless all four of it are there
 * @param isChosen whether a person asked for some of the differences, and wants to hear of them
 */
public record ExperimentComparison(
        Measure measure,
        double smallest,
        List<MeasuredVariant> variants,
        List<SeedMatchedDifference> differences,
        Optional<FactorialEffects> effects,
        boolean isChosen) {
    /** The smallest difference of interest unless another is set, percentage points. */
    public static final double SMALLEST = 0.5;

    /** The same as a person sets it. */
    public static final Quantity SMALLEST_DIFFERENCE = new Quantity(
            "smallest-difference",
            "Smallest difference",
            "points",
            Quantity.Kind.REAL,
            0,
            100,
            "The smallest difference of interest, percentage points.");

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
                measure, smallest, variants, corrected(differences), FactorialEffects.of(variants), false);
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
     * Compares one variant with each other one: where there are many, each with each would be too many to look at.
     *
     * @param reference id of the one that others are compared with; the best one's if empty
     */
    public static ExperimentComparison with(
            Optional<String> reference, List<VariantRuns> runs, Measure measure, double smallest, Answers answers) {
        List<MeasuredVariant> variants = runs.stream()
                .map(variant -> MeasuredVariant.of(variant, measure, answers))
                .toList();
        Optional<MeasuredVariant> first = reference
                .flatMap(id ->
                        variants.stream().filter(one -> one.id().equals(id)).findFirst())
                .or(() -> BestVariant.of(variants).map(BestVariant::best))
                .or(() -> variants.stream().findFirst());
        List<SeedMatchedDifference> differences = variants.stream()
                .filter(one -> one != first.orElseThrow())
                .map(one -> SeedMatchedDifference.of(first.orElseThrow(), one))
                .toList();
        return new ExperimentComparison(
                measure, smallest, variants, corrected(differences), FactorialEffects.of(variants), false);
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
        return new ExperimentComparison(
                measure, smallest, variants, corrected(chosen), effects, first.isPresent() || second.isPresent());
    }

    /** What it comes to, in plain sentences; never empty. */
    public List<String> verdict() {
        return new Verdict(this).ofAll();
    }

    /**
     * What one of its differences comes to, in plain sentences; never empty.
     *
     * @param overPairs whether to say what it is for other pairs, or that this cannot be said
     */
    public List<String> verdict(SeedMatchedDifference difference, boolean overPairs) {
        return new Verdict(this).of(difference, overPairs);
    }

    /** How many more runs would tell, in a sentence or two; none where there is nothing to compare. */
    public List<String> runsNeeded() {
        return RunsStillNeeded.sentences(differences, smallest);
    }

    /** A variant by its id. */
    public Optional<MeasuredVariant> variant(String id) {
        return variants.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The difference of two variants, as it is here or turned; empty if it is not among these. */
    public Optional<SeedMatchedDifference> difference(String first, String second) {
        return differences.stream()
                .filter(one -> one.isOf(first, second) || one.isOf(second, first))
                .findFirst();
    }

    /** The effects of four of its variants; empty unless a run is finished in all of them. */
    public Optional<FactorialEffects> effects(FourNetworks four) {
        List<MeasuredVariant> measured = Stream.of(
                        Architecture.BASE, Architecture.BASE_AUX, Architecture.SEP, Architecture.SEP_AUX)
                .flatMap(one -> variant(four.of(one).label()).stream())
                .toList();
        return measured.size() < 4
                ? Optional.empty()
                : FactorialEffects.of(measured.get(0), measured.get(1), measured.get(2), measured.get(3));
    }
}
