package org.pairlab.network.fast;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.deeplearning4j.nn.updater.UpdaterBlock.ParamState;
import org.deeplearning4j.nn.updater.graph.ComputationGraphUpdater;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * A Deeplearning4j graph's own parameters, gradients and updater state, in place, and the step that its updaters take over
 * them, without an array. The graph stays their owner: what it is asked, saves or trains itself is what was trained here.
 */
final class GraphMemory {
    private final ComputationGraph graph;
    private final Memory parameters;
    private final Memory gradients;
    private final Memory updaterState; // null where no updater has any
    private final List<Block> blocks = new ArrayList<>();
    private final AdamStep adam;

    /** Parameters side by side that one updater moves on, and where its state begins. */
    private record Block(IUpdater updater, long from, long size, long state) {}

    /** @throws IllegalArgumentException for an updater other than Adam, plain descent and none */
    GraphMemory(ComputationGraph graph) {
        this.graph = graph;
        ComputationGraphUpdater updater = graph.getUpdater(); // lays out the gradients, too
        parameters = Memory.of(graph.params());
        gradients = Memory.of(graph.getFlattenedGradients());
        updaterState = updater.getStateViewArray() == null ? null : Memory.of(updater.getStateViewArray());
        adam = new AdamStep(type());
        for (UpdaterBlock block : updater.getUpdaterBlocks()) {
            int from = block.getParamOffsetStart();
            int size = block.getParamOffsetEnd() - from;
            blocks.add(new Block(updater(block), from, size, block.getUpdaterViewOffsetStart()));
        }
    }

    private static IUpdater updater(UpdaterBlock block) {
        ParamState first = block.getLayersAndVariablesInBlock().get(0);
        IUpdater updater = first.getLayer().getConfig().getUpdaterByParam(first.getParamName());
        if (updater instanceof Adam || updater instanceof Sgd || updater instanceof NoOp) {
            return updater;
        }
        throw new IllegalArgumentException("no step of ours for " + updater);
    }

    DataType type() {
        return graph.params().dataType();
    }

    /** The parameters and gradients of a layer. */
    LayerMemory layer(String name) {
        return LayerMemory.of(graph.getLayer(name));
    }

    /** Steps that led to the parameters. */
    int steps() {
        return graph.getIterationCount();
    }

    /** Takes a step along the gradients, which are means over pairs; what has no updater moves by its gradient as it is. */
    void update() {
        int step = steps();
        int epoch = graph.getEpochCount();
        for (Block block : blocks) {
            if (block.updater() instanceof Adam stated) {
                adam.apply(
                        stated, parameters, gradients, block.from(), block.size(), updaterState, block.state(), step);
            } else {
                double rate = block.updater() instanceof Sgd descent ? descent.getLearningRate(step, epoch) : 1;
                takeOff(block.from(), (int) block.size(), rate);
            }
        }
        graph.getConfiguration().setIterationCount(step + 1);
    }

    private void takeOff(long from, int size, double rate) {
        double[] values = new double[size];
        double[] off = new double[size];
        parameters.read(from, values);
        gradients.read(from, off);
        for (int i = 0; i < size; i++) {
            values[i] -= rate * off[i];
        }
        parameters.write(from, values);
    }
}
