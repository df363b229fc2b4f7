package org.pairlab.training;

/**
 * What one epoch of a run gave.
 *
 * <p>Losses are means over pairs (target) or digits (auxiliary), each without the auxiliary weight: the network with
 * auxiliary loss minimises {@code target + weight x auxiliary}. Training numbers are counted while the weights change
 * and with dropout on; validation numbers over all test pairs after the epoch. The predictions themselves are told beside it
 * and kept apart, as they are a thousand times as large.
 *
 * @param epoch 1-based
 * @param trainingLoss binary cross-entropy, nats a pair
 * @param trainingAccuracy percent of pairs
 * @param validationLoss binary cross-entropy, nats a pair
 * @param validationAccuracy percent of pairs
 * @param auxiliary what naming the digits gave, or null for an architecture without auxiliary loss
 * @param trainingSeconds wall time of the training batches
 * @param validationSeconds wall time of the evaluation
 * @param predictionsChecksum {@link Predictions#checksum} of what the network says of every test pair then
 */
public record EpochResult(
        int epoch,
        double trainingLoss,
        double trainingAccuracy,
        double validationLoss,
        double validationAccuracy,
        Auxiliary auxiliary,
        double trainingSeconds,
        double validationSeconds,
        long predictionsChecksum) {

    /**
     * What naming the digits gave.
     *
     * @param trainingLoss cross-entropy, nats a digit
     * @param trainingDigitAccuracy percent of digits
     * @param validationLoss cross-entropy, nats a digit
     * @param validationDigitAccuracy percent of digits
     */
    public record Auxiliary(
            double trainingLoss, double trainingDigitAccuracy, double validationLoss, double validationDigitAccuracy) {}

    /** Whether an epoch gave the same to the last bit, every prediction included; the time it took does not count. */
    public boolean sameAs(EpochResult other) {
        return withoutTimes().equals(other.withoutTimes());
    }

    private EpochResult withoutTimes() {
        return new EpochResult(
                epoch,
                trainingLoss,
                trainingAccuracy,
                validationLoss,
                validationAccuracy,
                auxiliary,
                0,
                0,
                predictionsChecksum);
    }
}
