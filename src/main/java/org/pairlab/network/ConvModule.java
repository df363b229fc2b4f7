package org.pairlab.network;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.Activation;
import org.pairlab.network.fast.ConvStack;

/**
 * One stack of weights that finds c features in each digit it sees: three blocks of convolution 3x3, ReLU, batch
 * normalisation, max pooling 2x2 (stride 2, padding 1), and dropout after the last. Sides 14, 12, 7, 5, 3, 1, 1; channels
 * 1, c/2, c, c.
 */
final class ConvModule {
    /** Name of the one fast layer, after the prefix. */
    static final String CONVOLUTIONS = "convolutions";
    /** Names of a stock block's layers, after the prefix and before the block's number. */
    static final String CONVOLUTION = "conv";

    private static final int BLOCKS = ConvStack.BLOCKS;

    private ConvModule() {}

    /**
     * Adds the stack to a graph.
     *
     * @param prefix of the vertices' names
     * @param input the vertex that gives digits
     * @param digit 1 or 2 if it sees only that digit, 0 if both
     * @return the vertex that gives the features, [digits, c, 1, 1]
     */
    static String add(GraphBuilder graph, NetworkSettings settings, String prefix, String input, int digit) {
        Hyperparameters h = settings.hyperparameters();
        String last =
                settings.layers() == Layers.FAST ? addFast(graph, h, prefix, input) : addStock(graph, h, prefix, input);
        if (h.dropout() > 0) {
            String name = prefix + "dropout";
            PairDropout dropout = new PairDropout(h.dropout(), settings.seed(), digit);
            graph.addLayer(name, new DropoutLayer.Builder(dropout).build(), last);
            last = name;
        }
        return last;
    }

    private static String addFast(GraphBuilder graph, Hyperparameters h, String prefix, String input) {
        String name = prefix + CONVOLUTIONS;
        graph.addLayer(name, new ConvStack(h.channels(), h.batchNormalisation()), input);
        return name;
    }

    private static String addStock(GraphBuilder graph, Hyperparameters h, String prefix, String input) {
        String last = input;
        for (int block = 1; block <= BLOCKS; block++) {
            int channels = block == 1 ? h.channels() / 2 : h.channels();
            last = addBlock(graph, h, prefix, last, block, channels);
        }
        return last;
    }

    private static String addBlock(
            GraphBuilder graph, Hyperparameters h, String prefix, String input, int block, int channels) {
        String last = prefix + CONVOLUTION + block;
        graph.addLayer(
                last,
                new ConvolutionLayer.Builder(3, 3)
                        .nOut(channels)
                        .activation(Activation.RELU)
                        .build(),
                input);
        if (h.batchNormalisation()) {
            String name = prefix + "norm" + block;
            graph.addLayer(name, new PairBatchNormalization(), last);
            last = name;
        }
        String pool = prefix + "pool" + block;
        graph.addLayer(
                pool,
                new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .padding(1, 1)
                        .build(),
                last);
        return pool;
    }
}
