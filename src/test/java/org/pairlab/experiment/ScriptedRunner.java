package org.pairlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pairlab.SampleResults;
import org.pairlab.data.Pairs;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/** Trains nothing: a test tells what comes back for each order, when it likes. */
final class ScriptedRunner implements Runner {
    final Map<RunId, Order> underWay = new LinkedHashMap<>();
    final List<RunOrder> orders = new ArrayList<>();
    final List<String> steered = new ArrayList<>();
    private final int capacity;
    private final Pairs test;

    /** An order and who hears of it. */
    record Order(RunOrder order, OrderListener listener) {}

    ScriptedRunner(int capacity, Pairs test) {
        this.capacity = capacity;
        this.test = test;
    }

    @Override
    public int capacity() {
        return capacity;
    }

    @Override
    public void train(RunOrder order, OrderListener listener) {
        orders.add(order);
        assertThat(underWay.put(order.run(), new Order(order, listener))).isNull();
        assertThat(underWay.size()).as("at a time").isLessThanOrEqualTo(capacity);
    }

    void start(RunId run) {
        underWay.get(run).listener().started();
    }

    /** The next epoch of a run, made up. */
    void epoch(RunId run, int number) {
        underWay.get(run)
                .listener()
                .epochDone(SampleResults.epoch(run, number, test), SampleResults.said(run, number, test));
    }

    void checkpoint(RunId run, Checkpoint checkpoint) {
        underWay.get(run).listener().checkpoint(checkpoint, null);
    }

    void end(RunId run, RunState state) {
        underWay.remove(run).listener().ended(state, null);
    }

    void fail(RunId run, Throwable cause) {
        underWay.remove(run).listener().failed(cause, null);
    }

    /** Starts, trains and finishes a run. */
    void finish(RunId run, int epochs) {
        start(run);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            epoch(run, epoch);
        }
        end(run, RunState.FINISHED);
    }

    @Override
    public void pause() {
        steered.add("pause");
    }

    @Override
    public void resume() {
        steered.add("resume");
    }

    @Override
    public void stop() {
        steered.add("stop");
    }

    @Override
    public void close() {
        assertThat(underWay).isEmpty();
        steered.add("close");
    }
}
