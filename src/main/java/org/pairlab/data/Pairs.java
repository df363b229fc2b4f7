package org.pairlab.data;

/** Pairs of digits of one MNIST part, in a fixed order. Immutable; any thread. */
public final class Pairs {
    private final Digits digits;
    private final int[] first;
    private final int[] second;

    /**
     * @param digits the part that the positions refer to
     * @param first positions of the first digits, 0-based
     * @param second positions of the second digits, as many
     */
    public Pairs(Digits digits, int[] first, int[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " first digits, " + second.length + " second");
        }
        this.digits = digits;
        this.first = first.clone();
        this.second = second.clone();
    }

    /** Number of pairs. */
    public int size() {
        return first.length;
    }

    public Digits digits() {
        return digits;
    }

    /** Position of a pair's first digit in its MNIST part. */
    public int first(int pair) {
        return first[pair];
    }

    /** Position of a pair's second digit in its MNIST part. */
    public int second(int pair) {
        return second[pair];
    }

    /** What the first digit is, 0 to 9. */
    public int firstLabel(int pair) {
        return digits.label(first[pair]);
    }

    /** What the second digit is, 0 to 9. */
    public int secondLabel(int pair) {
        return digits.label(second[pair]);
    }

    /** True (target 1) where the first digit is smaller than or equal to the second. */
    public boolean target(int pair) {
        return firstLabel(pair) <= secondLabel(pair);
    }
}
