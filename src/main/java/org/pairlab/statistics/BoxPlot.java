package org.pairlab.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/**
 * What a boxplot draws of a sample, in the unit of its values.
 *
 * <p>Quartiles interpolate linearly between the values, definition 7 of Hyndman and Fan, "Sample Quantiles in
 * Statistical Packages", The American Statistician 50 (1996): the default of R's {@code quantile} and of NumPy.
 * Whiskers and outliers follow Tukey, "Exploratory Data Analysis" (1977), with these quartiles as hinges.
 *
 * @param lowerQuartile a quarter of the values lies below
 * @param median half of the values lies below
 * @param upperQuartile three quarters of the values lie below
 * @param lowerWhisker the smallest value no more than 1.5 interquartile ranges below the lower quartile, or that
 *     quartile where all such values lie above it
 * @param upperWhisker the largest value no more than 1.5 interquartile ranges above the upper quartile, or that
 *     quartile where all such values lie below it
 * @param outliers the values beyond the whiskers, in rising order
 */
public record BoxPlot(
        double lowerQuartile,
        double median,
        double upperQuartile,
        double lowerWhisker,
        double upperWhisker,
        List<Double> outliers) {

    private static final double REACH = 1.5;

    public BoxPlot {
        outliers = List.copyOf(outliers);
    }

    /**
     * The boxplot of a sample of finite values, which is left as it is.
     *
     * @throws IllegalArgumentException if there are no values
     */
    public static BoxPlot of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("A boxplot needs at least one value");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] quartiles = Quantile.withDefaults()
                .with(EstimationMethod.HF7)
                .withCopy(true)
                .evaluate(sorted, 0.25, 0.5, 0.75);
        double reach = REACH * (quartiles[2] - quartiles[0]);
        double lowerFence = quartiles[0] - reach;
        double upperFence = quartiles[2] + reach;
        // Never empty: the values beside the median are within.
        double[] within = Arrays.stream(sorted)
                .filter(value -> value >= lowerFence && value <= upperFence)
                .toArray();
        List<Double> outliers = Arrays.stream(sorted)
                .filter(value -> value < lowerFence || value > upperFence)
                .boxed()
                .toList();
        return new BoxPlot(
                quartiles[0],
                quartiles[1],
                quartiles[2],
                // An interpolated quartile can lie between an outlier and the next value; whiskers do not point
                // inwards.
                Math.min(within[0], quartiles[0]),
                Math.max(within[within.length - 1], quartiles[2]),
                outliers);
    }

    /** Distance between the quartiles. */
    public double interquartileRange() {
        return upperQuartile - lowerQuartile;
    }
}
