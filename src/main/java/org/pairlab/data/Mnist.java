package org.pairlab.data;

/**
 * The digits of MNIST, or of another set in its format.
 *
 * @param training digits to train on, MNIST's 60,000
 * @param test digits to test with, MNIST's 10,000
 * @param set which digits they are
 */
public record Mnist(Digits training, Digits test, DigitSet set) {
    /** MNIST's own. */
    public Mnist(Digits training, Digits test) {
        this(training, test, DigitSet.MNIST);
    }

    /** The digits that pairs were made of. */
    public static Mnist of(PairSet pairs) {
        return new Mnist(pairs.training().digits(), pairs.test().digits(), pairs.digits());
    }
}
