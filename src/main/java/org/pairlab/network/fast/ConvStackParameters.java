package org.pairlab.network.fast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Where the parameters of a {@link ConvStack} lie in its share of the network's. */
final class ConvStackParameters implements ParamInitializer {
    static final ConvStackParameters INSTANCE = new ConvStackParameters();

    private ConvStackParameters() {}

    static boolean isRunning(String parameter) {
        return parameter.startsWith("mean") || parameter.startsWith("var");
    }

    /** Shapes by name, in their order. */
    private static Map<String, long[]> shapes(ConvStack stack) {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        for (int block = 1; block <= ConvStack.BLOCKS; block++) {
            long[] channels = {stack.outputs(block)};
            shapes.put("W" + block, new long[] {stack.outputs(block), stack.inputs(block), 3, 3});
            shapes.put("b" + block, channels);
            if (stack.isNormalised()) {
                shapes.put("gamma" + block, channels);
                shapes.put("beta" + block, channels);
            }
        }
        for (int block = 1; stack.isNormalised() && block <= ConvStack.BLOCKS; block++) {
            long[] channels = {stack.outputs(block)};
            shapes.put("mean" + block, channels);
            shapes.put("var" + block, channels);
        }
        return shapes;
    }

    private static long size(long[] shape) {
        long size = 1;
        for (long side : shape) {
            size *= side;
        }
        return size;
    }

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return numParams(conf.getLayer());
    }

    @Override
    public long numParams(Layer layer) {
        return shapes((ConvStack) layer).values().stream()
                .mapToLong(ConvStackParameters::size)
                .sum();
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return List.copyOf(shapes((ConvStack) layer).keySet());
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return startingWith(layer, "W");
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return startingWith(layer, "b").stream()
                .filter(key -> !key.startsWith("beta"))
                .toList();
    }

    private List<String> startingWith(Layer layer, String start) {
        List<String> keys = new ArrayList<>(paramKeys(layer));
        keys.removeIf(key -> !key.startsWith(start));
        return keys;
    }

    @Override
    public boolean isWeightParam(Layer layer, String key) {
        return weightKeys(layer).contains(key);
    }

    @Override
    public boolean isBiasParam(Layer layer, String key) {
        return biasKeys(layer).contains(key);
    }

    /** Weights and biases start at zero until they are drawn, normalisation as the identity. */
    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray view, boolean initialize) {
        Map<String, INDArray> parameters = Collections.synchronizedMap(views(conf, view));
        parameters.forEach((key, parameter) -> {
            conf.addVariable(key);
            if (initialize) {
                parameter.assign(key.startsWith("gamma") || key.startsWith("var") ? 1 : 0);
            }
        });
        return parameters;
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(NeuralNetConfiguration conf, INDArray view) {
        return views(conf, view);
    }

    private static Map<String, INDArray> views(NeuralNetConfiguration conf, INDArray view) {
        INDArray flat = view.reshape(view.length());
        Map<String, INDArray> views = new LinkedHashMap<>();
        long at = 0;
        for (Map.Entry<String, long[]> entry :
                shapes((ConvStack) conf.getLayer()).entrySet()) {
            long size = size(entry.getValue());
            views.put(
                    entry.getKey(),
                    flat.get(NDArrayIndex.interval(at, at + size)).reshape('c', entry.getValue()));
            at += size;
        }
        return views;
    }
}
