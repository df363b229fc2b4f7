package org.pairlab.network;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.AdamUpdater;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;

/**
 * Adam as algorithm 1 of Kingma and Ba (2015) states it and PyTorch does it: epsilon is added to the bias-corrected root
 * of the second moment. Deeplearning4j follows the shorter form of the paper's section 2, in which epsilon is added before
 * the correction; with epsilon times sqrt(1 - beta2^t) in step t both are the same.
 */
public final class BiasCorrectedAdam extends Adam {
    private static final long serialVersionUID = 1L;

    public BiasCorrectedAdam(double learningRate) {
        super(learningRate);
    }

    /** For reading a stored configuration. */
    @SuppressWarnings("unused")
    private BiasCorrectedAdam() {
        super();
    }

    @Override
    public GradientUpdater<Adam> instantiate(INDArray state, boolean initialize) {
        INDArray flat = state.reshape(state.length());
        Corrected updater = new Corrected(this);
        updater.setStateViewArray(flat, new long[] {flat.length() / 2}, flat.ordering(), initialize);
        return updater;
    }

    @Override
    public GradientUpdater<Adam> instantiate(Map<String, INDArray> state, boolean initialize) {
        Corrected updater = new Corrected(this);
        updater.setState(state, initialize);
        return updater;
    }

    @Override
    public BiasCorrectedAdam clone() {
        return new BiasCorrectedAdam(getLearningRate());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BiasCorrectedAdam && super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    private static final class Corrected extends AdamUpdater {
        private final Adam stated;

        Corrected(Adam stated) {
            super(stated);
            this.stated = stated;
        }

        @Override
        public void applyUpdater(INDArray gradient, int iteration, int epoch) {
            double second = Math.sqrt(1 - Math.pow(stated.getBeta2(), iteration + 1.0));
            double rate = stated.getLearningRate(iteration, epoch);
            double epsilon = stated.getEpsilon() * second;
            setConfig(new Adam(rate, stated.getBeta1(), stated.getBeta2(), epsilon));
            super.applyUpdater(gradient, iteration, epoch);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
