package org.pairlab.statistics.comparison;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.pairlab.statistics.Description;
import org.pairlab.statistics.Percent;

/**
 * How far the means of two groups of runs lie apart, with a 95 % interval for other seeds: run by run where they are
 * seed-matched, otherwise as if the runs of one had nothing to do with those of the other. The choice of test pairs is
 * another question, see {@link org.pairlab.statistics.SamplingError}.
 *
 * @param difference the second mean less the first, percentage points; NaN if a group has no runs
 * @param low of the interval; NaN where there are too few runs for one
 * @param high as low
 * @param paired how many runs were compared one by one; 0 if the groups were compared as wholes
 * @param first runs of the first group
 * @param second runs of the second group
 */
public record MeanDifference(double difference, double low, double high, int paired, int first, int second) {
    /** Accuracies are whole numbers of pairs: what is closer than this differs by rounding alone. */
    private static final double EQUAL = 1e-9;

    /**
     * The mean of the differences of runs that have a partner each, with Student's interval: what both runs of a pair owe
     * to their seed is not in it.
     *
     * @param first percent, as long as {@code second}, at least one
     * @param second the partners in the same order, percent
     */
    public static MeanDifference paired(double[] first, double[] second) {
        if (first.length != second.length || first.length == 0) {
            throw new IllegalArgumentException(first.length + " and " + second.length + " runs are no pairs");
        }
        double[] differences = new double[first.length];
        Arrays.setAll(differences, i -> second[i] - first[i]);
        MeanInterval interval = MeanInterval.of(differences);
        return new MeanDifference(
                interval.mean(), interval.low(), interval.high(), first.length, first.length, second.length);
    }

    /**
     * The difference of two groups that may differ in size and spread, with Welch's interval ("The significance of the
     * difference between two means when the population variances are unequal", Biometrika 29, 1938): standard error
     * sqrt(s1^2 / n1 + s2^2 / n2), degrees of freedom after Satterthwaite.
     */
    public static MeanDifference unpaired(Description first, Description second) {
        double difference = second.mean() - first.mean();
        double one = squaredError(first);
        double other = squaredError(second);
        double half = half(first, one, second, other);
        return new MeanDifference(difference, difference - half, difference + half, 0, first.count(), second.count());
    }

    /** Half of the interval's width; NaN where a group has no spread to speak of. */
    private static double half(Description first, double one, Description second, double other) {
        double sum = one + other;
        if (!(sum > 0)) {
            return sum; // no spread at all, or NaN
        }
        double freedom = sum * sum / (one * one / (first.count() - 1) + other * other / (second.count() - 1));
        return Student.quantile(freedom) * Math.sqrt(sum);
    }

    private static double squaredError(Description group) {
        return group.standardDeviation() * group.standardDeviation() / group.count();
    }

    /** {@code +1.23 (0.31 to 2.15)}, {@code −0.50 (–)} where there is no interval. */
    public String text() {
        if (Double.isNaN(difference)) {
            return Percent.ABSENT;
        }
        String interval = Double.isNaN(low) ? Percent.ABSENT : number(low) + " to " + number(high);
        return (Math.abs(difference) > EQUAL && difference > 0 ? "+" : "") + number(difference) + " (" + interval + ")";
    }

    /** How it was compared: {@code paired by seed, n = 5}, {@code not paired, n = 5 and 4}. */
    public String how() {
        if (paired == 0) {
            return "not paired, n = " + first + " and " + second;
        }
        boolean equal = DoubleStream.of(difference, low, high).allMatch(x -> Math.abs(x) <= EQUAL);
        return "paired by seed, n = " + paired + (equal ? ", every run equal" : "");
    }

    /** With a minus that is as wide as a plus; never minus nothing. */
    private static String number(double points) {
        return Percent.text(Math.abs(points) <= EQUAL ? 0 : points)
                .replaceFirst("^-(?=0\\.00$)", "")
                .replace('-', '−');
    }
}
