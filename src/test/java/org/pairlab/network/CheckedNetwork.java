package org.pairlab.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;
import org.pairlab.network.fast.Images;

/** A network whose gradients are found and whose steps are taken in one of the ways there are. */
final class CheckedNetwork implements AutoCloseable {
    private final ComputationGraph graph;
    private final Way way;
    private final boolean shared;
    private final FastPairNetwork ours; // null for a graph of stock layers
    private int steps;
    private int pairs; // of the last gradients
    private boolean means; // over pairs, not sums

    /** Who computes. */
    enum Way {
        /** Deeplearning4j with its own layers. */
        STOCK(Layers.STOCK),
        /** Deeplearning4j with our layer. */
        LAYER(Layers.FAST),
        /** Our passes and updates beside the graph. */
        BESIDE(Layers.FAST),
        /** The last two by turns on one graph, ours first. */
        BY_TURNS(Layers.FAST);

        final Layers layers;

        Way(Layers layers) {
            this.layers = layers;
        }
    }

    CheckedNetwork(
            Way way, Architecture architecture, CommonHyperparameters h, long seed, DataType type, IUpdater updater) {
        NetworkSettings settings = new NetworkSettings(architecture, h.of(architecture), seed, way.layers);
        this.way = way;
        graph = PairNetwork.build(settings, type, updater);
        shared = architecture.shared();
        ours = way.layers == Layers.FAST ? new FastPairNetwork(graph, settings, 1) : null;
    }

    ComputationGraph graph() {
        return graph;
    }

    /** The loss of a batch in training, and from then on its gradients. */
    double findGradients(INDArray[] inputs, INDArray[] labels) {
        pairs = (int) inputs[0].size(0);
        means = beside();
        if (beside()) {
            ours.parametersChanged();
            return ours.findGradients(images(inputs), labels(labels));
        }
        graph.setInputs(inputs);
        graph.setLabels(labels);
        graph.computeGradientAndScore();
        return graph.score();
    }

    /** Means over pairs by the names of parameters; of running values what an update takes off. */
    Map<String, INDArray> gradients() {
        Map<String, INDArray> gradients = new LinkedHashMap<>();
        for (Layer layer : graph.getLayers()) {
            if (layer.numParams() > 0) {
                Map<String, INDArray> views = layer.conf()
                        .getLayer()
                        .initializer()
                        .getGradientsFromFlattened(layer.conf(), layer.getGradientsViewArray());
                views.forEach((name, view) -> {
                    boolean whole = means || name.matches("(mean|var)\\d?");
                    gradients.put(
                            layer.conf().getLayer().getLayerName() + "_" + name, whole ? view.dup() : view.div(pairs));
                });
            }
        }
        return gradients;
    }

    void train(INDArray[] inputs, INDArray[] labels) {
        if (beside()) {
            ours.parametersChanged();
            ours.train(images(inputs), labels(labels), (target, classes) -> {});
        } else {
            graph.fit(inputs, labels);
        }
        steps++;
    }

    /** Logits a pair [pairs, 1] and, with auxiliary loss, a digit [2 x pairs, 10], in evaluation. */
    INDArray[] logits(INDArray[] inputs) {
        return logits(inputs, false);
    }

    /** The same in training, for a step to come. */
    INDArray[] trainingLogits(INDArray[] inputs) {
        return logits(inputs, true);
    }

    private INDArray[] logits(INDArray[] inputs, boolean training) {
        if (!beside()) {
            Map<String, INDArray> activations = graph.feedForward(inputs, training, false);
            return new INDArray[] {activations.get(PairNetwork.TARGET_LOGIT), activations.get(PairNetwork.CLASS_LOGITS)
            };
        }
        ours.parametersChanged();
        INDArray[] logits = new INDArray[2];
        ours.ask(images(inputs), training, (target, classes) -> {
            logits[0] = Nd4j.createFromArray(target).reshape('c', target.length, 1);
            logits[1] = classes == null ? null : Nd4j.createFromArray(classes);
        });
        return logits;
    }

    private boolean beside() {
        return way == Way.BESIDE || way == Way.BY_TURNS && steps % 2 == 0;
    }

    private List<Images> images(INDArray[] inputs) {
        return shared
                ? List.of(Images.of(Nd4j.concat(0, inputs)))
                : List.of(Images.of(inputs[0]), Images.of(inputs[1]));
    }

    private static BatchLabels labels(INDArray[] labels) {
        return new BatchLabels() {
            @Override
            public boolean target(int pair) {
                return labels[0].getDouble(pair, 0) == 1;
            }

            @Override
            public int digit(int which, int pair) {
                return Nd4j.argMax(labels[1 + which].getRow(pair)).getInt(0);
            }
        };
    }

    @Override
    public void close() {
        if (ours != null) {
            ours.close();
        }
        PairNetwork.close(graph);
    }
}
