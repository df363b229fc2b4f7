package org.pairlab.training;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.pairlab.data.Digits;

/**
 * A batch as Deeplearning4j takes it: inputs [pairs, 1, 14, 14] of the first and of the second digits, labels of the target
 * [pairs, 1] and, with the auxiliary loss, of both digits, one-hot, [pairs, 10].
 */
record BatchArrays(INDArray[] inputs, INDArray[] labels) implements AutoCloseable {
    private static final int CLASSES = 10;

    static BatchArrays of(Batch batch, boolean auxiliary) {
        INDArray[] inputs = {images(batch, 0), images(batch, 1)};
        INDArray targets = targets(batch);
        return new BatchArrays(
                inputs,
                auxiliary ? new INDArray[] {targets, oneHot(batch, 0), oneHot(batch, 1)} : new INDArray[] {targets});
    }

    private static INDArray images(Batch batch, int which) {
        return Nd4j.createFromArray(batch.pixels(which)).reshape('c', batch.size(), 1, Digits.SIDE, Digits.SIDE);
    }

    private static INDArray targets(Batch batch) {
        float[] targets = new float[batch.size()];
        for (int pair = 0; pair < targets.length; pair++) {
            targets[pair] = batch.target(pair) ? 1 : 0;
        }
        return Nd4j.createFromArray(targets).reshape('c', targets.length, 1);
    }

    private static INDArray oneHot(Batch batch, int which) {
        float[] rows = new float[batch.size() * CLASSES];
        for (int pair = 0; pair < batch.size(); pair++) {
            rows[pair * CLASSES + batch.digit(which, pair)] = 1;
        }
        return Nd4j.createFromArray(rows).reshape('c', batch.size(), CLASSES);
    }

    @Override
    public void close() {
        close(inputs);
        close(labels);
    }

    private static void close(INDArray[] arrays) {
        for (INDArray array : arrays) {
            if (array.closeable()) {
                array.close();
            }
        }
    }
}
