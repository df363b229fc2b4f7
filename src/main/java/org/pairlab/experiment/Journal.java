package org.pairlab.experiment;

import org.pairlab.training.Checkpoint;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.Snapshot;

/**
 * Keeps what an experiment gives, while it gives it. Called on the training threads, for one run always in order; returns
 * without waiting for a disk, unless it has fallen far behind. An epoch is told once: not again when a run that goes on
 * from a checkpoint reaches it a second time.
 *
 * <p>A journal that cannot take what it is told throws: then the experiment stops, as what it gives would be lost, and
 * says so ({@link ExperimentListener#notKept}); its runs are as healthy as before and can go on. After its end it throws
 * {@link JournalClosedException}.
 */
public interface Journal {
    /** Keeps nothing. */
    Journal NONE = new Journal() {};

    /** A run has begun or goes on. */
    default void runStarted(RunId id) {}

    /** @param predictions what the network says of every test pair after the epoch */
    default void epochDone(RunId id, EpochResult result, Predictions predictions) {}

    /**
     * The network after an epoch that was told, of those that are kept whether they are the best or not; may come again when
     * a run goes on.
     */
    default void network(RunId id, Snapshot network) {}

    /**
     * Of a run only the first {@code epochs} epochs stand any more: it went on from a checkpoint, and a later epoch that
     * was known came out otherwise, as it may on another machine. That epoch and those after it are told anew; a best
     * network of one of them is void.
     */
    default void cutBack(RunId id, int epochs) {}

    /**
     * Where a run may go on from.
     *
     * @param best the network of the run's best epoch so far if it is newer than the last one told, else null
     */
    default void checkpoint(RunId id, Checkpoint checkpoint, Snapshot best) {}

    /**
     * A run has ended; checkpoints of it are of no use any more unless it was stopped or failed, as it may then go on.
     *
     * @param best as in {@link #checkpoint}
     */
    default void runEnded(RunRecord run, Snapshot best) {}
}
