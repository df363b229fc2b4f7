package org.pairlab.statistics.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The difference of two variants over the epochs: second minus first, percentage points, of the runs finished in both.
 *
 * @param runs their numbers, rising
 * @param values [runs][epochs] the difference of each seed after each epoch
 * @param means over the seeds after each epoch, with the interval for other seeds; each epoch by itself
 */
public record DifferenceCurves(List<Integer> runs, double[][] values, List<MeanInterval> means) {

    public DifferenceCurves {
        runs = List.copyOf(runs);
        means = List.copyOf(means);
    }

    /** As far as both have epochs. */
    public static DifferenceCurves of(VariantRuns first, VariantRuns second) {
        List<Integer> runs = new ArrayList<>(first.finished().keySet());
        runs.retainAll(second.finished().keySet());
        int epochs = runs.stream()
                .flatMap(run -> Stream.of(first, second).map(of -> of.finished().get(run).length))
                .min(Integer::compare)
                .orElse(0);
        double[][] values = new double[runs.size()][epochs];
        for (int i = 0; i < values.length; i++) {
            for (int epoch = 0; epoch < epochs; epoch++) {
                values[i][epoch] = second.finished().get(runs.get(i))[epoch]
                        - first.finished().get(runs.get(i))[epoch];
            }
        }
        List<MeanInterval> means = new ArrayList<>();
        for (int epoch = 0; epoch < epochs; epoch++) {
            double[] of = new double[values.length];
            for (int i = 0; i < of.length; i++) {
                of[i] = values[i][epoch];
            }
            means.add(MeanInterval.of(of));
        }
        return new DifferenceCurves(runs, values, means);
    }

    public int epochs() {
        return means.size();
    }
}
