package org.pairlab.network.fast;

import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.pairlab.network.fast.Memory.Matrix;

/**
 * What follows the features of both digits, [c][2 x pairs], first digits first: from f features a digit one logit a pair,
 * and with the auxiliary loss from h features a digit ten logits a digit. Of one thread.
 */
final class Heads implements AutoCloseable {
    private final DataType type;
    private final List<Dense> comparing; // one for both digits, or one for each
    private final Dense target;
    private final Dense hidden; // null without auxiliary loss
    private final Dense classes;
    private final double[] sums = new double[Logits.CLASSES];

    private Buffers buffers;
    private int pairs;

    Heads(GraphMemory memory, NetworkLayers layers) {
        type = memory.type();
        comparing = layers.compared().stream()
                .map(name -> new Dense(memory.layer(name)))
                .toList();
        target = new Dense(memory.layer(layers.target()));
        hidden = layers.auxiliary() ? new Dense(memory.layer(layers.hidden())) : null;
        classes = layers.auxiliary() ? new Dense(memory.layer(layers.classes())) : null;
    }

    private int features() {
        return comparing.get(0).outputs();
    }

    /** Puts the logits of both digits' features into {@code logits}. */
    void forward(Matrix input, Logits logits) {
        prepare(input.columns() / 2);
        int size = input.columns() / comparing.size();
        Matrix compared = buffers.compared(features(), pairs);
        for (int i = 0; i < comparing.size(); i++) {
            int from = i * size;
            Matrix part = compared.columns(from, from + size);
            comparing.get(i).multiply(input.columns(from, from + size), part);
            comparing.get(i).rectify(buffers.table(size), part);
        }
        Matrix pairLogits = buffers.pairLogits(pairs);
        target.multiply(0, compared.columns(0, pairs), pairLogits, false);
        target.multiply(features(), compared.columns(pairs, 2 * pairs), pairLogits, true);
        logits.readTarget(pairLogits, target.bias()[0]);
        if (hidden != null) {
            Matrix found = buffers.hidden(hidden.outputs(), pairs);
            hidden.multiply(input, found);
            hidden.rectify(buffers.table(2 * pairs), found);
            Matrix classLogits = buffers.classLogits(pairs);
            classes.multiply(found, classLogits);
            logits.readClasses(classLogits, classes.bias());
        }
    }

    /**
     * From the gradients of the logits of the last forward pass to those of the heads' parameters and of their input.
     *
     * @param gradients of the logits, in their place
     * @param input as it was
     * @param inputGradient overwritten
     */
    void backward(Logits gradients, Matrix input, Matrix inputGradient) {
        Matrix compared = buffers.compared(features(), pairs);
        Matrix comparedGradient = buffers.comparedGradient(features(), pairs);
        Matrix pairLogits = buffers.pairLogits(pairs);
        target.setBiasGradient(new double[] {gradients.writeTarget(pairLogits)});
        for (int digit = 0; digit < 2; digit++) {
            Matrix half = compared.columns(digit * pairs, (digit + 1) * pairs);
            Matrix halfGradient = comparedGradient.columns(digit * pairs, (digit + 1) * pairs);
            target.gradientOfWeights(digit * features(), half, pairLogits);
            target.gradientOfInput(digit * features(), pairLogits, halfGradient, false);
        }
        int size = input.columns() / comparing.size();
        for (int i = 0; i < comparing.size(); i++) {
            int from = i * size;
            Matrix gradient = comparedGradient.columns(from, from + size);
            comparing.get(i).mask(buffers.table(size), compared.columns(from, from + size), gradient);
            comparing.get(i).gradientOfWeights(input.columns(from, from + size), gradient);
            comparing.get(i).gradientOfInput(gradient, inputGradient.columns(from, from + size), false);
        }
        if (hidden != null) {
            backwardClasses(gradients, input, inputGradient);
        }
    }

    private void backwardClasses(Logits gradients, Matrix input, Matrix inputGradient) {
        Matrix found = buffers.hidden(hidden.outputs(), pairs);
        Matrix foundGradient = buffers.hiddenGradient(hidden.outputs(), pairs);
        Matrix classLogits = buffers.classLogits(pairs);
        gradients.writeClasses(classLogits, sums);
        classes.setBiasGradient(sums);
        classes.gradientOfWeights(found, classLogits);
        classes.gradientOfInput(classLogits, foundGradient, false);
        hidden.mask(buffers.table(2 * pairs), found, foundGradient);
        hidden.gradientOfWeights(input, foundGradient);
        hidden.gradientOfInput(foundGradient, inputGradient, true);
    }

    private void prepare(int count) {
        pairs = count;
        if (buffers == null || buffers.capacity < count) {
            close();
            buffers = new Buffers(type, features(), hidden == null ? 0 : hidden.outputs(), count);
        }
    }

    @Override
    public void close() {
        if (buffers != null) {
            buffers.close();
            buffers = null;
        }
    }

    /** What lies between the layers, for batches of some size; smaller ones use the beginning. */
    private static final class Buffers implements AutoCloseable {
        final int capacity;
        private final Vectors table;
        private final Memory compared;
        private final Memory comparedGradient;
        private final Memory pairLogits;
        private final Memory hidden; // null without auxiliary loss
        private final Memory hiddenGradient;
        private final Memory classLogits;

        Buffers(DataType type, int features, int hiddenFeatures, int pairs) {
            capacity = pairs;
            long digits = 2L * pairs;
            boolean named = hiddenFeatures > 0;
            table = Vectors.allocate(type, Dense.ROWS, 2 * pairs);
            compared = Memory.allocate(type, features * digits);
            comparedGradient = Memory.allocate(type, features * digits);
            pairLogits = Memory.allocate(type, pairs);
            hidden = named ? Memory.allocate(type, hiddenFeatures * digits) : null;
            hiddenGradient = named ? Memory.allocate(type, hiddenFeatures * digits) : null;
            classLogits = named ? Memory.allocate(type, Logits.CLASSES * digits) : null;
        }

        Vectors table(int length) {
            table.length(length);
            return table;
        }

        Matrix compared(int features, int pairs) {
            return Matrix.of(compared, 0, features, 2 * pairs);
        }

        Matrix comparedGradient(int features, int pairs) {
            return Matrix.of(comparedGradient, 0, features, 2 * pairs);
        }

        Matrix pairLogits(int pairs) {
            return Matrix.of(pairLogits, 0, 1, pairs);
        }

        Matrix hidden(int features, int pairs) {
            return Matrix.of(hidden, 0, features, 2 * pairs);
        }

        Matrix hiddenGradient(int features, int pairs) {
            return Matrix.of(hiddenGradient, 0, features, 2 * pairs);
        }

        Matrix classLogits(int pairs) {
            return Matrix.of(classLogits, 0, Logits.CLASSES, 2 * pairs);
        }

        @Override
        public void close() {
            for (Memory memory :
                    new Memory[] {compared, comparedGradient, pairLogits, hidden, hiddenGradient, classLogits}) {
                if (memory != null) {
                    memory.close();
                }
            }
        }
    }
}
