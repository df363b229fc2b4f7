package org.pairlab.statistics;

import org.apache.commons.statistics.descriptive.Max;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.Min;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/**
 * A sample in a few numbers, in the unit of its values.
 *
 * @param count number of values
 * @param mean NaN for no values
 * @param standardDeviation of the population that the values are a sample of (divisor n - 1); NaN for fewer than two
 * @param median the middle value, or the mean of the two in the middle; NaN for no values
 * @param min NaN for no values
 * @param max NaN for no values
 */
public record Description(int count, double mean, double standardDeviation, double median, double min, double max) {

    /** Describes a sample of finite values, which may be empty and is left as it is. */
    public static Description of(double... values) {
        if (values.length == 0) {
            return new Description(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        return new Description(
                values.length,
                Mean.of(values).getAsDouble(),
                // The library says 0 for one value, which would claim that runs do not differ.
                values.length < 2 ? Double.NaN : StandardDeviation.of(values).getAsDouble(),
                Median.withDefaults().withCopy(true).evaluate(values),
                Min.of(values).getAsDouble(),
                Max.of(values).getAsDouble());
    }

    /** How far the mean may lie from that of the population: the standard deviation by the root of the count; maybe NaN. */
    public double standardError() {
        return standardDeviation / Math.sqrt(count);
    }
}
