package org.pairlab.data;

/**
 * The training and test pairs of an experiment.
 *
 * @param source where the pairs come from
 * @param training pairs of digits of the training part
 * @param test pairs of digits of the test part
 * @param digits which digits they are pairs of
 */
public record PairSet(PairSource source, Pairs training, Pairs test, DigitSet digits) {
    /** Pairs of MNIST's digits. */
    public PairSet(PairSource source, Pairs training, Pairs test) {
        this(source, training, test, DigitSet.MNIST);
    }
}
