package org.pairlab.network.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.pairlab.data.SplitMix64;

class WinogradTest {
    private static final int IMAGE = 0;
    private static final int KERNEL = 49;
    private static final int HALF = 60;
    private static final int RESULT = 110;
    private static final int LANES = 5;

    @ParameterizedTest
    @EnumSource(
            value = DataType.class,
            names = {"DOUBLE", "FLOAT"})
    void givesTheConvolution(DataType type) {
        double[][] image = drawn(1, 49);
        double[][] kernel = drawn(2, 9);
        Vectors v = Vectors.allocate(type, 170, LANES);
        Memory memory = Memory.allocate(type, LANES);
        put(v, memory, IMAGE, image);
        put(v, memory, KERNEL, kernel);
        Winograd.INPUT.apply(v, IMAGE, HALF, IMAGE);
        double[][] inputs = take(v, memory, IMAGE, 49);
        Winograd.KERNEL.apply(v, KERNEL, HALF, RESULT);
        double[][] products = take(v, memory, RESULT, 49);
        for (int t = 0; t < 49; t++) {
            for (int i = 0; i < LANES; i++) {
                products[t][i] *= inputs[t][i];
            }
        }
        put(v, memory, RESULT, products);
        Winograd.OUTPUT.apply(v, RESULT, HALF, IMAGE);
        double[][] result = take(v, memory, IMAGE, 25);
        for (int p = 0; p < 25; p++) {
            for (int i = 0; i < LANES; i++) {
                double expected = 0;
                for (int tap = 0; tap < 9; tap++) {
                    expected += kernel[tap][i] * image[(p / 5 + tap / 3) * 7 + p % 5 + tap % 3][i];
                }
                assertThat(result[p][i]).isCloseTo(expected, within(type == DataType.DOUBLE ? 1e-13 : 1e-4));
            }
        }
    }

    @Test
    void gradientsAreAdjoints() {
        adjoint(Winograd.INPUT, 49, Winograd.INPUT_GRADIENT, 49);
        adjoint(Winograd.KERNEL, 9, Winograd.KERNEL_GRADIENT, 49);
        adjoint(Winograd.OUTPUT, 49, Winograd.OUTPUT_GRADIENT, 25);
    }

    /** The product of T x with y is that of x with T' y. */
    private static void adjoint(TileTransform transform, int from, TileTransform back, int to) {
        double[][] x = drawn(3, from);
        double[][] y = drawn(4, to);
        Vectors v = Vectors.allocate(DataType.DOUBLE, 170, LANES);
        Memory memory = Memory.allocate(DataType.DOUBLE, LANES);
        put(v, memory, IMAGE, x);
        transform.apply(v, IMAGE, HALF, RESULT);
        double there = product(take(v, memory, RESULT, to), y);
        put(v, memory, IMAGE, y);
        back.apply(v, IMAGE, HALF, RESULT);
        assertThat(product(take(v, memory, RESULT, from), x)).isCloseTo(there, within(1e-11));
    }

    private static double product(double[][] x, double[][] y) {
        double product = 0;
        for (int r = 0; r < x.length; r++) {
            for (int i = 0; i < LANES; i++) {
                product += x[r][i] * y[r][i];
            }
        }
        return product;
    }

    private static double[][] drawn(long seed, int rows) {
        SplitMix64 random = new SplitMix64(seed);
        double[][] values = new double[rows][LANES];
        for (double[] row : values) {
            for (int i = 0; i < LANES; i++) {
                row[i] = 2 * random.nextDouble() - 1;
            }
        }
        return values;
    }

    private static void put(Vectors v, Memory memory, int row, double[][] values) {
        for (int r = 0; r < values.length; r++) {
            memory.write(0, values[r]);
            v.load(row + r, memory, 0);
        }
    }

    private static double[][] take(Vectors v, Memory memory, int row, int count) {
        double[][] values = new double[count][LANES];
        for (int r = 0; r < count; r++) {
            v.store(row + r, memory, 0);
            memory.read(0, values[r]);
        }
        return values;
    }
}
