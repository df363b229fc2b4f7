package org.pairlab.network;

/** Binary cross-entropy of the target, from one logit a pair. */
public final class TargetLoss extends LogitLoss {
    private static final long serialVersionUID = 1L;

    /**
     * The loss in nats of one pair, without overflow or cancellation for any finite logit.
     *
     * @param target whether the answer is "smaller or equal"
     * @param logit the network's, of that answer
     */
    public static double of(boolean target, double logit) {
        double wrongness = target ? -logit : logit;
        return Math.max(wrongness, 0) + Math.log1p(Math.exp(-Math.abs(wrongness)));
    }

    /** The logistic function: the probability that a logit stands for. */
    public static double probability(double logit) {
        double small = Math.exp(-Math.abs(logit));
        return logit >= 0 ? 1 / (1 + small) : small / (1 + small);
    }

    @Override
    double loss(double[] labels, double[] logits) {
        return of(labels[0] == 1, logits[0]);
    }

    @Override
    void gradient(double[] labels, double[] logits) {
        logits[0] = probability(logits[0]) - labels[0];
    }

    @Override
    double weight() {
        return 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TargetLoss;
    }

    @Override
    public int hashCode() {
        return TargetLoss.class.hashCode();
    }
}
