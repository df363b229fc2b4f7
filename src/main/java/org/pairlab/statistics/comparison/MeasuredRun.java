package org.pairlab.statistics.comparison;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A finished run by one measure.
 *
 * @param number of the run
 * @param accuracy percent
 * @param right whether it is right, one a test pair; not copied
 * @param best its maximum validation accuracy, percent
 * @param fair its fairly chosen best accuracy, percent
 */
record MeasuredRun(int number, double accuracy, boolean[] right, double best, double fair) {

    static MeasuredRun of(String variant, int number, double[] epochs, Measure measure, Answers answers) {
        Map<Integer, boolean[]> read = new HashMap<>(); // each epoch once, and only as long as this run is measured
        IntFunction<boolean[]> once =
                epoch -> read.computeIfAbsent(epoch, wanted -> answers.right(variant, number, wanted));
        return new MeasuredRun(
                number,
                measure.accuracy(epochs, once),
                measure.right(epochs, once),
                new Measure.Best().accuracy(epochs, once),
                new Measure.Fair().accuracy(epochs, once));
    }
}
