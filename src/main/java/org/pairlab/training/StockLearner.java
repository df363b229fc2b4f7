package org.pairlab.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.pairlab.network.LogitListener;
import org.pairlab.network.PairNetwork;
import org.pairlab.network.Rows;
import org.pairlab.network.fast.StackClock;
import org.pairlab.network.fast.StackClock.Step;

/** Has Deeplearning4j train a network, layer by layer: the reference. */
final class StockLearner implements Learner {
    private final ComputationGraph network;
    private final boolean auxiliary;
    private final Map<Batch, BatchArrays> batches = new HashMap<>();
    private final Steps steps = new Steps();
    private LogitListener listener;
    private StackClock clock; // null where nobody counts

    StockLearner(ComputationGraph network, RunSettings settings) {
        this.network = network;
        auxiliary = settings.architecture().auxiliary();
        network.setListeners(steps);
    }

    private BatchArrays arrays(Batch batch) {
        return batches.computeIfAbsent(batch, b -> BatchArrays.of(b, auxiliary));
    }

    @Override
    public void train(Batch batch, LogitListener hearer) {
        BatchArrays arrays = arrays(batch);
        listener = hearer;
        steps.since = System.nanoTime();
        network.fit(arrays.inputs(), arrays.labels());
    }

    @Override
    public void evaluate(Batch batch, LogitListener hearer) {
        List<String> wanted = auxiliary
                ? List.of(PairNetwork.TARGET_LOGIT, PairNetwork.CLASS_LOGITS)
                : List.of(PairNetwork.TARGET_LOGIT);
        INDArray[] logits = network.output(wanted, false, arrays(batch).inputs(), null);
        tell(hearer, logits[0], auxiliary ? logits[1] : null);
    }

    private static void tell(LogitListener hearer, INDArray target, INDArray classes) {
        double[][] rows = Rows.of(target);
        double[] logits = new double[rows.length];
        for (int pair = 0; pair < rows.length; pair++) {
            logits[pair] = rows[pair][0];
        }
        hearer.logits(logits, classes == null ? null : Rows.of(classes));
    }

    @Override
    public void setClock(StackClock watching) {
        clock = watching;
    }

    @Override
    public void close() {
        batches.values().forEach(BatchArrays::close);
        batches.clear();
    }

    /** Passes the logits of the forward pass on, so that training accuracy costs no second one, and counts time. */
    private final class Steps extends BaseTrainingListener {
        private long since;

        @Override
        public void onForwardPass(Model model, Map<String, INDArray> activations) {
            lap(Step.FORWARD);
            tell(listener, activations.get(PairNetwork.TARGET_LOGIT), activations.get(PairNetwork.CLASS_LOGITS));
            since = System.nanoTime();
        }

        @Override
        public void onGradientCalculation(Model model) {
            lap(Step.BACKWARD);
        }

        @Override
        public void iterationDone(Model model, int iteration, int epoch) {
            lap(Step.UPDATE);
        }

        private void lap(Step step) {
            long now = System.nanoTime();
            if (clock != null) {
                clock.add(step, now - since);
            }
            since = now;
        }
    }
}
