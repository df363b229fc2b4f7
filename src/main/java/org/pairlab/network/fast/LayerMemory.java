package org.pairlab.network.fast;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer's parameters and their gradients by their names in the layer, as they lie among those of its graph; they are not
 * copied. Of use as long as the graph is.
 */
record LayerMemory(Map<String, Memory> parameters, Map<String, Memory> gradients) {
    /** Of a layer in a graph whose gradients have been laid out. */
    static LayerMemory of(Layer layer) {
        return new LayerMemory(
                memory(layer.paramTable()),
                memory(layer.conf()
                        .getLayer()
                        .initializer()
                        .getGradientsFromFlattened(layer.conf(), layer.getGradientsViewArray())));
    }

    static Map<String, Memory> memory(Map<String, INDArray> arrays) {
        Map<String, Memory> memory = new LinkedHashMap<>();
        arrays.forEach((name, array) -> memory.put(name, Memory.of(array)));
        return memory;
    }
}
