package org.pairlab.experiment;

/** What an experiment is doing. */
public enum ExperimentState {
    /** Not started. */
    READY,
    TRAINING,
    PAUSED,
    /** Told to stop; the batches under way are ending. */
    STOPPING,
    /** Stopped before its end; results stay. */
    STOPPED,
    /** Every run has ended. */
    FINISHED;

    /** Whether nothing more will come. */
    public boolean ended() {
        return this == STOPPED || this == FINISHED;
    }

    /** Whether runs are under way, be they paused. */
    public boolean active() {
        return this == TRAINING || this == PAUSED || this == STOPPING;
    }
}
