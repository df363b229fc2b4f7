package org.pairlab.network;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.UnstackVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.nd4j.linalg.activations.Activation;

/**
 * What each digit is: from its c features h hidden ones (ReLU), then ten logits; one head for both digits, in the
 * architecture with separate weights too.
 *
 * <p>Deeplearning4j divides the gradient of every output by the rows of the first output, the number of pairs. One output
 * over both digits, with twice the rows, would get twice its gradient while the score looks right. So the logits are taken
 * apart again into two outputs of one row a pair, each at half the auxiliary weight: together the mean over all digits
 * times the weight.
 */
final class ClassPrediction {
    /** Name of the layer that finds what digits are named from. */
    static final String HIDDEN = "hidden";

    private static final int CLASSES = 10;

    private ClassPrediction() {}

    /** Adds the prediction on a vertex that gives the features of both digits, first digits first, [2 x pairs, c]. */
    static void add(GraphBuilder graph, Hyperparameters h, String both) {
        graph.addLayer(
                HIDDEN,
                new DenseLayer.Builder()
                        .nOut(h.hidden())
                        .activation(Activation.RELU)
                        .build(),
                both);
        graph.addLayer(
                PairNetwork.CLASS_LOGITS,
                new DenseLayer.Builder()
                        .nOut(CLASSES)
                        .activation(Activation.IDENTITY)
                        .build(),
                HIDDEN);
        addOutput(graph, h, 0, "first-class-logits", PairNetwork.FIRST_CLASS);
        addOutput(graph, h, 1, "second-class-logits", PairNetwork.SECOND_CLASS);
    }

    private static void addOutput(GraphBuilder graph, Hyperparameters h, int half, String logits, String name) {
        graph.addVertex(logits, new UnstackVertex(half, 2), PairNetwork.CLASS_LOGITS);
        graph.addLayer(
                name,
                new LossLayer.Builder(new ClassLoss(h.auxiliaryWeight() / 2))
                        .activation(Activation.SOFTMAX)
                        .build(),
                logits);
    }
}
