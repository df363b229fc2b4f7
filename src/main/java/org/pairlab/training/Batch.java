package org.pairlab.training;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.pairlab.data.Digits;
import org.pairlab.data.Pairs;

/**
 * Some consecutive pairs as a network takes them: inputs [pairs, 1, 14, 14] of the first and of the second digits, labels
 * of the target [pairs, 1] and of both digits, one-hot, [pairs, 10].
 */
record Batch(int offset, boolean[] targets, byte[][] digits, INDArray[] inputs, INDArray[] labels) {
    private static final int CLASSES = 10;

    /** All pairs in their order, cut into batches; the last may be short. */
    static List<Batch> of(Pairs pairs, int batchSize, boolean auxiliary, DataType type) {
        List<Batch> batches = new ArrayList<>();
        for (int offset = 0; offset < pairs.size(); offset += batchSize) {
            batches.add(cut(pairs, offset, Math.min(batchSize, pairs.size() - offset), auxiliary, type));
        }
        return batches;
    }

    private static Batch cut(Pairs pairs, int offset, int count, boolean auxiliary, DataType type) {
        float[] first = new float[count * Digits.PIXELS];
        float[] second = new float[count * Digits.PIXELS];
        boolean[] targets = new boolean[count];
        byte[][] digits = new byte[2][count];
        float[][] oneHot = new float[2][count * CLASSES];
        float[] target = new float[count];
        for (int i = 0; i < count; i++) {
            int pair = offset + i;
            pairs.digits().copyPixels(pairs.first(pair), first, i * Digits.PIXELS);
            pairs.digits().copyPixels(pairs.second(pair), second, i * Digits.PIXELS);
            targets[i] = pairs.target(pair);
            target[i] = targets[i] ? 1 : 0;
            digits[0][i] = (byte) pairs.firstLabel(pair);
            digits[1][i] = (byte) pairs.secondLabel(pair);
            oneHot[0][i * CLASSES + digits[0][i]] = 1;
            oneHot[1][i * CLASSES + digits[1][i]] = 1;
        }
        INDArray[] inputs = {images(first, count, type), images(second, count, type)};
        INDArray targetLabels = matrix(target, count, 1, type);
        INDArray[] labels = auxiliary
                ? new INDArray[] {
                    targetLabels, matrix(oneHot[0], count, CLASSES, type), matrix(oneHot[1], count, CLASSES, type)
                }
                : new INDArray[] {targetLabels};
        return new Batch(offset, targets, digits, inputs, labels);
    }

    int size() {
        return targets.length;
    }

    private static INDArray images(float[] values, int count, DataType type) {
        return Nd4j.createFromArray(values)
                .reshape('c', count, 1, Digits.SIDE, Digits.SIDE)
                .castTo(type);
    }

    private static INDArray matrix(float[] values, int rows, int columns, DataType type) {
        return Nd4j.createFromArray(values).reshape('c', rows, columns).castTo(type);
    }
}
