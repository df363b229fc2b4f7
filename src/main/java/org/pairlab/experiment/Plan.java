package org.pairlab.experiment;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.RunId;
import org.pairlab.training.RunSettings;
import org.pairlab.training.RunState;

/** Which runs of an experiment are still to be trained, and where each goes on. Guarded by the experiment's lock. */
final class Plan {
    private final ToIntFunction<RunId> epochs;
    private final ProgressMeter meter;
    private final Map<RunId, Checkpoint> checkpoints;
    private final Queue<RunId> waiting = new ArrayDeque<>();
    private ExperimentResults results;

    /** @param epochs that each run is trained for */
    Plan(
            ExperimentResults known,
            Map<RunId, Checkpoint> checkpoints,
            ToIntFunction<RunId> epochs,
            LongSupplier nanoTime) {
        this.epochs = epochs;
        this.checkpoints = new HashMap<>(checkpoints);
        results = known;
        int batchSize = known.settings().hyperparameters().batchSize();
        int batchesAnEpoch = (known.pairSet().training().size() + batchSize - 1) / batchSize;
        meter = new ProgressMeter(batchesAnEpoch, nanoTime);
        known.runs().values().forEach(this::add);
        results.runs().values().stream()
                .filter(run -> run.state() == RunState.WAITING)
                .map(RunRecord::id)
                .sorted(Comparator.comparingInt(RunId::number).thenComparing(RunId::architecture))
                .forEach(waiting::add);
    }

    private void add(RunRecord run) {
        RunId id = run.id();
        if (!run.state().resumable()) {
            checkpoints.remove(id);
            meter.planEnded(id, epochs.applyAsInt(id));
            return;
        }
        Checkpoint from = checkpoints.get(id);
        if (from != null) {
            from.requireFits(
                    settings(id).hyperparameters(), results.pairSet().training().size());
        }
        run.requireEpochs(from == null ? 0 : from.epochs());
        meter.plan(id, epochs.applyAsInt(id), from == null ? 0 : from.iterations());
        results = results.with(new RunRecord(id, RunState.WAITING, run.epochs(), null));
    }

    /** The results as they are before anything is trained: what is to be trained is waiting. */
    ExperimentResults results() {
        return results;
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

    /** Where a run goes on, or null for the start. Not kept: the run alone needs it from now on, and not for long. */
    Checkpoint take(RunId id) {
        return checkpoints.remove(id);
    }

    RunSettings settings(RunId id) {
        ExperimentSettings settings = results.settings();
        return new RunSettings(
                id, settings.hyperparameters().withEpochs(epochs.applyAsInt(id)), settings.seed(), settings.layers());
    }
}
