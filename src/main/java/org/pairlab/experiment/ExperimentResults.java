package org.pairlab.experiment;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.pairlab.data.PairSet;
import org.pairlab.network.Variant;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/**
 * All runs of an experiment at one moment. Immutable: what a reader holds does not change under it; any thread.
 *
 * @param id tells one experiment from another
 * @param settings what it was started with
 * @param pairSet the pairs that are trained on and tested with
 * @param runs every planned run, also those whose turn has not come
 */
public record ExperimentResults(
        UUID id, ExperimentSettings settings, PairSet pairSet, NavigableMap<RunId, RunRecord> runs) {

    public ExperimentResults {
        runs = Collections.unmodifiableNavigableMap(new TreeMap<>(runs));
    }

    /** An experiment of which nothing is trained yet. */
    public static ExperimentResults planned(ExperimentSettings settings, PairSet pairSet) {
        NavigableMap<RunId, RunRecord> runs = new TreeMap<>();
        for (Variant variant : settings.variants()) {
            for (int number = settings.firstRun(); number <= settings.lastRun(); number++) {
                RunId id = new RunId(variant, number);
                runs.put(id, RunRecord.waiting(id));
            }
        }
        return new ExperimentResults(UUID.randomUUID(), settings, pairSet, runs);
    }

    /** The same experiment with one run as it is now. */
    public ExperimentResults with(RunRecord run) {
        NavigableMap<RunId, RunRecord> changed = new TreeMap<>(runs);
        changed.put(run.id(), run);
        return with(changed);
    }

    /** The same experiment with its runs as they are now. */
    public ExperimentResults with(NavigableMap<RunId, RunRecord> now) {
        return new ExperimentResults(id, settings, pairSet, now);
    }

    /** The runs of a variant by number; empty if it is not part of the experiment. */
    public List<RunRecord> of(Variant variant) {
        return List.copyOf(runs.subMap(new RunId(variant, 0), true, new RunId(variant, Integer.MAX_VALUE), true)
                .values());
    }

    /** The runs of a variant that went through all epochs: those that a comparison may use. */
    public List<RunRecord> finished(Variant variant) {
        return of(variant).stream()
                .filter(run -> run.state() == RunState.FINISHED)
                .toList();
    }

    /** Whether some run may go on or has yet to start. */
    public boolean resumable() {
        return runs.values().stream().anyMatch(run -> run.state().resumable());
    }
}
