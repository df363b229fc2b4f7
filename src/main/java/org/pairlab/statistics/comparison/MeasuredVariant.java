package org.pairlab.statistics.comparison;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.pairlab.statistics.Description;

/**
 * A variant by one measure.
 *
 * @param variant which, with its runs as they are
 * @param runs its finished runs by number, as far as the measure can be told of them
 * @param unmeasured finished runs of which it cannot: the epoch is beyond their last, or answers that it needs are not kept
 * @param accuracy mean over them, percent, with its interval for other seeds
 * @param fairMean mean of their fairly chosen best accuracies, percent; NaN without runs
 * @param flattery by how much the mean of their plain maxima lies above it, percentage points; NaN without runs
 */
public record MeasuredVariant(
        VariantRuns variant,
        NavigableMap<Integer, MeasuredRun> runs,
        int unmeasured,
        MeanInterval accuracy,
        double fairMean,
        double flattery) {

    public MeasuredVariant {
        runs = Collections.unmodifiableNavigableMap(new TreeMap<>(runs));
    }

    static MeasuredVariant of(VariantRuns variant, Measure measure, Answers answers) {
        NavigableMap<Integer, MeasuredRun> runs = new TreeMap<>();
        variant.finished()
                .forEach((number, epochs) ->
                        runs.put(number, MeasuredRun.of(variant.id(), number, epochs, measure, answers)));
        runs.values().removeIf(run -> Double.isNaN(run.accuracy()));
        double fair = Description.of(each(runs, MeasuredRun::fair)).mean();
        double best = Description.of(each(runs, MeasuredRun::best)).mean();
        return new MeasuredVariant(
                variant,
                runs,
                variant.finished().size() - runs.size(),
                MeanInterval.of(each(runs, MeasuredRun::accuracy)),
                fair,
                best - fair);
    }

    private static double[] each(NavigableMap<Integer, MeasuredRun> runs, ToDoubleFunction<MeasuredRun> what) {
        return runs.values().stream().mapToDouble(what).toArray();
    }

    public String id() {
        return variant.id();
    }

    public String label() {
        return variant.label();
    }

    /** Accuracies of its finished runs by rising number, percent. */
    public List<Double> accuracies() {
        return runs.values().stream().map(MeasuredRun::accuracy).toList();
    }

    /** The accuracy of a finished run, percent. */
    public double accuracy(int run) {
        return runs.get(run).accuracy();
    }
}
