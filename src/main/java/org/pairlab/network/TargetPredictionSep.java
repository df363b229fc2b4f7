package org.pairlab.network;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;

/** As {@link TargetPrediction}, but with a dense layer of its own for each digit. */
final class TargetPredictionSep {
    private TargetPredictionSep() {}

    /** Adds the prediction on the vertices that give the first and the second digit's features, [pairs, c] each. */
    static void add(GraphBuilder graph, Hyperparameters h, String first, String second) {
        TargetPrediction.addFeatures(graph, h, "first-features", first);
        TargetPrediction.addFeatures(graph, h, "second-features", second);
        TargetPrediction.addComparison(graph, "first-features", "second-features");
    }
}
