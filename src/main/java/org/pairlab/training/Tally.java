package org.pairlab.training;

import org.pairlab.network.ClassLoss;
import org.pairlab.network.TargetLoss;

/** Losses and hits of the pairs seen so far, counted from logits; keeps every pair's answer. */
final class Tally {
    private final float[] probabilities;
    private final byte[][] recognised;
    private double targetLoss;
    private double classLoss;
    private int targetHits;
    private int digitHits;
    private int pairs;

    /** For that many pairs; {@code auxiliary} if digits are named. */
    Tally(int pairs, boolean auxiliary) {
        probabilities = new float[pairs];
        recognised = auxiliary ? new byte[2][pairs] : null;
    }

    /** Goes on with the sums of an epoch that was interrupted; the answers of its pairs are not known any more. */
    Tally(int pairs, boolean auxiliary, Checkpoint.EpochSoFar before) {
        this(pairs, auxiliary);
        this.pairs = before.pairs();
        targetLoss = before.targetLoss();
        targetHits = before.targetHits();
        classLoss = before.classLoss();
        digitHits = before.digitHits();
    }

    /** The sums so far. */
    Checkpoint.EpochSoFar soFar(int batches, double trainingSeconds) {
        return new Checkpoint.EpochSoFar(batches, pairs, targetLoss, targetHits, classLoss, digitHits, trainingSeconds);
    }

    /**
     * Counts a batch.
     *
     * @param targetLogits one a pair
     * @param classLogits [2 x pairs][10], first digits first, or null without auxiliary loss
     * @return whether all its losses are finite
     */
    boolean add(Batch batch, double[] targetLogits, double[][] classLogits) {
        for (int i = 0; i < batch.size(); i++) {
            double logit = targetLogits[i];
            float probability = (float) TargetLoss.probability(logit);
            boolean target = batch.target(i);
            targetLoss += TargetLoss.of(target, logit);
            probabilities[batch.offset() + i] = probability;
            targetHits += probability > 0.5f == target ? 1 : 0;
            if (classLogits != null) {
                addDigit(batch, 0, i, classLogits[i]);
                addDigit(batch, 1, i, classLogits[batch.size() + i]);
            }
        }
        pairs += batch.size();
        return Double.isFinite(targetLoss) && Double.isFinite(classLoss);
    }

    private void addDigit(Batch batch, int digit, int i, double[] logits) {
        int truth = batch.digit(digit, i);
        byte greatest = 0;
        for (byte c = 1; c < logits.length; c++) {
            if (logits[c] > logits[greatest]) {
                greatest = c;
            }
        }
        classLoss += ClassLoss.of(truth, logits);
        recognised[digit][batch.offset() + i] = greatest;
        digitHits += greatest == truth ? 1 : 0;
    }

    /** Nats a pair. */
    double targetLoss() {
        return targetLoss / pairs;
    }

    /** Percent of pairs. */
    double targetAccuracy() {
        return 100.0 * targetHits / pairs;
    }

    /** Nats a digit. */
    double classLoss() {
        return classLoss / (2.0 * pairs);
    }

    /** Percent of digits. */
    double digitAccuracy() {
        return 100.0 * digitHits / (2.0 * pairs);
    }

    Predictions predictions() {
        return recognised == null
                ? new Predictions(probabilities, null, null)
                : new Predictions(probabilities, recognised[0], recognised[1]);
    }
}
