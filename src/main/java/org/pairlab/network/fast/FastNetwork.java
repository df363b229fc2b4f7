package org.pairlab.network.fast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.pairlab.network.fast.Memory.Matrix;

/**
 * Passes of our own through one of the four networks, on the parameters and gradients of its Deeplearning4j graph as they
 * lie. They make no arrays. Called by one thread at a time, and closed by whoever made it, before the graph is.
 */
public final class FastNetwork implements AutoCloseable {
    private final GraphMemory memory;
    private final int channels;
    private final boolean auxiliary;
    private final List<StackPart> stacks = new ArrayList<>();
    private final Heads heads;
    private final Dropout dropout;
    private final Map<Integer, Logits> logits = new HashMap<>(); // by pairs

    private Memory features;
    private Memory featureGradient;
    private int capacity; // pairs

    /** A stack with its share of the parameters. */
    private record StackPart(Stack stack, LayerMemory memory) {}

    /**
     * Beside a graph that was built with {@link ConvStack}.
     *
     * @param layers what its layers are called
     * @param dropout probability that a feature is dropped, 0 to below 1
     * @param seed the run's, for dropout
     * @param threads that each pass is split over; results do not depend on it
     */
    public FastNetwork(ComputationGraph graph, NetworkLayers layers, double dropout, long seed, int threads) {
        memory = new GraphMemory(graph);
        ConvStack stated =
                (ConvStack) graph.getLayer(layers.stacks().get(0)).conf().getLayer();
        channels = (int) stated.getNOut();
        auxiliary = layers.auxiliary();
        for (String name : layers.stacks()) {
            Stack stack = new Stack(memory.type(), channels, stated.isNormalised(), threads);
            stacks.add(new StackPart(stack, memory.layer(name)));
        }
        heads = new Heads(memory, layers);
        this.dropout = new Dropout(memory.type(), channels, dropout, seed);
    }

    /** Has the parts of each pass counted; null for no more. */
    public void setClock(StackClock watching) {
        stacks.forEach(part -> part.stack().setClock(watching));
    }

    /** To be called when somebody else has changed the graph's parameters. */
    public void parametersChanged() {
        stacks.forEach(part -> part.stack().weightsChanged());
    }

    /**
     * The logits of a batch.
     *
     * @param images of both digits, first digits first, where one stack sees them all; else of first and of second digits
     * @param training with the batch's statistics and dropout, for a step to follow; else as the network is used
     */
    public Logits forward(List<Images> images, boolean training) {
        int pairs = images.stream().mapToInt(Images::digits).sum() / 2;
        prepare(pairs);
        Matrix all = features(pairs);
        int size = 2 * pairs / stacks.size();
        for (int i = 0; i < stacks.size(); i++) {
            StackPart part = stacks.get(i);
            Matrix found = all.columns(i * size, (i + 1) * size);
            part.stack().forward(part.memory().parameters(), images.get(i), training, found);
        }
        if (training) {
            dropout.draw(memory.steps(), pairs);
            dropout.apply(all);
        }
        Logits result = logits.computeIfAbsent(pairs, count -> new Logits(count, auxiliary));
        heads.forward(all, result);
        return result;
    }

    /** From the gradients of the logits of the last forward pass, in training, to those of all parameters. */
    public void backward(Logits logitGradients) {
        int pairs = logitGradients.pairs();
        Matrix gradient = Matrix.of(featureGradient, 0, channels, 2 * pairs);
        heads.backward(logitGradients, features(pairs), gradient);
        dropout.apply(gradient);
        int size = 2 * pairs / stacks.size();
        for (int i = 0; i < stacks.size(); i++) {
            StackPart part = stacks.get(i);
            part.stack()
                    .backward(
                            part.memory().parameters(),
                            gradient.columns(i * size, (i + 1) * size),
                            part.memory().gradients());
        }
    }

    /** Takes a step of the graph's updaters along the last gradients, and moves the running values on. */
    public void update() {
        memory.update();
        parametersChanged();
    }

    private Matrix features(int pairs) {
        return Matrix.of(features, 0, channels, 2 * pairs);
    }

    private void prepare(int pairs) {
        if (capacity < pairs) {
            closeBatch();
            features = Memory.allocate(memory.type(), 2L * pairs * channels);
            featureGradient = Memory.allocate(memory.type(), 2L * pairs * channels);
            capacity = pairs;
        }
    }

    private void closeBatch() {
        if (features != null) {
            features.close();
            featureGradient.close();
        }
    }

    /** Gives the memory of batches back; neither passes nor steps may follow. The graph is left as it is. */
    @Override
    public void close() {
        closeBatch();
        heads.close();
        stacks.forEach(part -> part.stack().close());
    }
}
