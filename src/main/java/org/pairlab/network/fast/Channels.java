package org.pairlab.network.fast;

/**
 * One block's numbers of a channel: bias, batch normalisation's parameters and what a training pass found, and their
 * gradients. Without batch normalisation its scale is one and its shifts are zero.
 */
final class Channels {
    static final double DECAY = 0.9;
    private static final double EPSILON = 1e-5;

    final int count;
    final boolean normalised;
    final double[] bias;
    final double[] gamma;
    final double[] beta;
    final double[] runningMean;
    final double[] runningVariance;
    /** Of the batch in training, the running one in evaluation. */
    final double[] mean;
    /** One over the standard deviation that goes with {@link #mean}. */
    final double[] inverse;

    final double[] biasGradient;
    final double[] gammaGradient;
    final double[] betaGradient;
    /** What an update takes off the running values. */
    final double[] meanStep;

    final double[] varianceStep;

    Channels(int count, boolean normalised) {
        this.count = count;
        this.normalised = normalised;
        bias = new double[count];
        gamma = ones(count);
        beta = new double[count];
        runningMean = new double[count];
        runningVariance = ones(count);
        mean = new double[count];
        inverse = ones(count);
        biasGradient = new double[count];
        gammaGradient = new double[count];
        betaGradient = new double[count];
        meanStep = new double[count];
        varianceStep = new double[count];
    }

    private static double[] ones(int count) {
        double[] values = new double[count];
        java.util.Arrays.fill(values, 1);
        return values;
    }

    /** Takes the running values for normalisation. */
    void evaluate() {
        if (normalised) {
            for (int c = 0; c < count; c++) {
                mean[c] = runningMean[c];
                inverse[c] = 1 / Math.sqrt(runningVariance[c] + EPSILON);
            }
        }
    }

    /**
     * Takes a batch's values for normalisation. The running variance follows the unbiased one, as in
     * {@code PairBatchNormalization}.
     */
    void train(int channel, double batchMean, double batchVariance, double values) {
        mean[channel] = batchMean;
        inverse[channel] = 1 / Math.sqrt(batchVariance + EPSILON);
        double unbiased = values > 1 ? batchVariance * values / (values - 1) : batchVariance;
        meanStep[channel] = (1 - DECAY) * (runningMean[channel] - batchMean);
        varianceStep[channel] = (1 - DECAY) * (runningVariance[channel] - unbiased);
    }

    /** The factor of {@code value - mean} in what a channel gives. */
    double scale(int channel) {
        return gamma[channel] * inverse[channel];
    }

    /** 1, or -1 where the scale is negative, so that the greatest output comes from the least value. */
    double sign(int channel) {
        return gamma[channel] < 0 ? -1 : 1;
    }
}
