package org.pairlab.network;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.UnstackVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.nd4j.linalg.activations.Activation;

/**
 * Whether the first digit is smaller than or equal to the second: from the c features of each digit f features by one
 * dense layer that both digits share, then one logit from the 2f features side by side.
 */
final class TargetPrediction {
    /** Name of the layer that finds what is compared, after the prefix. */
    static final String FEATURES = "features";

    private TargetPrediction() {}

    /** Adds the prediction on a vertex that gives the features of both digits, first digits first, [2 x pairs, c]. */
    static void add(GraphBuilder graph, Hyperparameters h, String both) {
        addFeatures(graph, h, FEATURES, both);
        graph.addVertex("first-features", new UnstackVertex(0, 2), FEATURES);
        graph.addVertex("second-features", new UnstackVertex(1, 2), FEATURES);
        addComparison(graph, "first-features", "second-features");
    }

    /** Adds a dense layer c to f with ReLU. */
    static void addFeatures(GraphBuilder graph, Hyperparameters h, String name, String input) {
        DenseLayer layer = new DenseLayer.Builder()
                .nOut(h.features())
                .activation(Activation.RELU)
                .build();
        graph.addLayer(name, layer, input);
    }

    /** Adds what makes one logit, a probability and a loss of the f features of each digit. */
    static void addComparison(GraphBuilder graph, String first, String second) {
        graph.addVertex("side-by-side", new MergeVertex(), first, second);
        graph.addLayer(
                PairNetwork.TARGET_LOGIT,
                new DenseLayer.Builder().nOut(1).activation(Activation.IDENTITY).build(),
                "side-by-side");
        graph.addLayer(
                PairNetwork.TARGET,
                new LossLayer.Builder(new TargetLoss())
                        .activation(Activation.SIGMOID)
                        .build(),
                PairNetwork.TARGET_LOGIT);
    }
}
