package org.pairlab.network;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Batch normalisation that keeps the unbiased running variance, as the report's framework does and Deeplearning4j does
 * not: of M values a feature in a batch, evaluation uses the variance times M / (M - 1). Decay 0.9 (PyTorch: momentum
 * 0.1), epsilon 1e-5. All else, the training pass above all, is Deeplearning4j's own. Where M is 1, a batch of one
 * pair's 1x1 features, there is no unbiased variance and the biased one, 0, is kept.
 */
public final class PairBatchNormalization extends BatchNormalization {
    private static final long serialVersionUID = 1L;
    private static final double DECAY = 0.9;
    private static final double EPSILON = 1e-5;

    public PairBatchNormalization() {
        setDecay(DECAY);
        setEps(EPSILON);
        setUseLogStd(false);
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int layerIndex,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        Unbiased layer = new Unbiased(conf, type);
        layer.setListeners(listeners);
        layer.setIndex(layerIndex);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(initializer().init(conf, parameters, initialize));
        layer.setConf(conf);
        return layer;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    private static final class Unbiased extends org.deeplearning4j.nn.layers.normalization.BatchNormalization {
        private static final long serialVersionUID = 1L;

        Unbiased(NeuralNetConfiguration conf, DataType type) {
            super(conf, type);
        }

        @Override
        public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
            long values = input.length() / input.size(1);
            Pair<Gradient, INDArray> result = super.backpropGradient(epsilon, workspaces);
            if (values > 1) {
                // The layer steps by (1 - decay)(running - batch); wanted is (1 - decay)(running - k batch).
                double k = (double) values / (values - 1);
                INDArray step = result.getFirst().getGradientFor(BatchNormalizationParamInitializer.GLOBAL_VAR);
                INDArray running = getParam(BatchNormalizationParamInitializer.GLOBAL_VAR);
                step.muli(k).addi(running.mul((1 - k) * (1 - layerConf().getDecay())));
            }
            return result;
        }
    }
}
