package org.pairlab.network;

import org.nd4j.shade.jackson.annotation.JsonProperty;

/** Cross-entropy of a digit's class, from ten logits a digit, times a weight. */
public final class ClassLoss extends LogitLoss {
    private static final long serialVersionUID = 1L;

    private final double weight;

    public ClassLoss(@JsonProperty("weight") double weight) {
        this.weight = weight;
    }

    public double getWeight() {
        return weight;
    }

    /**
     * The loss in nats of one digit, without the weight.
     *
     * @param digit what it is, 0 to 9
     * @param logits one a class
     */
    public static double of(int digit, double[] logits) {
        return logOfSum(logits) - logits[digit];
    }

    /** Replaces the logits of one digit by the gradient of its loss, without the weight. */
    static void toGradient(int digit, double[] logits) {
        double log = logOfSum(logits);
        for (int i = 0; i < logits.length; i++) {
            logits[i] = Math.exp(logits[i] - log) - (i == digit ? 1 : 0);
        }
    }

    @Override
    double loss(double[] labels, double[] logits) {
        double log = logOfSum(logits);
        double loss = 0;
        for (int i = 0; i < logits.length; i++) {
            loss += labels[i] * (log - logits[i]);
        }
        return loss;
    }

    @Override
    void gradient(double[] labels, double[] logits) {
        double log = logOfSum(logits);
        for (int i = 0; i < logits.length; i++) {
            logits[i] = Math.exp(logits[i] - log) - labels[i];
        }
    }

    @Override
    double weight() {
        return weight;
    }

    /** The logarithm of the sum of exponentials, shifted by the greatest logit so that none overflows. */
    private static double logOfSum(double[] logits) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            greatest = Math.max(greatest, logit);
        }
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit - greatest);
        }
        return greatest + Math.log(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClassLoss loss && loss.weight == weight;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(weight);
    }
}
