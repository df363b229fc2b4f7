package org.pairlab.statistics.comparison;

import org.pairlab.statistics.Description;

/**
 * A mean with its two-sided 95 % Student interval, and the p of a one-sample t test against 0.
 *
 * @param count number of values
 * @param mean NaN for no values
 * @param standardDeviation divisor n - 1; NaN for fewer than two values
 * @param low NaN for fewer than two values; the mean itself where the values do not differ
 * @param high as low
 * @param p NaN for fewer than two values, and where the values do not differ, as there is no t then
 */
public record MeanInterval(int count, double mean, double standardDeviation, double low, double high, double p) {
    /** Values that differ by rounding alone do not differ: accuracies are whole numbers of pairs. */
    private static final double EQUAL = 1e-9;

    /** Of a sample of finite values, which may be empty. */
    public static MeanInterval of(double... values) {
        Description sample = Description.of(values);
        int n = sample.count();
        if (n < 2) {
            return new MeanInterval(n, sample.mean(), Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        if (sample.max() - sample.min() < EQUAL) {
            return new MeanInterval(n, sample.mean(), 0, sample.mean(), sample.mean(), Double.NaN);
        }
        double error = sample.standardDeviation() / Math.sqrt(n);
        double half = Student.quantile(n - 1.0) * error;
        return new MeanInterval(
                n,
                sample.mean(),
                sample.standardDeviation(),
                sample.mean() - half,
                sample.mean() + half,
                Student.p(sample.mean() / error, n - 1.0));
    }

    /** Whether there is an interval: of two values or more. */
    public boolean hasInterval() {
        return count >= 2;
    }

    /** Whether the interval lies on one side of 0. */
    public boolean excludesZero() {
        return hasInterval() && (low > EQUAL || high < -EQUAL);
    }

    /** Whether the whole interval lies closer to 0 than that. */
    public boolean within(double distance) {
        return hasInterval() && low > -distance && high < distance;
    }
}
