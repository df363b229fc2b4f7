package org.pairlab.experiment;

/**
 * Where runs are trained: on threads of this program, or elsewhere. What an experiment gives it are small orders; what comes
 * back are epochs, checkpoints and an end. Any thread may call it, and no call waits for training.
 */
public interface Runner extends AutoCloseable {
    /** How many orders it carries out at the same time, 1 or more; it is given no more than that. */
    int capacity();

    /**
     * Begins to train a run and returns at once.
     *
     * @param listener hears of it until its end: on any thread, but one thing after the other and in order
     */
    void train(RunOrder order, OrderListener listener);

    /** Holds what trains before its next batch; each run hands over a checkpoint first. */
    void pause();

    /** Goes on after {@link #pause}. */
    void resume();

    /** Ends what trains before its next batch, each run with a checkpoint; what is ordered from now on ends at once. */
    void stop();

    /** No more will be ordered and nothing is under way: gives back what it has. Returns at once. */
    @Override
    void close();
}
