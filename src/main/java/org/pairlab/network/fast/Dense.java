package org.pairlab.network.fast;

import org.pairlab.network.fast.Memory.Matrix;

/** A dense layer, each digit or pair a column: [in][n] to [out][n]. Of one thread. */
final class Dense {
    private static final int VALUE = 0;
    private static final int RESULT = 1;
    private static final int SUM = 2;
    /** Rows of a table that {@link #rectify} and {@link #mask} work with. */
    static final int ROWS = SUM + 1;

    private final int inputs;
    private final int outputs;
    private final Memory weights;
    private final Memory weightGradient;
    private final Memory biases;
    private final Memory biasGradient;
    private final double[] bias;

    Dense(LayerMemory layer) {
        weights = layer.parameters().get("W");
        biases = layer.parameters().get("b");
        weightGradient = layer.gradients().get("W");
        biasGradient = layer.gradients().get("b");
        outputs = (int) biases.size();
        inputs = (int) (weights.size() / outputs);
        bias = new double[outputs];
    }

    int outputs() {
        return outputs;
    }

    /** The biases, as they are now. */
    double[] bias() {
        biases.read(0, bias);
        return bias;
    }

    /** Weights times input, without the biases. */
    void multiply(Matrix input, Matrix result) {
        Memory.multiply(weights(weights), input, result);
    }

    /** As {@link #multiply} where the inputs come in parts: those of the part that begins at {@code first}. */
    void multiply(int first, Matrix input, Matrix result, boolean add) {
        Matrix part = weights(weights).columns(first, first + input.rows());
        if (add) {
            Memory.multiplyAndAdd(part, input, result);
        } else {
            Memory.multiply(part, input, result);
        }
    }

    /** Adds the biases to a product and applies ReLU. */
    void rectify(Vectors v, Matrix result) {
        double[] shifts = bias();
        for (int row = 0; row < outputs; row++) {
            v.load(VALUE, result.memory(), result.row(row));
            v.fill(SUM, 0);
            v.rectify(VALUE, SUM, shifts[row]);
            v.store(VALUE, result.memory(), result.row(row));
        }
    }

    /** Takes ReLU's part out of the gradient of a result, and sets the biases' gradient. */
    void mask(Vectors v, Matrix result, Matrix gradient) {
        double[] sums = new double[outputs];
        for (int row = 0; row < outputs; row++) {
            v.load(RESULT, result.memory(), result.row(row));
            v.load(VALUE, gradient.memory(), gradient.row(row));
            v.fill(SUM, 0);
            v.mask(VALUE, RESULT, SUM);
            v.store(VALUE, gradient.memory(), gradient.row(row));
            sums[row] = v.sum(SUM);
        }
        setBiasGradient(sums);
    }

    void setBiasGradient(double[] sums) {
        biasGradient.write(0, sums);
    }

    void gradientOfWeights(Matrix input, Matrix gradient) {
        Memory.multiply(gradient, input.turn(), weights(weightGradient));
    }

    /** Of the part of the inputs that begins at {@code first}. */
    void gradientOfWeights(int first, Matrix input, Matrix gradient) {
        Memory.multiply(gradient, input.turn(), weights(weightGradient).columns(first, first + input.rows()));
    }

    /** @param add whether to add to what is there */
    void gradientOfInput(Matrix gradient, Matrix inputGradient, boolean add) {
        gradientOfInput(0, gradient, inputGradient, add);
    }

    /** Of the part of the inputs that begins at {@code first}. */
    void gradientOfInput(int first, Matrix gradient, Matrix inputGradient, boolean add) {
        Matrix turned =
                weights(weights).columns(first, first + inputGradient.rows()).turn();
        if (add) {
            Memory.multiplyAndAdd(turned, gradient, inputGradient);
        } else {
            Memory.multiply(turned, gradient, inputGradient);
        }
    }

    private Matrix weights(Memory memory) {
        return Matrix.of(memory, 0, outputs, inputs);
    }
}
