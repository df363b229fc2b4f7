package org.pairlab.network;

import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.pairlab.network.fast.FastNetwork;
import org.pairlab.network.fast.Images;
import org.pairlab.network.fast.Logits;
import org.pairlab.network.fast.NetworkLayers;
import org.pairlab.network.fast.StackClock;
import org.pairlab.network.fast.StackClock.Step;

/**
 * Trains and asks a graph of {@link PairNetwork} in its place: the losses, dropout and updates that the graph states, on its
 * parameters and updater state as they lie, but for rounding as {@code ComputationGraph.fit} and {@code output} would, at a
 * fraction of the time and the garbage. Called by one thread at a time, and closed by whoever made it, before the graph.
 */
public final class FastPairNetwork implements AutoCloseable {
    private final FastNetwork network;
    private final double auxiliaryWeight;
    private StackClock clock; // null where nobody counts

    /**
     * Beside a graph that was built with these settings and {@link Layers#FAST}.
     *
     * @param threads that each pass is split over; results do not depend on it
     */
    public FastPairNetwork(ComputationGraph graph, NetworkSettings settings, int threads) {
        Hyperparameters h = settings.hyperparameters();
        network = new FastNetwork(graph, layers(settings.architecture()), h.dropout(), settings.seed(), threads);
        auxiliaryWeight = h.auxiliaryWeight();
    }

    private static NetworkLayers layers(Architecture architecture) {
        List<String> prefixes =
                architecture.shared() ? List.of("") : List.of(PairNetwork.FIRST_PREFIX, PairNetwork.SECOND_PREFIX);
        return new NetworkLayers(
                prefixes.stream()
                        .map(prefix -> prefix + ConvModule.CONVOLUTIONS)
                        .toList(),
                prefixes.stream()
                        .map(prefix -> prefix + TargetPrediction.FEATURES)
                        .toList(),
                PairNetwork.TARGET_LOGIT,
                architecture.auxiliary() ? ClassPrediction.HIDDEN : null,
                architecture.auxiliary() ? PairNetwork.CLASS_LOGITS : null);
    }

    /** Has its time counted; null for no more. */
    public void setClock(StackClock watching) {
        clock = watching;
        network.setClock(watching);
    }

    /** To be called when somebody else has changed the graph's parameters. */
    public void parametersChanged() {
        network.parametersChanged();
    }

    /**
     * One step on a batch of pairs.
     *
     * @param images of both digits, first digits first, where the weights are shared; else of first and of second digits
     * @param listener gets the logits of the network before the step
     */
    public void train(List<Images> images, BatchLabels batch, LogitListener listener) {
        long start = System.nanoTime();
        Logits logits = network.forward(images, true);
        long forward = System.nanoTime();
        listener.logits(logits.target(), logits.classes());
        long heard = System.nanoTime();
        toGradients(logits, batch);
        network.backward(logits);
        long backward = System.nanoTime();
        network.update();
        if (clock != null) {
            clock.add(Step.FORWARD, forward - start);
            clock.add(Step.BACKWARD, backward - heard);
            clock.add(Step.UPDATE, System.nanoTime() - backward);
        }
    }

    /** Asks the network as it is used, without dropout and with running statistics. */
    public void evaluate(List<Images> images, LogitListener listener) {
        ask(images, false, listener);
    }

    /** With or without dropout and the batch's own statistics. */
    void ask(List<Images> images, boolean training, LogitListener listener) {
        Logits logits = network.forward(images, training);
        listener.logits(logits.target(), logits.classes());
    }

    /** The loss of a batch and, in the graph's memory, its gradients as {@link #train} takes them; no step. For checks. */
    double findGradients(List<Images> images, BatchLabels batch) {
        Logits logits = network.forward(images, true);
        double loss = loss(logits, batch);
        toGradients(logits, batch);
        network.backward(logits);
        return loss;
    }

    private double loss(Logits logits, BatchLabels batch) {
        double target = 0;
        for (int pair = 0; pair < logits.pairs(); pair++) {
            target += TargetLoss.of(batch.target(pair), logits.target()[pair]);
        }
        double classes = 0;
        int digits = logits.classes() == null ? 0 : logits.classes().length;
        for (int digit = 0; digit < digits; digit++) {
            int truth = batch.digit(digit / logits.pairs(), digit % logits.pairs());
            classes += ClassLoss.of(truth, logits.classes()[digit]);
        }
        return target / logits.pairs() + (digits == 0 ? 0 : auxiliaryWeight * classes / digits);
    }

    /** Mean losses over pairs, and over digits times the auxiliary weight, each as a gradient of its logits. */
    private void toGradients(Logits logits, BatchLabels batch) {
        double[] target = logits.target();
        int pairs = target.length;
        for (int pair = 0; pair < pairs; pair++) {
            double label = batch.target(pair) ? 1 : 0;
            target[pair] = (TargetLoss.probability(target[pair]) - label) / pairs;
        }
        double[][] classes = logits.classes();
        double factor = auxiliaryWeight / (2 * pairs);
        for (int digit = 0; classes != null && digit < classes.length; digit++) {
            double[] row = classes[digit];
            ClassLoss.toGradient(batch.digit(digit / pairs, digit % pairs), row);
            for (int c = 0; c < row.length; c++) {
                row[c] *= factor;
            }
        }
    }

    /** Gives its own memory back; it must not be used any more. The graph is left as it is. */
    @Override
    public void close() {
        network.close();
    }
}
