package org.pairlab.statistics.comparison;

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
        boolean[][] right = answers.right(variant, number);
        return new MeasuredRun(
                number,
                measure.accuracy(epochs, right),
                measure.right(epochs, right),
                new Measure.Best().accuracy(epochs, right),
                new Measure.Fair().accuracy(epochs, right));
    }
}
