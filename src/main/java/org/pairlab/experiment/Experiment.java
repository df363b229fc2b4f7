package org.pairlab.experiment;

import java.time.Duration;
import java.util.List;
import org.pairlab.data.PairSet;

/** The training of all runs of an experiment on background workers; any thread may steer it and read its snapshots. */
public final class Experiment implements AutoCloseable {
    private final ExperimentResults results;

    /** Plans an experiment; nothing trains before {@link #start()}. */
    public Experiment(ExperimentSettings settings, PairSet pairs, ExperimentListener listener) {
        results = ExperimentResults.planned(settings, pairs);
    }

    /** Starts the workers and returns at once. */
    public void start() {}

    /** Holds all runs before their next batch. */
    public void pause() {}

    /** Goes on after {@link #pause()}. */
    public void resume() {}

    /** Ends all runs before their next batch; results so far stay. Returns at once. */
    public void stop() {}

    public ExperimentState state() {
        return ExperimentState.READY;
    }

    public ExperimentResults results() {
        return results;
    }

    public Progress progress() {
        return new Progress(0, results.runs().size(), 0, List.of(), Duration.ZERO, null);
    }

    /** Waits until the experiment has ended; false if it has not within {@code limit}. */
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        return true;
    }

    /** Stops, and waits until no worker is left. */
    @Override
    public void close() {}
}
