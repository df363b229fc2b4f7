package org.pairlab.statistics;

import java.util.stream.DoubleStream;

/**
 * The maximum validation accuracy of an architecture as somebody else found it.
 *
 * @param runs number of runs
 * @param mean over the runs, percent
 * @param standardDeviation of the runs, percentage points
 */
public record KnownResult(int runs, double mean, double standardDeviation) {
    /** One standard deviation below the mean. */
    public double low() {
        return mean - standardDeviation;
    }

    /** One standard deviation above the mean. */
    public double high() {
        return mean + standardDeviation;
    }

    /** Both ends of what is drawn of it. */
    public DoubleStream ends() {
        return DoubleStream.of(low(), high());
    }
}
