package org.pairlab.statistics;

/**
 * How far the means of two groups of runs lie apart, as if the runs of one had nothing to do with those of the other.
 * About the spread of runs only: the choice of test pairs is another question, see {@link SamplingError}.
 *
 * @param difference the second mean less the first, percentage points; NaN if a group has no runs
 * @param standardError of the difference, percentage points; NaN if a group has fewer than two runs
 */
public record MeanDifference(double difference, double standardError) {

    /**
     * The difference of two groups that may differ in size and spread: Welch's standard error, sqrt(s1^2 / n1 + s2^2 /
     * n2), "The significance of the difference between two means when the population variances are unequal", Biometrika
     * 29 (1938).
     */
    public static MeanDifference of(Description first, Description second) {
        return new MeanDifference(second.mean() - first.mean(), Math.sqrt(squaredError(first) + squaredError(second)));
    }

    private static double squaredError(Description group) {
        return group.standardDeviation() * group.standardDeviation() / group.count();
    }

    /** {@code +1.23 ± 0.31}, {@code -0.50 ± –} where there is no spread to speak of. */
    public String text() {
        String text = Percent.text(difference, standardError);
        return difference > 0 ? "+" + text : text.replaceFirst("^-", "−");
    }
}
