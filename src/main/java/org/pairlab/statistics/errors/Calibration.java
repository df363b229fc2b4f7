package org.pairlab.statistics.errors;

import java.util.ArrayList;
import java.util.List;
import org.pairlab.data.Pairs;
import org.pairlab.training.Predictions;

/**
 * Whether probabilities mean what they say. An answer's confidence is the probability that the network gives to it, 0.5 to
 * 1. A network is calibrated if of its answers of confidence 0.8, four of five are right.
 */
public final class Calibration {
    private static final int BINS = 10;
    private static final double LOWEST = 0.5;
    private static final double WIDTH = (1 - LOWEST) / BINS;

    private final int[] answers = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] confidence = new double[BINS];
    private double whenWrong;
    private double whenRight;

    /**
     * Answers of about the same confidence.
     *
     * @param from confidence, excluded but in the first bin
     * @param to confidence, included
     * @param answers how many
     * @param right of these
     * @param confidence their mean confidence; NaN if there are none
     */
    public record Bin(double from, double to, int answers, int right, double confidence) {
        /** Right answers, 0 to 1; NaN if there are no answers. */
        public double accuracy() {
            return answers == 0 ? Double.NaN : (double) right / answers;
        }
    }

    Calibration() {}

    /** Answers without a probability do not count. */
    void count(Predictions said, Pairs test) {
        for (int pair = 0; pair < test.size(); pair++) {
            double probability = said.probability(pair);
            if (!Double.isNaN(probability)) {
                count(Math.max(probability, 1 - probability), !Wrong.answer(said, test, pair));
            }
        }
    }

    private void count(double sure, boolean isRight) {
        int bin = Math.max(0, Math.min(BINS - 1, (int) Math.ceil((sure - LOWEST) / WIDTH) - 1));
        answers[bin]++;
        confidence[bin] += sure;
        if (isRight) {
            right[bin]++;
            whenRight += sure;
        } else {
            whenWrong += sure;
        }
    }

    /** Ten bins of equal width, from the least confident. */
    public List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            bins.add(new Bin(
                    LOWEST + i * WIDTH, LOWEST + (i + 1) * WIDTH, answers[i], right[i], confidence[i] / answers[i]));
        }
        return bins;
    }

    /**
     * The expected calibration error, 0 to 1: the mean distance between confidence and accuracy over the bins, weighted by
     * their answers. Naeini, Cooper, Hauskrecht, "Obtaining Well Calibrated Probabilities Using Bayesian Binning", AAAI
     * 2015; Guo et al., "On Calibration of Modern Neural Networks", ICML 2017, equation 3. NaN if there are no answers.
     */
    public double expectedError() {
        double sum = 0;
        int all = 0;
        for (Bin bin : bins()) {
            if (bin.answers() > 0) {
                sum += bin.answers() * Math.abs(bin.accuracy() - bin.confidence());
                all += bin.answers();
            }
        }
        return sum / (all == 0 ? Double.NaN : all);
    }

    /** Mean confidence of wrong answers, 0.5 to 1; NaN if there are none. */
    public double whenWrong() {
        int wrong = 0;
        for (int i = 0; i < BINS; i++) {
            wrong += answers[i] - right[i];
        }
        return whenWrong / (wrong == 0 ? Double.NaN : wrong);
    }

    /** Mean confidence of right answers, 0.5 to 1; NaN if there are none. */
    public double whenRight() {
        int all = 0;
        for (int one : right) {
            all += one;
        }
        return whenRight / (all == 0 ? Double.NaN : all);
    }
}
