package org.pairlab.benchmark;

/**
 * Wall time of one epoch of one run, in seconds.
 *
 * @param training the training batches
 * @param validation the evaluation after them
 */
public record EpochSeconds(double training, double validation) {
    public double both() {
        return training + validation;
    }
}
