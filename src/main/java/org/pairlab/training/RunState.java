package org.pairlab.training;

/** How far a run is. */
public enum RunState {
    /** Its turn has not come. */
    WAITING,
    /** It trains, or is paused. */
    TRAINING,
    /** All its epochs are done. */
    FINISHED,
    /** Its loss was no longer finite; its curves end there. */
    DIVERGED,
    /** It was stopped before its last epoch. */
    STOPPED,
    /** It ended with an error. */
    FAILED;

    /** Whether nothing more will come. */
    public boolean ended() {
        return this != WAITING && this != TRAINING;
    }
}
