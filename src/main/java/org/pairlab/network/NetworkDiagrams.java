package org.pairlab.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.VertexIndices;
import org.deeplearning4j.nn.graph.vertex.impl.MergeVertex;
import org.deeplearning4j.nn.graph.vertex.impl.StackVertex;
import org.deeplearning4j.nn.graph.vertex.impl.UnstackVertex;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.pairlab.data.Digits;
import org.pairlab.network.NetworkDiagram.Kind;
import org.pairlab.network.NetworkDiagram.Part;
import org.pairlab.network.NetworkDiagram.Vertex;

/** Reads diagrams from built networks. */
public final class NetworkDiagrams {
    private NetworkDiagrams() {}

    /** Builds the network and reads its diagram; takes up to a second, so not for the thread that draws. */
    public static NetworkDiagram of(Architecture architecture, Hyperparameters hyperparameters) {
        ComputationGraph network =
                PairNetwork.build(new NetworkSettings(architecture, hyperparameters, 0, Layers.STOCK));
        try {
            return of(architecture, network);
        } finally {
            PairNetwork.close(network);
        }
    }

    static NetworkDiagram of(Architecture architecture, ComputationGraph network) {
        InputType digit = InputType.convolutional(Digits.SIDE, Digits.SIDE, 1);
        Map<String, InputType> outputs = network.getConfiguration().getLayerActivationTypes(digit, digit);
        GraphVertex[] vertices = network.getVertices();
        List<Vertex> drawn = new ArrayList<>();
        long parameters = 0;
        for (int index : network.topologicalSortOrder()) {
            GraphVertex vertex = vertices[index];
            InputType output = vertex.isInputVertex() ? digit : outputs.get(vertex.getVertexName());
            Vertex one = drawn(vertex, output, inputs(vertex, vertices));
            drawn.add(one);
            parameters += one.parameters();
        }
        return new NetworkDiagram(architecture, List.copyOf(drawn), parameters);
    }

    private static Vertex drawn(GraphVertex vertex, InputType output, List<String> inputs) {
        String name = vertex.getVertexName();
        Layer layer = vertex.hasLayer() ? vertex.getLayer().conf().getLayer() : null;
        Kind kind = kind(vertex, layer);
        boolean image = output instanceof InputType.InputTypeConvolutional;
        return new Vertex(
                name,
                kind,
                part(name, kind),
                digit(name),
                title(kind, layer),
                image ? ((InputType.InputTypeConvolutional) output).getChannels() : output.arrayElementsPerExample(),
                image ? ((InputType.InputTypeConvolutional) output).getHeight() : 1,
                vertex.hasLayer() ? trainable(vertex) : 0,
                inputs);
    }

    private static List<String> inputs(GraphVertex vertex, GraphVertex[] all) {
        List<String> names = new ArrayList<>();
        VertexIndices[] inputs = vertex.getInputVertices();
        if (inputs != null) {
            for (VertexIndices input : inputs) {
                names.add(all[input.getVertexIndex()].getVertexName());
            }
        }
        return List.copyOf(names);
    }

    /** Deeplearning4j counts running means and variances as parameters; training does not change them by gradient. */
    private static long trainable(GraphVertex vertex) {
        return vertex.getLayer().paramTable().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(BatchNormalizationParamInitializer.GLOBAL_MEAN)
                        && !parameter.getKey().equals(BatchNormalizationParamInitializer.GLOBAL_VAR))
                .mapToLong(parameter -> parameter.getValue().length())
                .sum();
    }

    private static Kind kind(GraphVertex vertex, Layer layer) {
        if (vertex.isInputVertex()) {
            return Kind.INPUT;
        }
        if (layer == null) {
            return vertex instanceof StackVertex
                    ? Kind.STACK
                    : vertex instanceof UnstackVertex
                            ? Kind.UNSTACK
                            : vertex instanceof MergeVertex ? Kind.MERGE : Kind.OTHER;
        }
        Map<Class<? extends Layer>, Kind> kinds = Map.of(
                ConvolutionLayer.class, Kind.CONVOLUTION,
                SubsamplingLayer.class, Kind.POOLING,
                DropoutLayer.class, Kind.DROPOUT,
                DenseLayer.class, Kind.DENSE,
                LossLayer.class, Kind.OUTPUT);
        return layer instanceof BatchNormalization
                ? Kind.BATCH_NORMALISATION
                : kinds.getOrDefault(layer.getClass(), Kind.OTHER);
    }

    private static Part part(String name, Kind kind) {
        if (kind == Kind.INPUT) {
            return Part.INPUT;
        }
        if (name.equals(ClassPrediction.HIDDEN) || name.contains("class") || name.equals(PairNetwork.BOTH_FEATURES)) {
            return Part.CLASS_PREDICTION;
        }
        boolean target = name.contains("features") || name.equals("side-by-side") || name.startsWith("target");
        return target ? Part.TARGET_PREDICTION : Part.CONV_MODULE;
    }

    private static int digit(String name) {
        if (name.startsWith(PairNetwork.FIRST)) {
            return 1;
        }
        return name.startsWith(PairNetwork.SECOND) ? 2 : 0;
    }

    private static String title(Kind kind, Layer layer) {
        return switch (kind) {
            case INPUT -> "digit";
            case CONVOLUTION -> "conv 3x3, ReLU";
            case BATCH_NORMALISATION -> "batch norm";
            case POOLING -> "max pool 2x2";
            case DROPOUT -> "dropout " + dropoutRate(layer);
            case DENSE -> isRectified((DenseLayer) layer) ? "dense, ReLU" : "dense";
            case STACK -> "both digits in one batch";
            case UNSTACK -> "one digit of each pair";
            case MERGE -> "side by side";
            case OUTPUT -> ((LossLayer) layer).getLossFn() instanceof TargetLoss ? "sigmoid" : "softmax";
            case OTHER -> layer == null ? "" : layer.getClass().getSimpleName();
        };
    }

    private static String dropoutRate(Layer layer) {
        return org.pairlab.input.Quantity.format(((PairDropout) layer.getIDropout()).getRate());
    }

    private static boolean isRectified(DenseLayer layer) {
        return layer.getActivationFn() instanceof org.nd4j.linalg.activations.impl.ActivationReLU;
    }
}
