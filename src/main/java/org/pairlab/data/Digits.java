package org.pairlab.data;

/**
 * The digits of one MNIST part at 14x14 pixels, each the mean of a 2x2 block of the original 28x28, grey levels 0 (paper)
 * to 255 (ink). Immutable; any thread.
 */
public final class Digits {
    /** Pixels along a side. */
    public static final int SIDE = 14;
    /** Pixels of a digit. */
    public static final int PIXELS = SIDE * SIDE;

    private final short[] sums; // of four grey levels, 0..1020: exact, and half the size of floats
    private final byte[] labels;

    /**
     * @param sums for each digit {@link #PIXELS} sums of four grey levels, 0 to 1020, row by row; not copied
     * @param labels for each digit what it is, 0 to 9; not copied
     */
    public Digits(short[] sums, byte[] labels) {
        if (sums.length != labels.length * PIXELS) {
            throw new IllegalArgumentException(sums.length + " pixels for " + labels.length + " digits");
        }
        this.sums = sums;
        this.labels = labels;
    }

    /** Number of digits. */
    public int size() {
        return labels.length;
    }

    /** What digit it is, 0 to 9. */
    public int label(int position) {
        return labels[position];
    }

    /** One pixel's grey level, 0 to 255 in quarters; rows from the top, columns from the left. */
    public float grey(int position, int row, int column) {
        return sums[position * PIXELS + row * SIDE + column] / 4f;
    }

    /** Writes the {@link #PIXELS} grey levels of a digit, row by row, into {@code target} from {@code offset}. */
    public void copyPixels(int position, float[] target, int offset) {
        for (int i = 0; i < PIXELS; i++) {
            target[offset + i] = sums[position * PIXELS + i] / 4f;
        }
    }
}
