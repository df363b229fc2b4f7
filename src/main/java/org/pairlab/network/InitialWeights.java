package org.pairlab.network;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.pairlab.data.SplitMix64;
import org.pairlab.network.fast.ConvStack;

/**
 * Initial weights and biases as the report's framework draws them: uniform within 1 / sqrt(fan in) of zero, where fan in
 * counts the numbers that one output is computed from (PyTorch's {@code Conv2d} and {@code Linear}; it states He et al.
 * 2015 with a = sqrt(5), which comes to this).
 *
 * <p>Each layer draws from a stream of its own, keyed by the run's seed and the layer's name without the prefix of the
 * first digit. So layers of one name agree across architectures: the shared stack of ConvNetBase with that of
 * ConvNetBaseAux and with the first digit's stack of the other two, the second digit's stacks with each other, the heads.
 */
final class InitialWeights {
    private static final long STREAM = 0x1317;

    private InitialWeights() {}

    /** Overwrites all weights and biases of a network; batch normalisation keeps its ones and zeros. */
    static void draw(ComputationGraph network, long seed) {
        for (Layer layer : network.getLayers()) {
            if (layer.conf().getLayer() instanceof ConvStack stack) {
                draw(layer, stack, seed);
            } else if (layer.conf().getLayer() instanceof FeedForwardLayer configuration
                    && !(configuration instanceof BatchNormalization)
                    && layer.numParams() > 0) {
                draw(layer, configuration, seed);
            }
        }
    }

    private static void draw(Layer layer, FeedForwardLayer configuration, long seed) {
        double bound = 1 / Math.sqrt(fanIn(configuration));
        draw(layer.getParam("W"), layer.getParam("b"), configuration.getLayerName(), bound, seed);
    }

    /** The fast layer's blocks draw what the stock layers of their place would. */
    private static void draw(Layer layer, ConvStack stack, long seed) {
        String name = stack.getLayerName();
        String prefix = name.substring(0, name.length() - ConvModule.CONVOLUTIONS.length());
        for (int block = 1; block <= ConvStack.BLOCKS; block++) {
            draw(
                    layer.getParam("W" + block),
                    layer.getParam("b" + block),
                    prefix + ConvModule.CONVOLUTION + block,
                    1 / Math.sqrt(stack.fanIn(block)),
                    seed);
        }
    }

    private static void draw(INDArray weights, INDArray biases, String name, double bound, long seed) {
        String stream =
                name.startsWith(PairNetwork.FIRST_PREFIX) ? name.substring(PairNetwork.FIRST_PREFIX.length()) : name;
        SplitMix64 random = SplitMix64.keyed(seed, STREAM, key(stream));
        draw(weights, bound, random);
        draw(biases, bound, random);
    }

    private static long fanIn(FeedForwardLayer configuration) {
        if (configuration instanceof ConvolutionLayer convolution) {
            int[] kernel = convolution.getKernelSize();
            return convolution.getNIn() * kernel[0] * kernel[1];
        }
        return configuration.getNIn();
    }

    private static void draw(INDArray parameter, double bound, SplitMix64 random) {
        double[] values = new double[(int) parameter.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (2 * random.nextDouble() - 1) * bound;
        }
        // Closed at once: a large network's weights twice over would wait for the garbage collector else.
        try (INDArray exact = Nd4j.createFromArray(values);
                INDArray rounded = exact.castTo(parameter.dataType())) {
            parameter.assign(rounded.reshape('c', parameter.shape()));
        }
    }

    /** FNV-1a, so that the key of a name is written down here and not in a JDK. */
    private static long key(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
