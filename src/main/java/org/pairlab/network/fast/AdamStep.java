package org.pairlab.network.fast;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;

/**
 * Adam over many parameters at once, in place: 890,000 of them at the report's settings. As algorithm 1 of Kingma and Ba (2015) states it
 * and PyTorch does it: epsilon is added to the bias-corrected root of the second moment.
 */
final class AdamStep {
    private static final int CHUNK = 1024;
    private static final int PARAMETER = 0;
    private static final int GRADIENT = 1;
    private static final int FIRST = 2;
    private static final int SECOND = 3;

    private final Vectors vectors;

    AdamStep(DataType type) {
        vectors = Vectors.allocate(type, SECOND + 1, CHUNK);
    }

    /**
     * Moves some parameters and their moments on.
     *
     * @param state all moments; of these parameters first the first ones, then the second ones
     * @param stateAt where their first moments begin
     * @param stepsBefore this one
     */
    void apply(
            Adam stated,
            Memory parameters,
            Memory gradients,
            long at,
            long size,
            Memory state,
            long stateAt,
            int stepsBefore) {
        double first = 1 - Math.pow(stated.getBeta1(), stepsBefore + 1.0);
        double second = Math.sqrt(1 - Math.pow(stated.getBeta2(), stepsBefore + 1.0));
        double rate = stated.getLearningRate(stepsBefore, 0) * second / first;
        double epsilon = stated.getEpsilon() * second;
        for (long done = 0; done < size; done += CHUNK) {
            vectors.length((int) Math.min(CHUNK, size - done));
            vectors.load(PARAMETER, parameters, at + done);
            vectors.load(GRADIENT, gradients, at + done);
            vectors.load(FIRST, state, stateAt + done);
            vectors.load(SECOND, state, stateAt + size + done);
            vectors.adam(PARAMETER, GRADIENT, FIRST, SECOND, stated.getBeta1(), stated.getBeta2(), rate, epsilon);
            vectors.store(PARAMETER, parameters, at + done);
            vectors.store(FIRST, state, stateAt + done);
            vectors.store(SECOND, state, stateAt + size + done);
        }
    }
}
