package org.pairlab.network.fast;

import java.util.function.IntToDoubleFunction;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The pixels of some digits as the first block reads them: a vector of all digits a pixel. Made once and read by every run
 * that is shown these digits, on any thread. Immutable.
 */
public final class Images {
    private final Vectors pixels;

    /**
     * Of single precision.
     *
     * @param digits how many
     * @param values grey levels, [digits][196]
     */
    public Images(int digits, float[] values) {
        this(DataType.FLOAT, digits, i -> values[i]);
    }

    private Images(DataType type, int digits, IntToDoubleFunction values) {
        pixels = Vectors.allocate(type, FirstBlock.PIXELS, digits);
        for (int digit = 0; digit < digits; digit++) {
            for (int pixel = 0; pixel < FirstBlock.PIXELS; pixel++) {
                pixels.put(pixel, digit, values.applyAsDouble(digit * FirstBlock.PIXELS + pixel));
            }
        }
    }

    /** Of an array [digits, 1, 14, 14] and its precision, for checks. */
    public static Images of(INDArray digits) {
        double[] values = digits.dup('c').data().asDouble();
        return new Images(digits.dataType(), (int) digits.size(0), i -> values[i]);
    }

    /** How many digits. */
    public int digits() {
        return pixels.length();
    }

    Vectors pixels() {
        return pixels;
    }
}
