package org.pairlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;
import org.pairlab.training.Snapshot;

/** Keeps in memory what a store keeps in a file, insists on the order, and writes down what it was told. */
class MemoryJournal implements Journal {
    final Map<RunId, List<EpochResult>> epochs = new TreeMap<>();
    final Map<RunId, Checkpoint> checkpoints = new TreeMap<>();
    final Map<RunId, Snapshot> networks = new TreeMap<>();
    final Map<RunId, RunState> ends = new TreeMap<>();
    final Map<RunEpoch, Predictions> said = new HashMap<>();
    final List<String> told = new ArrayList<>();

    @Override
    public synchronized void runStarted(RunId id) {
        assertThat(ends.get(id)).isNotIn(RunState.FINISHED, RunState.DIVERGED);
        ends.remove(id);
        told.add("started " + id);
    }

    @Override
    public synchronized void epochDone(RunId id, EpochResult result, Predictions predictions) {
        List<EpochResult> known = epochs.computeIfAbsent(id, key -> new ArrayList<>());
        assertThat(result.epoch()).as("epoch told of %s", id).isEqualTo(known.size() + 1);
        known.add(result);
        said.put(new RunEpoch(id, result), predictions);
        told.add("epoch " + result.epoch() + " of " + id);
    }

    @Override
    public synchronized void cutBack(RunId id, int count) {
        List<EpochResult> known = epochs.get(id);
        known.subList(count, known.size()).clear();
        told.add("cut back " + id + " to " + count);
    }

    @Override
    public synchronized void checkpoint(RunId id, Checkpoint checkpoint, Snapshot best) {
        assertThat(epochs.getOrDefault(id, List.of())).hasSizeGreaterThanOrEqualTo(checkpoint.epochs());
        checkpoints.put(id, checkpoint);
        keep(id, best);
        told.add("checkpoint of " + id + " at " + checkpoint.iterations());
    }

    @Override
    public synchronized void runEnded(RunRecord run, Snapshot best) {
        if (run.state() != RunState.STOPPED) {
            checkpoints.remove(run.id());
        }
        keep(run.id(), best);
        ends.put(run.id(), run.state());
        told.add("ended " + run.id() + " " + run.state());
    }

    private void keep(RunId id, Snapshot best) {
        if (best != null) {
            assertThat(networks.get(id)).as("network told before").isNotEqualTo(best);
            networks.put(id, best);
        }
    }

    /** Told of epochs and checkpoints, in their order. */
    synchronized List<String> told(String start) {
        return told.stream().filter(what -> what.startsWith(start)).toList();
    }
}
