package org.pairlab.training;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.pairlab.network.FastPairNetwork;
import org.pairlab.network.LogitListener;
import org.pairlab.network.fast.StackClock;

/** Trains a network by passes and steps of our own. */
final class FastLearner implements Learner {
    private final FastPairNetwork network;
    private final boolean shared;

    FastLearner(ComputationGraph graph, RunSettings settings) {
        network = new FastPairNetwork(graph, settings.network(), ComputeThreads.ofARun());
        shared = settings.architecture().shared();
    }

    @Override
    public void train(Batch batch, LogitListener listener) {
        network.train(batch.images(shared), batch, listener);
    }

    @Override
    public void evaluate(Batch batch, LogitListener listener) {
        network.evaluate(batch.images(shared), listener);
    }

    @Override
    public void setClock(StackClock clock) {
        network.setClock(clock);
    }

    @Override
    public void close() {
        network.close();
    }
}
