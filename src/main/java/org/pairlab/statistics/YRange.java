package org.pairlab.statistics;

import java.util.Arrays;

/**
 * The part of the vertical axis that is shown.
 *
 * @param min lower end
 * @param max upper end, above {@code min}
 */
public record YRange(double min, double max) {
    private static final double FAR = 3;
    private static final int SAMPLE = 8192;
    private static final double[] STEPS = {1, 1.5, 2, 3, 4, 5, 6, 8, 10};

    /**
     * Percentages up to 100, from a multiple of 10 below all values: it moves at most a few times while curves grow.
     *
     * @param values as they come; those that are not finite are left out
     */
    public static YRange ofPercent(double[] values) {
        double lowest = Arrays.stream(values).filter(Double::isFinite).min().orElse(50);
        return new YRange(Math.max(0, Math.min(90, Math.floor(lowest / 10) * 10)), 100);
    }

    /**
     * Losses from 0. A few values that lie far above all others (more than three times the 95th percentile) do not
     * flatten the rest: they lie above the range.
     *
     * @param values as they come; those that are not finite are left out
     */
    public static YRange ofLoss(double[] values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        double highest = Arrays.stream(finite).max().orElse(1);
        double most = percentile95(finite, highest);
        return new YRange(0, roundUp(highest > FAR * most ? 1.2 * most : highest));
    }

    private static double percentile95(double[] values, double fallback) {
        // A sorted sample is enough for a rounded axis, and keeps 100,000 values out of a frame.
        int stride = values.length / SAMPLE + 1;
        double[] sample = new double[(values.length + stride - 1) / stride];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = values[i * stride];
        }
        Arrays.sort(sample);
        return sample.length == 0 ? fallback : sample[(int) Math.ceil(0.95 * sample.length) - 1];
    }

    private static double roundUp(double value) {
        double top = Math.max(0.1, value);
        int exponent = (int) Math.floor(Math.log10(top));
        for (double step : STEPS) {
            // Divided where it is below 1: 6 x 0.1 is not 0.6.
            double end = exponent < 0 ? step / Math.pow(10, -exponent) : step * Math.pow(10, exponent);
            if (end >= top) {
                return end;
            }
        }
        return top;
    }
}
