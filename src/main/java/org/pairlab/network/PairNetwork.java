package org.pairlab.network;

import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.StackVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.updater.graph.ComputationGraphUpdater;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspaceManager;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;
import org.pairlab.data.Digits;

/**
 * Builds the four architectures as Deeplearning4j computation graphs of the report's five modules.
 *
 * <p>Inputs are the first and the second digits of a batch of pairs, [pairs, 1, 14, 14] each, grey levels 0 to 255.
 * Outputs are {@link #TARGET}, [pairs, 1], and with auxiliary loss {@link #FIRST_CLASS} and {@link #SECOND_CLASS}, [pairs,
 * 10] each. Their logits are vertices of their own, as accuracies and losses are exact only from them.
 */
public final class PairNetwork {
    public static final String FIRST = "first";
    public static final String SECOND = "second";
    public static final String TARGET = "target";
    /** One logit a pair, [pairs, 1]. */
    public static final String TARGET_LOGIT = "target-logit";

    public static final String FIRST_CLASS = "first-class";
    public static final String SECOND_CLASS = "second-class";
    /** Ten logits a digit, first digits first, [2 x pairs, 10]. */
    public static final String CLASS_LOGITS = "class-logits";

    static final String BOTH = "both";
    static final String BOTH_FEATURES = "both-features";
    static final String FIRST_PREFIX = "first-";
    static final String SECOND_PREFIX = "second-";

    private PairNetwork() {}

    /** The network with its initial weights, single precision, Adam with its learning rate. */
    public static ComputationGraph build(NetworkSettings settings) {
        return build(
                settings,
                DataType.FLOAT,
                new BiasCorrectedAdam(settings.hyperparameters().learningRate()));
    }

    /** The network in a precision and with an updater of one's own, for checks. */
    public static ComputationGraph build(NetworkSettings settings, DataType type, IUpdater updater) {
        ComputationGraph network = new ComputationGraph(configuration(settings, type, updater));
        network.init();
        InitialWeights.draw(network, settings.seed());
        return network;
    }

    /** Gives back a network's memory outside the Java heap; it must not be used any more. */
    public static void close(ComputationGraph network) {
        for (Layer layer : network.getLayers()) {
            layer.close();
        }
        // As the network would close itself, but without collecting all garbage, twice: a twentieth of a second in
        // which
        // all training, and the window, would stand still.
        ComputationGraphUpdater updater = network.getUpdater(false);
        closeWhole(network.params());
        close(network.getFlattenedGradients());
        close(updater == null ? null : updater.getStateViewArray());
        MemoryWorkspaceManager workspaces = Nd4j.getWorkspaceManager();
        List.copyOf(workspaces.getAllWorkspacesForCurrentThread()).forEach(workspaces::destroyWorkspace);
    }

    /** The graph hands its parameters out as a view, which cannot be closed; what it is a view of can. */
    private static void closeWhole(INDArray view) {
        DataBuffer whole = view.data().originalDataBuffer();
        if (whole == null) {
            close(view);
        } else if (whole.closeable()) {
            whole.close();
        }
    }

    private static void close(INDArray array) {
        if (array != null && array.closeable()) {
            array.close();
        }
    }

    /** The names of a network's outputs, the target first. */
    public static List<String> outputs(Architecture architecture) {
        return architecture.auxiliary() ? List.of(TARGET, FIRST_CLASS, SECOND_CLASS) : List.of(TARGET);
    }

    private static ComputationGraphConfiguration configuration(
            NetworkSettings settings, DataType type, IUpdater updater) {
        Architecture architecture = settings.architecture();
        InputType digit = InputType.convolutional(Digits.SIDE, Digits.SIDE, 1);
        GraphBuilder graph = new NeuralNetConfiguration.Builder()
                .dataType(type)
                .updater(updater)
                .weightInit(WeightInit.ZERO) // InitialWeights draws them
                .graphBuilder()
                .addInputs(FIRST, SECOND)
                .setInputTypes(digit, digit)
                .setOutputs(outputs(architecture).toArray(new String[0]));
        if (architecture.shared()) {
            addShared(graph, settings);
        } else {
            addSeparate(graph, settings);
        }
        return graph.build();
    }

    private static void addShared(GraphBuilder graph, NetworkSettings settings) {
        graph.addVertex(BOTH, new StackVertex(), FIRST, SECOND);
        String features = ConvModule.add(graph, settings, "", BOTH, 0);
        TargetPrediction.add(graph, settings.hyperparameters(), features);
        if (settings.architecture().auxiliary()) {
            ClassPrediction.add(graph, settings.hyperparameters(), features);
        }
    }

    private static void addSeparate(GraphBuilder graph, NetworkSettings settings) {
        List<String> features = ConvModuleSep.add(graph, settings, FIRST, SECOND);
        TargetPredictionSep.add(graph, settings.hyperparameters(), features.get(0), features.get(1));
        if (settings.architecture().auxiliary()) {
            graph.addVertex(BOTH_FEATURES, new StackVertex(), features.get(0), features.get(1));
            ClassPrediction.add(graph, settings.hyperparameters(), BOTH_FEATURES);
        }
    }
}
