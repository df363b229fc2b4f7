package org.pairlab.experiment;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.pairlab.input.InvalidInputException;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.Snapshot;

/**
 * Compares each epoch with what is recorded as soon as it is trained again, and remembers of each run's best network what
 * it can be compared by. Any thread may ask.
 */
final class TrainedAgain implements Journal {
    private final Map<RunId, RunRecord> recorded;
    private final PredictionSource predictions;
    private final Map<RunId, SortedMap<Integer, EpochDifference>> differences = new ConcurrentHashMap<>();
    private final Map<RunId, String> unreadable = new ConcurrentHashMap<>();
    private final Map<RunId, NetworkDigest> soFar = new ConcurrentHashMap<>();
    private final Map<RunId, NetworkDigest> ofEnded = new ConcurrentHashMap<>();

    /** @param predictions those of the recorded epochs */
    TrainedAgain(Map<RunId, RunRecord> recorded, PredictionSource predictions) {
        this.recorded = recorded;
        this.predictions = predictions;
    }

    /** Predictions are compared themselves where they are kept, and else by their checksums. */
    @Override
    public void epochDone(RunId id, EpochResult result, Predictions again) {
        EpochResult known = recorded.get(id).epoch(result.epoch()).orElseThrow();
        Optional<Predictions> said;
        try {
            said = predictions.of(id, known);
        } catch (InvalidInputException e) {
            unreadable.putIfAbsent(id, e.getMessage());
            return;
        }
        if (known.sameAs(result) && said.map(again::sameAs).orElse(true)) {
            return;
        }
        EpochDifference difference = EpochDifference.of(known, result);
        differences
                .computeIfAbsent(id, run -> new ConcurrentSkipListMap<>())
                .put(
                        result.epoch(),
                        said.map(one -> difference.orLarger(EpochDifference.of(one, again)))
                                .orElse(difference));
    }

    @Override
    public void checkpoint(RunId id, Checkpoint checkpoint, Snapshot best) {
        if (best != null) {
            soFar.put(id, NetworkDigest.of(best));
        }
    }

    @Override
    public void runEnded(RunRecord run, Snapshot best) {
        NetworkDigest last = best != null ? NetworkDigest.of(best) : soFar.get(run.id());
        if (last != null) {
            ofEnded.put(run.id(), last);
        }
    }

    /** How far a run's epochs that came out otherwise are from what is recorded, by epochs. */
    SortedMap<Integer, EpochDifference> differences(RunId id) {
        return differences.getOrDefault(id, Collections.emptySortedMap());
    }

    /** Why recorded predictions of a run cannot be compared, in one sentence; empty if they can. */
    Optional<String> unreadable(RunId id) {
        return Optional.ofNullable(unreadable.get(id));
    }

    /** By what the network of a run's best epoch can be compared; empty until the run has ended. */
    Optional<NetworkDigest> network(RunId id) {
        return Optional.ofNullable(ofEnded.get(id));
    }
}
