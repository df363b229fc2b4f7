package org.pairlab.network.fast;

import org.pairlab.network.fast.Memory.Matrix;

/**
 * What a network says of a batch of pairs, one logit a pair and, with the auxiliary loss, ten a digit; in their place later
 * the gradients of the loss. The arrays are used again by the next pass of that many pairs.
 */
public final class Logits {
    static final int CLASSES = 10;

    private final double[] target;
    private final double[][] classes; // [2 x pairs][10], first digits first; null without auxiliary loss
    private final double[] row;

    public Logits(int pairs, boolean auxiliary) {
        target = new double[pairs];
        classes = auxiliary ? new double[2 * pairs][CLASSES] : null;
        row = new double[2 * pairs];
    }

    public int pairs() {
        return target.length;
    }

    /** One a pair. */
    public double[] target() {
        return target;
    }

    /** Ten a digit, first digits first; null without auxiliary loss. */
    public double[][] classes() {
        return classes;
    }

    void readTarget(Matrix logits, double bias) {
        logits.memory().read(logits.at(), target);
        for (int pair = 0; pair < target.length; pair++) {
            target[pair] += bias;
        }
    }

    /** Returns the sum. */
    double writeTarget(Matrix gradients) {
        gradients.memory().write(gradients.at(), target);
        double sum = 0;
        for (double gradient : target) {
            sum += gradient;
        }
        return sum;
    }

    void readClasses(Matrix logits, double[] bias) {
        for (int c = 0; c < bias.length; c++) {
            logits.memory().read(logits.row(c), row);
            for (int digit = 0; digit < row.length; digit++) {
                classes[digit][c] = row[digit] + bias[c];
            }
        }
    }

    /** Sets the sums of each class. */
    void writeClasses(Matrix gradients, double[] sums) {
        for (int c = 0; c < sums.length; c++) {
            double sum = 0;
            for (int digit = 0; digit < row.length; digit++) {
                row[digit] = classes[digit][c];
                sum += row[digit];
            }
            gradients.memory().write(gradients.row(c), row);
            sums[c] = sum;
        }
    }
}
