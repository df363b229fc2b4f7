package org.pairlab.training;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What training changes in a network, as plain numbers: its flattened parameters, Adam's moments, the count of updates. */
final class NetworkState {
    private NetworkState() {}

    /** A copy of the parameters, running statistics included. */
    static float[] parameters(ComputationGraph network) {
        return copy(network.params());
    }

    /** A copy of the updater's state. */
    static float[] updater(ComputationGraph network) {
        return copy(network.getUpdater().getStateViewArray());
    }

    static int iterations(ComputationGraph network) {
        return network.getIterationCount();
    }

    /**
     * Makes a newly built network the one of a checkpoint.
     *
     * @throws IllegalArgumentException if the checkpoint is of a network of another size; then nothing was changed
     */
    static void restore(ComputationGraph network, Checkpoint checkpoint) {
        INDArray parameters = network.params();
        INDArray updater = network.getUpdater().getStateViewArray();
        requireLength("parameters", checkpoint.parameters(), parameters);
        requireLength("numbers of updater state", checkpoint.updaterState(), updater);
        // Into the arrays that are there: layers and updater hold views of them.
        parameters.data().asNioFloat().put(checkpoint.parameters());
        updater.data().asNioFloat().put(checkpoint.updaterState());
        network.getConfiguration().setIterationCount(checkpoint.iterations());
    }

    private static void requireLength(String what, float[] stored, INDArray needed) {
        if (stored.length != needed.length()) {
            throw new IllegalArgumentException("The checkpoint has " + stored.length + " " + what
                    + ", but the network has " + needed.length() + ".");
        }
    }

    /** In bulk: a getter for each of two million numbers takes as long as a batch. */
    private static float[] copy(INDArray flat) {
        float[] values = new float[Math.toIntExact(flat.length())];
        flat.data().asNioFloat().get(values);
        return values;
    }
}
