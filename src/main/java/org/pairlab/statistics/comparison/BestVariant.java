package org.pairlab.statistics.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The variant of greatest mean accuracy, and which others are surely worse: by the seed-matched t test, corrected after Holm
 * for all of them.
 *
 * @param best the first of equals
 * @param worse those that are surely worse
 * @param untold those that cannot be told from it, whose runs say so far nothing of chance among them
 */
record BestVariant(MeasuredVariant best, List<MeasuredVariant> worse, List<MeasuredVariant> untold) {
    private static final double SURE = 0.05;

    BestVariant {
        worse = List.copyOf(worse);
        untold = List.copyOf(untold);
    }

    /** Empty before a run is finished. */
    static Optional<BestVariant> of(List<MeasuredVariant> variants) {
        MeasuredVariant best = null;
        for (MeasuredVariant one : variants) {
            boolean better =
                    best == null || one.accuracy().mean() > best.accuracy().mean();
            best = !one.runs().isEmpty() && better ? one : best;
        }
        if (best == null) {
            return Optional.empty();
        }
        List<MeasuredVariant> others = new ArrayList<>(variants);
        others.remove(best);
        List<MeanInterval> differences = new ArrayList<>();
        for (MeasuredVariant other : others) {
            differences.add(SeedMatchedDifference.overRuns(other, best));
        }
        double[] p =
                Holm.corrected(differences.stream().mapToDouble(MeanInterval::p).toArray());
        List<MeasuredVariant> worse = new ArrayList<>();
        List<MeasuredVariant> untold = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            MeanInterval difference = differences.get(i);
            // Without spread there is no p: worse by the same in every seed.
            boolean sure = Double.isNaN(p[i]) ? difference.excludesZero() : p[i] < SURE;
            (sure && difference.mean() > 0 ? worse : untold).add(others.get(i));
        }
        return Optional.of(new BestVariant(best, worse, untold));
    }
}
