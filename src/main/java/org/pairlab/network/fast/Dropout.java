package org.pairlab.network.fast;

import org.nd4j.linalg.api.buffer.DataType;
import org.pairlab.data.SplitMix64;
import org.pairlab.network.fast.Memory.Matrix;

/**
 * Inverted dropout of the features of both digits, [c][2 x pairs], first digits first. Its draws follow from the run's
 * seed, the step, the digit, the pair and the feature alone, as {@code PairDropout} explains. Of one thread.
 */
public final class Dropout {
    private static final long STREAM = 0xd20;

    private final DataType type;
    private final int channels;
    private final double rate;
    private final long seed;
    private Vectors mask;
    private Vectors row;

    Dropout(DataType type, int channels, double rate, long seed) {
        this.type = type;
        this.channels = channels;
        this.rate = rate;
        this.seed = seed;
    }

    /**
     * What decides of the features of one digit, a draw each.
     *
     * @param step 0-based
     * @param digit 1 or 2
     * @param pair in its batch
     */
    public static SplitMix64 draws(long seed, int step, int digit, int pair) {
        return SplitMix64.keyed(seed, STREAM, step, digit, pair);
    }

    /** Draws what is dropped in a step, 0-based. */
    void draw(int step, int pairs) {
        if (rate == 0) {
            return;
        }
        int digits = 2 * pairs;
        if (mask == null || mask.capacity() < digits) {
            mask = Vectors.allocate(type, channels, digits);
            row = Vectors.allocate(type, 1, digits);
        }
        mask.length(digits);
        row.length(digits);
        double kept = 1 / (1 - rate);
        for (int digit = 0; digit < digits; digit++) {
            SplitMix64 random = draws(seed, step, 1 + digit / pairs, digit % pairs);
            for (int channel = 0; channel < channels; channel++) {
                mask.put(channel, digit, random.nextDouble() < rate ? 0 : kept);
            }
        }
    }

    /** Applies what was drawn to features or to their gradient. */
    void apply(Matrix features) {
        for (int channel = 0; rate > 0 && channel < channels; channel++) {
            row.load(0, features.memory(), features.row(channel));
            row.multiply(0, channel, mask);
            row.store(0, features.memory(), features.row(channel));
        }
    }
}
