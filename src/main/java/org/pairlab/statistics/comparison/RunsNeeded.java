package org.pairlab.statistics.comparison;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many seed-matched runs a difference needs to be seen: the power of the two-sided paired t test at 5 %, exactly, from
 * the noncentral t distribution (Cohen, "Statistical Power Analysis for the Behavioral Sciences", 1988, chapter 2).
 */
public final class RunsNeeded {
    /** The power asked for. */
    public static final double POWER = 0.8;

    /** Where counting stops. */
    public static final int MANY = 10_000;

    private static final int STEPS = 400;
    private static final double TAIL = 9; // deviations of the deviation, beyond which there is nothing to add
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private RunsNeeded() {}

    /**
     * The smallest number of runs that sees a difference with a chance of 80 %.
     *
     * @param difference to be seen, percentage points, not 0
     * @param standardDeviation of the seed-matched differences, percentage points
     * @return 2 to {@link #MANY}, which also stands for more
     */
    public static int of(double difference, double standardDeviation) {
        double effect = Math.abs(difference) / standardDeviation;
        int low = 1; // not enough
        int high = 2;
        while (high < MANY && power(high, effect) < POWER) {
            low = high;
            high = Math.min(MANY, 2 * high);
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (power(middle, effect) < POWER) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /**
     * The chance that the test sees it.
     *
     * @param effect the true difference in standard deviations of the differences, above 0
     */
    static double power(int runs, double effect) {
        if (Double.isInfinite(effect)) {
            return 1;
        }
        int freedom = runs - 1;
        double shift = effect * Math.sqrt(runs);
        double critical = Student.quantile(freedom);
        ChiSquaredDistribution spread = ChiSquaredDistribution.of(freedom);
        // Given the sample's deviation the mean is normal: over all deviations, each as likely as it is.
        double widest = 1 + TAIL / Math.sqrt(2.0 * freedom);
        double sum = 0;
        double weights = 0;
        for (int step = 0; step < STEPS; step++) {
            double ratio = widest * (step + 0.5) / STEPS;
            double weight = ratio * spread.density(freedom * ratio * ratio);
            weights += weight;
            sum += weight
                    * (NORMAL.survivalProbability(critical * ratio - shift)
                            + NORMAL.cumulativeProbability(-critical * ratio - shift));
        }
        return sum / weights;
    }
}
