package org.pairlab.network.fast;

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
import org.pairlab.network.fast.Memory.Matrix;

/**
 * The layer of a {@link ConvStack} where Deeplearning4j runs the network itself: hands parameters, digits and gradients to
 * a {@link Stack} of its own. Arrays that lie column by column are just what a stack calls [c][digits].
 */
final class ConvStackLayer extends BaseLayer<ConvStack> {
    private static final long serialVersionUID = 1L;

    private transient Stack stack;
    private transient Map<String, Memory> parameterMemory;
    private transient Map<String, Memory> gradientMemory;

    ConvStackLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
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

    private int channels() {
        return (int) layerConf().getNOut();
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        if (stack == null) {
            stack = new Stack(dataType, channels(), layerConf().isNormalised(), 1);
        }
        if (parameterMemory == null) {
            parameterMemory = LayerMemory.memory(params);
        }
        int digits = (int) input.size(0);
        INDArray features = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS, dataType, new long[] {digits, channels(), 1, 1}, 'f');
        stack.weightsChanged(); // nobody says whether they have
        stack.forward(parameterMemory, Images.of(input.castTo(dataType)), training, matrix(features));
        return features;
    }

    /** There is no gradient for the digits. */
    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        if (gradientMemory == null) {
            gradientMemory = LayerMemory.memory(gradientViews);
        }
        INDArray lying = epsilon.castTo(dataType).dup('f');
        stack.backward(parameterMemory, matrix(lying), gradientMemory);
        Gradient gradients = new DefaultGradient();
        gradientViews.forEach((key, view) -> gradients.setGradientFor(key, view, 'c'));
        return new Pair<>(gradients, null);
    }

    private Matrix matrix(INDArray columns) {
        return Matrix.of(Memory.of(columns), 0, channels(), (int) columns.size(0));
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
