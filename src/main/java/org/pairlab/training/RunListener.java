package org.pairlab.training;

/** Hears how a run goes, on the thread that trains. */
public interface RunListener {
    /** A training batch is done: {@code batches} of the {@code of} that this epoch has; {@code epoch} is 1-based. */
    default void batchDone(int epoch, int batches, int of) {}

    /** @param predictions what the network says of every test pair after the epoch */
    default void epochDone(EpochResult result, Predictions predictions) {}
}
