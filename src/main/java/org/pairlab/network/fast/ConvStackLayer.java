package org.pairlab.network.fast;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The layer of a {@link ConvStack} in a network: hands parameters, digits and gradients to a {@link Stack}. */
final class ConvStackLayer extends BaseLayer<ConvStack> {
    private static final long serialVersionUID = 1L;

    private transient Stack stack;
    private transient Map<String, Memory> parameterMemory;
    private transient Map<String, Memory> gradientMemory;
    private transient StackClock clock;

    ConvStackLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    /** Has the passes counted; null for no more. */
    void setClock(StackClock watching) {
        clock = watching;
        if (stack != null) {
            stack.setClock(watching);
        }
    }

    @Override
    public void setParamTable(Map<String, INDArray> table) {
        super.setParamTable(table);
        parameterMemory = null;
    }

    @Override
    public void setBackpropGradientsViewArray(INDArray gradients) {
        super.setBackpropGradientsViewArray(gradients);
        gradientMemory = null;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        if (stack == null) {
            ConvStack configuration = layerConf();
            stack = new Stack(
                    dataType, (int) configuration.getNOut(), configuration.isNormalised(), ConvStack.threads());
            stack.setClock(clock);
        }
        if (parameterMemory == null) {
            parameterMemory = memory(params);
        }
        INDArray digits = sideBySide(input);
        INDArray features = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS,
                dataType,
                new long[] {digits.size(0), layerConf().getNOut(), 1, 1},
                'c');
        stack.forward(parameterMemory, Memory.of(digits), (int) digits.size(0), training, Memory.of(features));
        return features;
    }

    /** There is no gradient for the digits. */
    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        if (gradientMemory == null) {
            gradientMemory = memory(gradientViews);
        }
        stack.backward(parameterMemory, Memory.of(sideBySide(epsilon)), gradientMemory);
        Gradient gradients = new DefaultGradient();
        gradientViews.forEach((key, view) -> gradients.setGradientFor(key, view, 'c'));
        return new Pair<>(gradients, null);
    }

    private INDArray sideBySide(INDArray array) {
        boolean already = array.dataType() == dataType && array.ordering() == 'c' && !array.isView();
        return already ? array : array.castTo(dataType).dup('c');
    }

    private static Map<String, Memory> memory(Map<String, INDArray> arrays) {
        Map<String, Memory> memory = new LinkedHashMap<>();
        arrays.forEach((key, array) -> memory.put(key, Memory.of(array)));
        return memory;
    }

    /** Steps of running values are what they are, whatever the batch. */
    @Override
    public boolean updaterDivideByMinibatch(String parameter) {
        return !ConvStackParameters.isRunning(parameter);
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }

    /** Gives back the memory of batches and transformed weights; a later pass allocates it anew. */
    @Override
    public void close() {
        if (stack != null) {
            stack.close();
            stack = null;
        }
    }
}
