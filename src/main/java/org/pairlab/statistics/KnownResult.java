package org.pairlab.statistics;

/**
 * The maximum validation accuracy of an architecture as somebody else found it.
 *
 * @param runs number of runs
 * @param mean over the runs, percent
 * @param standardDeviation of the runs, percentage points
 */
public record KnownResult(int runs, double mean, double standardDeviation) {}
