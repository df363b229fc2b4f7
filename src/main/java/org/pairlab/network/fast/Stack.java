package org.pairlab.network.fast;

import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.pairlab.network.fast.Memory.Matrix;
import org.pairlab.network.fast.StackClock.Part;
import org.pairlab.network.fast.StackClock.Pass;

/**
 * The three blocks of one stack of weights, computed one after the other for a batch of digits. A forward pass in training
 * leaves behind what the backward pass needs, so one follows the other; called by one thread at a time.
 *
 * <p>Each pass over channels, tiles or weights is split over the threads. No sum goes across channels outside a matrix
 * product and products are cut the same way however many threads there are, so that results do not depend on them.
 */
final class Stack implements AutoCloseable {
    private final FirstBlock first;
    private final SecondBlock second;
    private final ThirdBlock third;
    private final Channels[] blocks;
    private final Workers workers;
    private boolean transformed;
    private StackClock clock; // null where nobody counts

    Stack(DataType type, int channels, boolean normalised, int threads) {
        first = new FirstBlock(channels / 2, normalised);
        second = new SecondBlock(type, channels / 2, channels, normalised);
        third = new ThirdBlock(type, channels * SecondBlock.POOLED, channels, normalised);
        blocks = new Channels[] {first.channels, second.channels, third.channels};
        workers = new Workers(type, threads);
    }

    void setClock(StackClock watching) {
        clock = watching;
    }

    /** Has the second block's weights transformed again in the next pass, as they have changed. */
    void weightsChanged() {
        transformed = false;
    }

    /**
     * From pixels to features.
     *
     * @param parameters by their names in {@link ConvStack}
     * @param features [c][digits], overwritten
     */
    void forward(Map<String, Memory> parameters, Images images, boolean training, Matrix features) {
        Pass pass = training ? Pass.FORWARD : Pass.EVALUATION;
        start();
        int digits = images.digits();
        workers.prepare(digits);
        second.prepare(digits);
        third.prepare(digits);
        readParameters(parameters, training);
        first.read(images);
        lap(pass, Part.FIRST);
        if (!transformed) {
            Memory kernels = parameters.get("W2");
            workers.each(second.pairsOfChannels(), (t, from, to) -> second.transformWeights(t, kernels, from, to));
            transformed = true;
        }
        lap(pass, Part.WEIGHTS);
        workers.each(first.channels.count, (t, from, to) -> {
            for (int channel = from; channel < to; channel++) {
                first.forward(t.digits(), channel, SecondBlock.TILE, training);
                second.transformInput(t.digits(), channel);
            }
        });
        lap(pass, Part.FIRST);
        workers.each(Winograd.PRODUCTS, (t, from, to) -> second.multiply(from, to));
        lap(pass, Part.PRODUCTS);
        workers.each(second.channels.count, (t, from, to) -> {
            for (int channel = from; channel < to; channel++) {
                second.forward(t.digits(), channel, training);
            }
        });
        lap(pass, Part.SECOND);
        Memory weights = parameters.get("W3");
        workers.each(third.parts(), (t, from, to) -> third.multiply(weights, second.pooled(), from, to));
        workers.each(third.channels.count, (t, from, to) -> {
            for (int channel = from; channel < to; channel++) {
                third.forward(t.digits(), channel, training, features);
            }
        });
        lap(pass, Part.THIRD);
    }

    /**
     * From the gradient of the features of the last forward pass to those of the parameters.
     *
     * @param gradient [c][digits]
     * @param gradients by their names, overwritten
     */
    void backward(Map<String, Memory> parameters, Matrix gradient, Map<String, Memory> gradients) {
        start();
        workers.each(third.channels.count, (t, from, to) -> {
            for (int channel = from; channel < to; channel++) {
                third.backward(t.digits(), channel, gradient);
            }
        });
        Memory weights = parameters.get("W3");
        Memory weightGradient = gradients.get("W3");
        workers.each(third.parts(), (t, from, to) -> {
            third.gradientOfWeights(weightGradient, second.pooled(), from, to);
            third.gradientOfInput(weights, from, to);
        });
        lap(Pass.BACKWARD, Part.THIRD);
        workers.each(second.channels.count, (t, from, to) -> {
            for (int channel = from; channel < to; channel++) {
                second.backward(t.digits(), channel, third.inputGradient());
            }
        });
        lap(Pass.BACKWARD, Part.SECOND);
        workers.each(Winograd.PRODUCTS, (t, from, to) -> second.multiplyGradients(from, to));
        lap(Pass.BACKWARD, Part.PRODUCTS);
        Memory kernels = gradients.get("W2");
        workers.each(second.pairsOfChannels(), (t, from, to) -> second.gradientOfWeights(t, kernels, from, to));
        lap(Pass.BACKWARD, Part.WEIGHTS);
        workers.each(first.channels.count, (t, from, to) -> {
            for (int channel = from; channel < to; channel++) {
                second.gradientOfInput(t.digits(), channel);
                first.backward(t.digits(), channel, SecondBlock.TILE);
            }
        });
        writeGradients(gradients);
        lap(Pass.BACKWARD, Part.FIRST);
    }

    private void start() {
        if (clock != null) {
            clock.start();
        }
    }

    private void lap(Pass pass, Part part) {
        if (clock != null) {
            clock.lap(pass, part);
        }
    }

    private void readParameters(Map<String, Memory> parameters, boolean training) {
        parameters.get("W1").read(0, first.weights);
        for (int b = 1; b <= blocks.length; b++) {
            Channels block = blocks[b - 1];
            parameters.get("b" + b).read(0, block.bias);
            if (block.normalised) {
                parameters.get("gamma" + b).read(0, block.gamma);
                parameters.get("beta" + b).read(0, block.beta);
                parameters.get("mean" + b).read(0, block.runningMean);
                parameters.get("var" + b).read(0, block.runningVariance);
            }
            if (!training) {
                block.evaluate();
            }
        }
    }

    private void writeGradients(Map<String, Memory> gradients) {
        gradients.get("W1").write(0, first.weightGradient);
        for (int b = 1; b <= blocks.length; b++) {
            Channels block = blocks[b - 1];
            gradients.get("b" + b).write(0, block.biasGradient);
            if (block.normalised) {
                gradients.get("gamma" + b).write(0, block.gammaGradient);
                gradients.get("beta" + b).write(0, block.betaGradient);
                gradients.get("mean" + b).write(0, block.meanStep);
                gradients.get("var" + b).write(0, block.varianceStep);
            }
        }
    }

    @Override
    public void close() {
        workers.close();
        second.close();
        third.close();
    }
}
