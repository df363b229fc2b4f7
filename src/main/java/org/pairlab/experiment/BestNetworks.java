package org.pairlab.experiment;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.RunId;
import org.pairlab.training.Snapshot;

/** Remembers of each run's best network what it can be compared by. Any thread may ask. */
final class BestNetworks implements Journal {
    private final Map<RunId, NetworkDigest> soFar = new ConcurrentHashMap<>();
    private final Map<RunId, NetworkDigest> ofEnded = new ConcurrentHashMap<>();

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

    /** Empty until the run has ended. */
    Optional<NetworkDigest> of(RunId id) {
        return Optional.ofNullable(ofEnded.get(id));
    }
}
