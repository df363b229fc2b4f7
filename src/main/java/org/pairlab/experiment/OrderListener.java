package org.pairlab.experiment;

import org.pairlab.input.InvalidInputException;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunState;
import org.pairlab.training.Snapshot;

/** Hears how a {@link RunOrder} is carried out. Its last call is one of the three that tell of an end. */
public interface OrderListener {
    /** Its turn has come. */
    void started();

    /** A training batch of an epoch is done; both are counted from 1. */
    void batchDone(int epoch, int batches);

    /** @param predictions what the network says of every test pair after the epoch */
    void epochDone(EpochResult result, Predictions predictions);

    /** The network after the epoch told last, if it is one of those that are wanted whether best or not. */
    default void network(Snapshot network) {}

    /**
     * Where the run may go on from: every few seconds, and before it is held or stopped.
     *
     * @param best the network of the best epoch that was trained for this order, if it is wanted and newer than the last
     *     one handed over; else null
     */
    void checkpoint(Checkpoint checkpoint, Snapshot best);

    /**
     * Nothing more comes.
     *
     * @param end finished, diverged, or stopped, be it before the run started
     * @param best as in {@link #checkpoint}
     */
    void ended(RunState end, Snapshot best);

    /** The run ended with an error. */
    void failed(Throwable cause, Snapshot best);

    /** Nothing can be trained here at all, for this reason. */
    void refused(InvalidInputException reason);
}
