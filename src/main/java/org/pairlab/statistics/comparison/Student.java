package org.pairlab.statistics.comparison;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Student's t distribution as intervals and tests need it. */
final class Student {
    private static final double UPPER = 0.975;

    private Student() {}

    /**
     * How many standard errors a two-sided 95 % interval reaches to either side.
     *
     * @param degreesOfFreedom above 0, not necessarily whole
     */
    static double quantile(double degreesOfFreedom) {
        ContinuousDistribution distribution = TDistribution.of(degreesOfFreedom);
        double t = distribution.inverseCumulativeProbability(UPPER);
        // The library stops within 1e-9; one step of Newton's takes it to the last digits.
        return t - (distribution.cumulativeProbability(t) - UPPER) / distribution.density(t);
    }

    /** The two-sided p of a t statistic. */
    static double p(double statistic, double degreesOfFreedom) {
        return 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(statistic));
    }
}
