package org.pairlab.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.pairlab.training.RunId;

/**
 * Counts batches and time of an experiment. What was done before it goes on counts as done, but not into its speed. Not
 * thread-safe: guarded by the experiment's lock.
 */
final class ProgressMeter {
    /** Before this share of the work is done, the speed says nothing yet: the libraries are still being loaded. */
    private static final double TELLING_SHARE = 0.005;

    private final LongSupplier nanoTime;
    private final Map<RunId, Integer> batchesAnEpoch = new TreeMap<>();
    private final Map<RunId, Integer> planned = new TreeMap<>(); // batches
    private final Map<RunId, Integer> done = new TreeMap<>(); // batches
    private final TreeSet<RunId> underWay = new TreeSet<>();
    private long totalBatches;
    private long doneBatches;
    private long doneBefore;
    private int endedRuns;
    private long heldNanos;
    private long startedAt;
    private boolean running;

    ProgressMeter(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Adds a run of that many epochs of that many batches, some of which are done already. */
    void plan(RunId id, int epochs, int batches, int batchesDone) {
        batchesAnEpoch.put(id, batches);
        planned.put(id, epochs * batches);
        done.put(id, batchesDone);
        totalBatches += (long) epochs * batches;
        doneBatches += batchesDone;
        doneBefore += batchesDone;
    }

    /** Adds a run of that many epochs that has ended already. */
    void planEnded(RunId id, int epochs, int batches) {
        plan(id, epochs, batches, epochs * batches);
        endedRuns++;
    }

    void start() {
        startedAt = nanoTime.getAsLong();
        running = true;
    }

    void hold() {
        heldNanos = elapsedNanos();
        running = false;
    }

    void runStarted(RunId id) {
        underWay.add(id);
    }

    void batchDone(RunId id, int epoch, int batches) {
        setDone(id, (epoch - 1) * batchesAnEpoch.get(id) + batches);
    }

    /** The run does not go on: nothing is left of it to be done. */
    void runEnded(RunId id) {
        underWay.remove(id);
        setDone(id, planned.get(id));
        endedRuns++;
    }

    /** The run may go on later: what is left of it stays to be done. */
    void runStopped(RunId id) {
        underWay.remove(id);
    }

    private void setDone(RunId id, int batches) {
        doneBatches += batches - done.put(id, batches);
    }

    Progress progress() {
        List<Progress.Current> current = new ArrayList<>();
        for (RunId id : underWay) {
            int batches = done.get(id);
            int epochs = planned.get(id) / batchesAnEpoch.get(id);
            int epoch = Math.min(epochs, batches / batchesAnEpoch.get(id) + 1);
            current.add(new Progress.Current(id, epoch, epochs, (double) batches / planned.get(id)));
        }
        return new Progress(
                endedRuns,
                planned.size(),
                totalBatches == 0 ? 1 : (double) doneBatches / totalBatches,
                List.copyOf(current),
                Duration.ofNanos(elapsedNanos()),
                remaining());
    }

    private Duration remaining() {
        long left = totalBatches - doneBatches;
        if (left == 0) {
            return Duration.ZERO;
        }
        long now = doneBatches - doneBefore;
        if (now < TELLING_SHARE * (totalBatches - doneBefore)) {
            return null;
        }
        return Duration.ofNanos(Math.round((double) elapsedNanos() * left / now));
    }

    private long elapsedNanos() {
        return heldNanos + (running ? nanoTime.getAsLong() - startedAt : 0);
    }
}
