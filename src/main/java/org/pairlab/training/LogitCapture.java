package org.pairlab.training;

import java.util.Map;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.pairlab.network.PairNetwork;
import org.pairlab.network.Rows;

/** Keeps the logits of the training batch under way, so that training accuracy costs no second pass. */
final class LogitCapture extends BaseTrainingListener {
    private double[][] target;
    private double[][] classes;

    @Override
    public void onForwardPass(Model model, Map<String, INDArray> activations) {
        target = Rows.of(activations.get(PairNetwork.TARGET_LOGIT));
        INDArray logits = activations.get(PairNetwork.CLASS_LOGITS);
        classes = logits == null ? null : Rows.of(logits);
    }

    /** [pairs][1]. */
    double[][] target() {
        return target;
    }

    /** [2 x pairs][10], or null without auxiliary loss. */
    double[][] classes() {
        return classes;
    }
}
