package org.pairlab.network.fast;

import java.util.Collection;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Configuration of all three convolution blocks of one stack of weights as one layer: digits [n, 1, 14, 14] in, features
 * [n, c, 1, 1] out. On the CPU.
 *
 * <p>Its parameters are those of the stock layers, named after the block: {@code W1, b1, gamma1, beta1} and so on, weights
 * [out, in, 3, 3], and after them all the running {@code mean1, var1} and so on. So what training changes lies side by side
 * and is updated in one go.
 */
public final class ConvStack extends FeedForwardLayer {
    /** Convolution blocks of a stack. */
    public static final int BLOCKS = 3;

    private static final long serialVersionUID = 1L;

    private final boolean normalised;

    /**
     * @param channels c, even
     * @param normalised whether each block has batch normalisation
     */
    public ConvStack(@JsonProperty("nout") long channels, @JsonProperty("normalised") boolean normalised) {
        setNIn(1);
        setNOut(channels);
        this.normalised = normalised;
    }

    public boolean isNormalised() {
        return normalised;
    }

    /** How many numbers an output of a block's convolution is computed from. */
    public long fanIn(int block) {
        return 9 * inputs(block);
    }

    long inputs(int block) {
        return block == 1 ? 1 : outputs(block - 1);
    }

    long outputs(int block) {
        return block == 1 ? getNOut() / 2 : getNOut();
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int layerIndex,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        ConvStackLayer layer = new ConvStackLayer(conf, type);
        layer.setListeners(listeners);
        layer.setIndex(layerIndex);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(initializer().init(conf, parameters, initialize));
        layer.setConf(conf);
        return layer;
    }

    @Override
    public ParamInitializer initializer() {
        return ConvStackParameters.INSTANCE;
    }

    @Override
    public InputType getOutputType(int layerIndex, InputType input) {
        return InputType.convolutional(1, 1, getNOut());
    }

    @Override
    public void setNIn(InputType input, boolean override) {
        if (!(input instanceof InputType.InputTypeConvolutional image)
                || image.getChannels() != 1
                || image.getHeight() != FirstBlock.SIDE
                || image.getWidth() != FirstBlock.SIDE) {
            throw new IllegalStateException("digits of one channel and 14x14 pixels expected, not " + input);
        }
    }

    @Override
    public InputPreProcessor getPreProcessorForInputType(InputType input) {
        return null;
    }

    @Override
    public List<Regularization> getRegularizationByParam(String parameter) {
        return null;
    }

    /** Running values move by themselves. */
    @Override
    public IUpdater getUpdaterByParam(String parameter) {
        return ConvStackParameters.isRunning(parameter) ? new NoOp() : getIUpdater();
    }

    @Override
    public boolean isPretrainParam(String parameter) {
        return false;
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
        long parameters = initializer().numParams(this);
        return new LayerMemoryReport.Builder(getLayerName(), ConvStack.class, input, getOutputType(0, input))
                .standardMemory(parameters, 2 * parameters)
                .workingMemory(0, 0, 0, 0)
                .cacheMemory(0, 0)
                .build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConvStack stack && stack.normalised == normalised && super.equals(other);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Boolean.hashCode(normalised);
    }
}
