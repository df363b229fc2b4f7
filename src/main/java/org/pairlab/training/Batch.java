package org.pairlab.training;

import java.util.List;
import org.pairlab.data.Digits;
import org.pairlab.data.Pairs;
import org.pairlab.network.BatchLabels;
import org.pairlab.network.fast.Images;

/** Some consecutive pairs of a pair set, with their pixels as networks read them. Any thread. */
final class Batch implements BatchLabels {
    private final Pairs pairs;
    private final int offset;
    private final int size;
    private List<Images> together; // made when first asked for
    private List<Images> apart;

    Batch(Pairs pairs, int offset, int size) {
        this.pairs = pairs;
        this.offset = offset;
        this.size = size;
    }

    /** Position of its first pair. */
    int offset() {
        return offset;
    }

    int size() {
        return size;
    }

    @Override
    public boolean target(int pair) {
        return pairs.target(offset + pair);
    }

    @Override
    public int digit(int which, int pair) {
        return which == 0 ? pairs.firstLabel(offset + pair) : pairs.secondLabel(offset + pair);
    }

    /**
     * The pixels, made once for all runs.
     *
     * @param shared for one stack of weights, both digits in one; else first and second digits
     */
    synchronized List<Images> images(boolean shared) {
        if (shared) {
            if (together == null) {
                float[] both = new float[2 * size * Digits.PIXELS];
                copyPixels(0, both, 0);
                copyPixels(1, both, size);
                together = List.of(new Images(2 * size, both));
            }
            return together;
        }
        if (apart == null) {
            apart = List.of(new Images(size, pixels(0)), new Images(size, pixels(1)));
        }
        return apart;
    }

    /** Grey levels of the first digits if {@code which} is 0, of the second if it is 1: [pairs][196]. */
    float[] pixels(int which) {
        float[] pixels = new float[size * Digits.PIXELS];
        copyPixels(which, pixels, 0);
        return pixels;
    }

    private void copyPixels(int which, float[] to, int digit) {
        for (int pair = 0; pair < size; pair++) {
            int position = which == 0 ? pairs.first(offset + pair) : pairs.second(offset + pair);
            pairs.digits().copyPixels(position, to, (digit + pair) * Digits.PIXELS);
        }
    }
}
