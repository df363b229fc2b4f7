package org.pairlab.store;

import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/**
 * A row of table {@code run}: how far a run is, and how much of it other tables must therefore hold.
 *
 * @param failure why it failed, or null
 * @param epochs finished ones
 * @param checkpoint whether there is one
 * @param networkEpoch the epoch of its network, 0 if none is kept
 */
record StoredRun(RunId id, RunState state, String failure, int epochs, boolean checkpoint, int networkEpoch) {
    StoredRun with(RunState next, String why) {
        return new StoredRun(id, next, why, epochs, checkpoint, networkEpoch);
    }

    StoredRun withEpochs(int next) {
        return new StoredRun(id, state, failure, next, checkpoint, networkEpoch <= next ? networkEpoch : 0);
    }

    StoredRun withCheckpoint(boolean next) {
        return new StoredRun(id, state, failure, epochs, next, networkEpoch);
    }

    StoredRun withNetwork(int epoch) {
        return new StoredRun(id, state, failure, epochs, checkpoint, epoch);
    }
}
