package org.pairlab.network;

/** Hears of a batch's logits, which are not kept afterwards. */
public interface LogitListener {
    /**
     * @param target one a pair
     * @param classes ten a digit, first digits first; null without auxiliary loss
     */
    void logits(double[] target, double[][] classes);
}
