package org.pairlab.network;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * A cross-entropy computed from logits: exact for confident wrong answers, where Deeplearning4j's own losses clip
 * probabilities and with them the gradient. The matrices are a few rows of at most ten numbers, so plain loops in double
 * precision serve.
 */
abstract class LogitLoss implements ILossFunction {
    private static final long serialVersionUID = 1L;

    /** The loss of one row, in nats. */
    abstract double loss(double[] labels, double[] logits);

    /** Replaces a row of logits by the gradient of its loss. */
    abstract void gradient(double[] labels, double[] logits);

    /** Factor of losses and gradients. */
    abstract double weight();

    @Override
    public final double computeScore(
            INDArray labels, INDArray logits, IActivation activation, INDArray mask, boolean average) {
        double sum =
                computeScoreArray(labels, logits, activation, mask).sumNumber().doubleValue();
        return average ? sum / logits.size(0) : sum;
    }

    @Override
    public final INDArray computeScoreArray(INDArray labels, INDArray logits, IActivation activation, INDArray mask) {
        requireNoMask(mask);
        double[][] truth = Rows.of(labels);
        double[][] rows = Rows.of(logits);
        double[][] losses = new double[rows.length][1];
        for (int row = 0; row < rows.length; row++) {
            losses[row][0] = weight() * loss(truth[row], rows[row]);
        }
        return Nd4j.createFromArray(losses);
    }

    @Override
    public final INDArray computeGradient(INDArray labels, INDArray logits, IActivation activation, INDArray mask) {
        requireNoMask(mask);
        double[][] truth = Rows.of(labels);
        double[][] rows = Rows.of(logits);
        for (int row = 0; row < rows.length; row++) {
            gradient(truth[row], rows[row]);
        }
        return Nd4j.createFromArray(rows).muli(weight()).castTo(logits.dataType());
    }

    @Override
    public final Pair<Double, INDArray> computeGradientAndScore(
            INDArray labels, INDArray logits, IActivation activation, INDArray mask, boolean average) {
        return new Pair<>(
                computeScore(labels, logits, activation, mask, average),
                computeGradient(labels, logits, activation, mask));
    }

    @Override
    public final String name() {
        return getClass().getSimpleName();
    }

    private static void requireNoMask(INDArray mask) {
        if (mask != null) {
            throw new UnsupportedOperationException("pairs have no mask");
        }
    }
}
