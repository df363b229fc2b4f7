package org.pairlab.experiment;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import org.pairlab.data.PairSetDigest;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunId;
import org.pairlab.training.RunSettings;
import org.pairlab.training.RunState;

/** Which runs of an experiment are still to be trained, and where each goes on. Guarded by the experiment's lock. */
final class Plan {
    private final ToIntFunction<RunId> epochs;
    private final ProgressMeter meter;
    private final Map<RunId, Checkpoint> checkpoints;
    private final Queue<RunId> waiting = new ArrayDeque<>();
    private final String pairs;
    private final NavigableMap<RunId, RunRecord> runs = new TreeMap<>();
    private final ExperimentResults known;

    /** @param epochs that each run is trained for */
    Plan(
            ExperimentResults known,
            Map<RunId, Checkpoint> checkpoints,
            ToIntFunction<RunId> epochs,
            LongSupplier nanoTime) {
        this.epochs = epochs;
        this.checkpoints = new HashMap<>(checkpoints);
        this.known = known;
        pairs = PairSetDigest.of(known.pairSet());
        meter = new ProgressMeter(nanoTime);
        known.runs().values().forEach(this::add);
        runs.values().stream()
                .filter(run -> run.state() == RunState.WAITING)
                .map(RunRecord::id)
                .sorted(Comparator.comparingInt(RunId::number).thenComparing(Comparator.naturalOrder()))
                .forEach(waiting::add);
    }

    private void add(RunRecord run) {
        RunId id = run.id();
        runs.put(id, run);
        if (!run.state().resumable()) {
            checkpoints.remove(id);
            meter.planEnded(id, epochs.applyAsInt(id), batchesAnEpoch(id));
            return;
        }
        Checkpoint from = checkpoints.get(id);
        if (from != null) {
            from.requireFits(
                    settings(id).hyperparameters(), known.pairSet().training().size());
        }
        run.requireEpochs(from == null ? 0 : from.epochs());
        meter.plan(id, epochs.applyAsInt(id), batchesAnEpoch(id), from == null ? 0 : from.iterations());
        runs.put(id, new RunRecord(id, RunState.WAITING, run.epochs(), null));
    }

    private int batchesAnEpoch(RunId id) {
        int batchSize = id.variant().hyperparameters().batchSize();
        return (known.pairSet().training().size() + batchSize - 1) / batchSize;
    }

    /** The results as they are before anything is trained: what is to be trained is waiting. */
    ExperimentResults results() {
        return known.with(runs);
    }

    ProgressMeter meter() {
        return meter;
    }

    /** How many runs have not been given out yet. */
    int left() {
        return waiting.size();
    }

    /** The run whose turn it is, or null. */
    RunId next() {
        return waiting.poll();
    }

    /**
     * What is to be trained of a run whose turn it is. Its checkpoint is in the order alone from now on: nobody else needs
     * it, and the runner not for long.
     */
    RunOrder order(RunRecord run, KeptNetworks networks) {
        Checkpoint from = checkpoints.remove(run.id());
        double bestBefore = run.upTo(from == null ? 0 : from.epochs())
                .bestEpoch()
                .map(EpochResult::validationAccuracy)
                .orElse(Double.NEGATIVE_INFINITY);
        return new RunOrder(settings(run.id()), pairs, known.settings().threads(), networks, bestBefore, from);
    }

    private RunSettings settings(RunId id) {
        ExperimentSettings settings = known.settings();
        return new RunSettings(
                id,
                id.variant().hyperparameters().withEpochs(epochs.applyAsInt(id)),
                settings.seed(),
                settings.layers());
    }
}
