package org.pairlab.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pairlab.training.RunId;

/** Counts batches and time of an experiment. Not thread-safe: guarded by the experiment's lock. */
final class ProgressMeter {
    /** Before this share of the work is done, the speed says nothing yet: the libraries are still being loaded. */
    private static final double TELLING_SHARE = 0.005;

    private final int totalRuns;
    private final int epochs;
    private final int batchesAnEpoch;
    private final Map<RunId, Integer> underWay = new TreeMap<>(); // batches done
    private int endedRuns;
    private long heldNanos;
    private long startedAt;
    private boolean running;

    ProgressMeter(int totalRuns, int epochs, int batchesAnEpoch) {
        this.totalRuns = totalRuns;
        this.epochs = epochs;
        this.batchesAnEpoch = batchesAnEpoch;
    }

    void start() {
        startedAt = System.nanoTime();
        running = true;
    }

    void hold() {
        heldNanos = elapsedNanos();
        running = false;
    }

    void runStarted(RunId id) {
        underWay.put(id, 0);
    }

    void batchDone(RunId id, int epoch, int batches) {
        underWay.put(id, (epoch - 1) * batchesAnEpoch + batches);
    }

    void runEnded(RunId id) {
        underWay.remove(id);
        endedRuns++;
    }

    Progress progress() {
        double batchesARun = (double) epochs * batchesAnEpoch;
        List<Progress.Current> current = new ArrayList<>();
        double runs = endedRuns;
        for (Map.Entry<RunId, Integer> entry : underWay.entrySet()) {
            double share = entry.getValue() / batchesARun;
            int epoch = Math.min(epochs, entry.getValue() / batchesAnEpoch + 1);
            current.add(new Progress.Current(entry.getKey(), epoch, epochs, share));
            runs += share;
        }
        double fraction = runs / totalRuns;
        return new Progress(
                endedRuns,
                totalRuns,
                fraction,
                List.copyOf(current),
                Duration.ofNanos(elapsedNanos()),
                remaining(fraction));
    }

    private Duration remaining(double fraction) {
        if (fraction < TELLING_SHARE) {
            return null;
        }
        return Duration.ofNanos(Math.round(elapsedNanos() * (1 - fraction) / fraction));
    }

    private long elapsedNanos() {
        return heldNanos + (running ? System.nanoTime() - startedAt : 0);
    }
}
