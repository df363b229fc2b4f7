package org.pairlab.network.fast;

import org.nd4j.linalg.api.buffer.DataType;
import org.pairlab.network.fast.Memory.Matrix;

/**
 * The third block, c channels of 3x3 to c single numbers: its convolution covers the whole image, so it is one matrix
 * product on the second block's output as it lies, and its pool changes nothing.
 */
final class ThirdBlock implements AutoCloseable {
    private static final NormalisedPool POOL = new NormalisedPool(1);
    private static final int MAP = 0;
    private static final int RESULT = 1;
    private static final int SPARE = 2;

    final Channels channels;
    private final DataType type;
    private final int inputs;
    private Memory map;
    private Memory inputGradient;
    private long capacity;
    private int digits;

    /** @param inputs numbers of a digit that come in, 9c */
    ThirdBlock(DataType type, int inputs, int outputs, boolean normalised) {
        this.type = type;
        this.inputs = inputs;
        channels = new Channels(outputs, normalised);
    }

    void prepare(int batch) {
        digits = batch;
        if (capacity < batch) {
            closeBatch();
            capacity = batch;
            map = Memory.allocate(type, (long) channels.count * batch);
            inputGradient = Memory.allocate(type, (long) inputs * batch);
        }
    }

    /**
     * Parts that its products are cut into. They do not follow the threads, as a product's size may change its rounding;
     * four are a fifth slower than one.
     */
    int parts() {
        return channels.count < 128 ? 1 : 2;
    }

    /** Some parts of the convolution; weights are [c][9c], the input [9c][digits]. */
    void multiply(Memory weights, Matrix input, int from, int to) {
        for (int part = from; part < to; part++) {
            Memory.multiply(part(weights(weights), part), input, part(map(), part));
        }
    }

    void gradientOfWeights(Memory gradient, Matrix input, int from, int to) {
        for (int part = from; part < to; part++) {
            Memory.multiply(part(map(), part), input.turn(), part(weights(gradient), part));
        }
    }

    void gradientOfInput(Memory weights, int from, int to) {
        Matrix gradient = Matrix.of(inputGradient, 0, inputs, digits);
        for (int part = from; part < to; part++) {
            Memory.multiply(part(weights(weights).turn(), part), map(), part(gradient, part));
        }
    }

    private Matrix part(Matrix matrix, int part) {
        int rows = matrix.rows();
        return matrix.rows(part * rows / parts(), (part + 1) * rows / parts());
    }

    Memory inputGradient() {
        return inputGradient;
    }

    private Matrix weights(Memory weights) {
        return Matrix.of(weights, 0, channels.count, inputs);
    }

    private Matrix map() {
        return Matrix.of(map, 0, channels.count, digits);
    }

    /** @param features [c][digits] */
    void forward(Vectors v, int channel, boolean training, Matrix features) {
        v.load(MAP, map, (long) channel * digits);
        v.fill(SPARE, 0);
        v.rectify(MAP, SPARE, channels.bias[channel]);
        v.store(MAP, map, (long) channel * digits);
        if (training && channels.normalised) {
            POOL.train(v, channels, channel, MAP, SPARE);
        }
        POOL.forward(v, channels, channel, MAP, RESULT);
        v.store(RESULT, features.memory(), features.row(channel));
    }

    /** @param gradient of the features, [c][digits] */
    void backward(Vectors v, int channel, Matrix gradient) {
        v.load(MAP, map, (long) channel * digits);
        v.load(RESULT, gradient.memory(), gradient.row(channel));
        POOL.backward(v, channels, channel, MAP, RESULT, SPARE);
        v.store(MAP, map, (long) channel * digits);
    }

    private void closeBatch() {
        for (Memory memory : new Memory[] {map, inputGradient}) {
            if (memory != null) {
                memory.close();
            }
        }
    }

    @Override
    public void close() {
        closeBatch();
    }
}
