package org.pairlab.statistics;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How far an accuracy measured on some test pairs may lie from the accuracy on all pairs that could be drawn. About the
 * choice of test pairs only: how runs differ from each other is another question.
 *
 * @param accuracy the measured accuracy, percent of pairs
 * @param pairs number of test pairs it was measured on, at least one
 */
public record SamplingError(double accuracy, int pairs) {
    /** The 97.5 % quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    private static final double USUAL_ACCURACY = 90;

    /** @throws IllegalArgumentException if the accuracy is not a percentage or there are no pairs */
    public SamplingError {
        // Written so that NaN fails.
        if (!(accuracy >= 0 && accuracy <= 100) || pairs < 1) {
            throw new IllegalArgumentException(accuracy + " % of " + pairs + " pairs");
        }
    }

    /**
     * Examples for some measured accuracies: of the lowest and of the highest, or of one if they are the same, in whole
     * percent so that nobody takes an example for a result. Their average would be an accuracy that nobody measured.
     *
     * @param accuracies percent; an example of 90 stands for none
     */
    public static List<SamplingError> examples(DoubleStream accuracies, int pairs) {
        DoubleSummaryStatistics measured = accuracies.summaryStatistics();
        if (measured.getCount() == 0) {
            return List.of(new SamplingError(USUAL_ACCURACY, pairs));
        }
        return DoubleStream.of(measured.getMin(), measured.getMax())
                .map(Math::rint)
                .distinct()
                .mapToObj(accuracy -> new SamplingError(accuracy, pairs))
                .toList();
    }

    /**
     * An interval of accuracies.
     *
     * @param low percent
     * @param high percent
     */
    public record Interval(double low, double high) {}

    /** The binomial standard error, sqrt(p (1 - p) / n), in percentage points; 0 where all or no pairs are right. */
    public double standardError() {
        double p = accuracy / 100;
        return 100 * Math.sqrt(p * (1 - p) / pairs);
    }

    /**
     * The 95 % score interval of Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal
     * of the American Statistical Association 22 (1927), without continuity correction: method 3 of Newcombe, Statistics
     * in Medicine 17 (1998). It stays within 0 and 100 and has a width even where all pairs are right.
     */
    public Interval interval() {
        double p = accuracy / 100;
        double squared = Z * Z / pairs;
        double centre = (p + squared / 2) / (1 + squared);
        double half = Z / (1 + squared) * Math.sqrt(p * (1 - p) / pairs + squared / (4 * pairs));
        return new Interval(100 * Math.max(0, centre - half), 100 * Math.min(1, centre + half));
    }
}
