package org.pairlab.network.fast;

import org.nd4j.linalg.api.buffer.DataType;
import org.pairlab.network.fast.Memory.Matrix;
import org.pairlab.network.fast.Workers.Tables;

/**
 * The second block, c/2 channels of 7x7 to c of 3x3, by {@link Winograd}: a channel of a digit is one tile, so that the
 * convolution is 49 products of matrices [c, c/2] and [c/2, digits].
 *
 * <p>The gradients are the exact adjoints: with dM = A dY A^T, the weights' dU = dM V^T and dg = G^T dU G, the input's dV =
 * U^T dM and dX = B dV B^T.
 */
final class SecondBlock implements AutoCloseable {
    private static final int TAPS = 9;
    private static final int PRODUCTS = Winograd.PRODUCTS;
    private static final NormalisedPool POOL = new NormalisedPool(Winograd.OUTPUTS);
    static final int POOLED = POOL.windows();

    /** Rows of the digits' table. The first block works in the rows before the tile. */
    private static final int MAP = 0;

    private static final int SPARE = MAP + POOL.pixels();
    private static final int GRADIENT = SPARE + 3 + POOLED;
    static final int TILE = FirstBlock.ROWS;
    private static final int HALF = TILE + PRODUCTS;
    static final int ROWS = HALF + PRODUCTS;

    /** Rows of the weights' table. */
    private static final int KERNEL = 0;

    private static final int KERNEL_HALF = KERNEL + TAPS;
    private static final int TRANSFORMED = KERNEL_HALF + Winograd.INPUTS * Winograd.TAPS;
    static final int WEIGHT_ROWS = TRANSFORMED + PRODUCTS;

    final Channels channels;
    private final DataType type;
    private final int inputs;
    private final Memory weights;
    private final Memory weightGradient;
    private Memory input;
    private Memory inputGradient;
    private Memory products;
    private Memory map;
    private Memory pooled;
    private long capacity;
    private int digits;

    SecondBlock(DataType type, int inputs, int outputs, boolean normalised) {
        this.type = type;
        this.inputs = inputs;
        channels = new Channels(outputs, normalised);
        weights = Memory.allocate(type, (long) PRODUCTS * inputs * outputs);
        weightGradient = Memory.allocate(type, (long) PRODUCTS * inputs * outputs);
    }

    void prepare(int batch) {
        digits = batch;
        if (capacity < batch) {
            closeBatch();
            capacity = batch;
            long in = (long) PRODUCTS * inputs * batch;
            long out = (long) channels.count * batch;
            input = Memory.allocate(type, in);
            inputGradient = Memory.allocate(type, in);
            products = Memory.allocate(type, PRODUCTS * out);
            map = Memory.allocate(type, POOL.pixels() * out);
            pooled = Memory.allocate(type, POOLED * out);
        }
    }

    /** What comes out, [c][9][digits]; as a matrix 9c rows. */
    Matrix pooled() {
        return Matrix.of(pooled, 0, channels.count * POOLED, digits);
    }

    /** Transforms weights [c][c/2][9], those from one pair of channels to before another. */
    void transformWeights(Tables tables, Memory kernels, int from, int to) {
        Vectors v = tables.weights();
        for (int at = from; at < to; at += v.length()) {
            v.length(Math.min(Workers.WEIGHTS, to - at));
            v.loadTurned(KERNEL, TAPS, kernels, (long) at * TAPS);
            Winograd.KERNEL.apply(v, KERNEL, KERNEL_HALF, TRANSFORMED);
            for (int t = 0; t < PRODUCTS; t++) {
                v.store(TRANSFORMED + t, weights, weight(t, at));
            }
        }
    }

    /** Writes the weights' gradient, [c][c/2][9], from one pair of channels to before another. */
    void gradientOfWeights(Tables tables, Memory kernels, int from, int to) {
        Vectors v = tables.weights();
        for (int at = from; at < to; at += v.length()) {
            v.length(Math.min(Workers.WEIGHTS, to - at));
            for (int t = 0; t < PRODUCTS; t++) {
                v.load(TRANSFORMED + t, weightGradient, weight(t, at));
            }
            Winograd.KERNEL_GRADIENT.apply(v, TRANSFORMED, KERNEL_HALF, KERNEL);
            v.storeTurned(KERNEL, TAPS, kernels, (long) at * TAPS);
        }
    }

    int pairsOfChannels() {
        return inputs * channels.count;
    }

    private long weight(int t, long pair) {
        return (long) t * pairsOfChannels() + pair;
    }

    /** Takes a channel's 7x7 input from the rows from {@link #TILE} on. */
    void transformInput(Vectors v, int channel) {
        Winograd.INPUT.apply(v, TILE, HALF, TILE);
        for (int t = 0; t < PRODUCTS; t++) {
            v.store(TILE + t, input, ((long) t * inputs + channel) * digits);
        }
    }

    /** Puts the gradient of a channel's 7x7 input into the rows from {@link #TILE} on. */
    void gradientOfInput(Vectors v, int channel) {
        for (int t = 0; t < PRODUCTS; t++) {
            v.load(TILE + t, inputGradient, ((long) t * inputs + channel) * digits);
        }
        Winograd.INPUT_GRADIENT.apply(v, TILE, HALF, TILE);
    }

    void multiply(int from, int to) {
        for (int t = from; t < to; t++) {
            Memory.multiply(
                    weights(weights, t), inputs(input, t), Matrix.of(products, outputAt(t, 0), channels.count, digits));
        }
    }

    void multiplyGradients(int from, int to) {
        for (int t = from; t < to; t++) {
            Matrix gradient = Matrix.of(products, outputAt(t, 0), channels.count, digits);
            Memory.multiply(gradient, inputs(input, t).turn(), weights(weightGradient, t));
            Memory.multiply(weights(weights, t).turn(), gradient, inputs(inputGradient, t));
        }
    }

    private Matrix weights(Memory of, int t) {
        return Matrix.of(of, weight(t, 0), channels.count, inputs);
    }

    private Matrix inputs(Memory of, int t) {
        return Matrix.of(of, (long) t * inputs * digits, inputs, digits);
    }

    private long outputAt(int t, int channel) {
        return ((long) t * channels.count + channel) * digits;
    }

    /** From a channel's products to its pooled outputs. */
    void forward(Vectors v, int channel, boolean training) {
        for (int t = 0; t < PRODUCTS; t++) {
            v.load(TILE + t, products, outputAt(t, channel));
        }
        Winograd.OUTPUT.apply(v, TILE, HALF, MAP);
        v.fill(SPARE, 0);
        for (int p = 0; p < POOL.pixels(); p++) {
            v.rectify(MAP + p, SPARE, channels.bias[channel]);
        }
        if (training) {
            for (int p = 0; p < POOL.pixels(); p++) {
                v.store(MAP + p, map, ((long) channel * POOL.pixels() + p) * digits);
            }
            if (channels.normalised) {
                POOL.train(v, channels, channel, MAP, SPARE);
            }
        }
        POOL.forward(v, channels, channel, MAP, GRADIENT);
        for (int w = 0; w < POOLED; w++) {
            v.store(GRADIENT + w, pooled, ((long) channel * POOLED + w) * digits);
        }
    }

    /** From the gradient of a channel's pooled outputs, [c][9][digits], to that of its products. */
    void backward(Vectors v, int channel, Memory gradient) {
        for (int p = 0; p < POOL.pixels(); p++) {
            v.load(MAP + p, map, ((long) channel * POOL.pixels() + p) * digits);
        }
        for (int w = 0; w < POOLED; w++) {
            v.load(GRADIENT + w, gradient, ((long) channel * POOLED + w) * digits);
        }
        POOL.backward(v, channels, channel, MAP, GRADIENT, SPARE);
        Winograd.OUTPUT_GRADIENT.apply(v, MAP, HALF, TILE);
        for (int t = 0; t < PRODUCTS; t++) {
            v.store(TILE + t, products, outputAt(t, channel));
        }
    }

    private void closeBatch() {
        for (Memory memory : new Memory[] {input, inputGradient, products, map, pooled}) {
            if (memory != null) {
                memory.close();
            }
        }
    }

    @Override
    public void close() {
        closeBatch();
        weights.close();
        weightGradient.close();
    }
}
