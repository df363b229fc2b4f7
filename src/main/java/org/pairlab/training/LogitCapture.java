package org.pairlab.training;

import java.util.Map;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.pairlab.network.PairNetwork;

/** Keeps the logits of the training batch under way, so that training accuracy costs no second pass. */
final class LogitCapture extends BaseTrainingListener {
    private double[][] target;
    private double[][] classes;

    @Override
    public void onForwardPass(Model model, Map<String, INDArray> activations) {
        target = activations.get(PairNetwork.TARGET_LOGIT).toDoubleMatrix();
        INDArray logits = activations.get(PairNetwork.CLASS_LOGITS);
        classes = logits == null ? null : logits.toDoubleMatrix();
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
