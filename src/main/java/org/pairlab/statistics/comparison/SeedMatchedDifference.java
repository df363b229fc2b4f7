package org.pairlab.statistics.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two variants compared by the runs that are finished in both: second minus first, percentage points.
 *
 * @param first which
 * @param second which
 * @param runs numbers of the runs finished in both, rising
 * @param values their differences, in that order
 * @param overRuns mean and interval for other seeds, on these pairs
 * @param correctedP p of the t test, corrected after Holm for all comparisons shown beside it; NaN where there is no p
 * @param randomisationP p of the randomisation test; NaN without a common run
 * @param better runs in which the second is better
 * @param equal runs in which both are equal
 * @param superiority chance that some run of the second beats some run of the first, ties half, over all finished runs of
 *     both (the common language effect size of McGraw and Wong, Psychological Bulletin 111, 1992); NaN without runs
 * @param overRunsAndPairs mean and interval for other seeds and other pairs
 */
public record SeedMatchedDifference(
        MeasuredVariant first,
        MeasuredVariant second,
        List<Integer> runs,
        List<Double> values,
        MeanInterval overRuns,
        double correctedP,
        double randomisationP,
        int better,
        int equal,
        double superiority,
        RunsAndPairs overRunsAndPairs) {
    private static final double EQUAL = 1e-9;

    public SeedMatchedDifference {
        runs = List.copyOf(runs);
        values = List.copyOf(values);
    }

    static SeedMatchedDifference of(MeasuredVariant first, MeasuredVariant second) {
        List<Integer> runs = common(first, second);
        double[] plain = plain(first, second, runs);
        List<Double> values = Arrays.stream(plain).boxed().toList();
        MeanInterval overRuns = MeanInterval.of(plain);
        return new SeedMatchedDifference(
                first,
                second,
                runs,
                values,
                overRuns,
                overRuns.p(),
                RandomisationTest.p(plain),
                (int) values.stream().filter(x -> x > EQUAL).count(),
                (int) values.stream().filter(x -> Math.abs(x) <= EQUAL).count(),
                superiority(first.accuracies(), second.accuracies()),
                RunsAndPairs.of(right(first, runs), right(second, runs)));
    }

    /** The mean and its interval alone. */
    static MeanInterval overRuns(MeasuredVariant first, MeasuredVariant second) {
        return MeanInterval.of(plain(first, second, common(first, second)));
    }

    private static List<Integer> common(MeasuredVariant first, MeasuredVariant second) {
        List<Integer> runs = new ArrayList<>(first.runs().keySet());
        runs.retainAll(second.runs().keySet());
        return runs;
    }

    private static double[] plain(MeasuredVariant first, MeasuredVariant second, List<Integer> runs) {
        return runs.stream()
                .mapToDouble(run -> second.accuracy(run) - first.accuracy(run))
                .toArray();
    }

    private static boolean[][] right(MeasuredVariant variant, List<Integer> runs) {
        return runs.stream().map(run -> variant.runs().get(run).right()).toArray(boolean[][]::new);
    }

    private static double superiority(List<Double> first, List<Double> second) {
        double wins = 0;
        for (double one : first) {
            for (double other : second) {
                wins += Math.abs(other - one) <= EQUAL ? 0.5 : other > one ? 1 : 0;
            }
        }
        return wins / (first.size() * second.size());
    }

    /** The same from the other side; p stays corrected as it is. */
    public SeedMatchedDifference turned() {
        return of(second, first).corrected(correctedP);
    }

    /** Whether it is between the variants of these ids, in this order. */
    public boolean isOf(String firstId, String secondId) {
        return first.id().equals(firstId) && second.id().equals(secondId);
    }

    SeedMatchedDifference corrected(double p) {
        return new SeedMatchedDifference(
                first, second, runs, values, overRuns, p, randomisationP, better, equal, superiority, overRunsAndPairs);
    }
}
