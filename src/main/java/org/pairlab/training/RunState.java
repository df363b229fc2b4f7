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

    /** Whether nobody trains it or is about to: nothing more comes unless somebody goes on with it. */
    public boolean ended() {
        return this != WAITING && this != TRAINING;
    }

    /** Whether its turn has come and was not cut short: finished, diverged or failed. */
    public boolean over() {
        return ended() && this != STOPPED;
    }

    /** Whether there is something left to train; a failed run is over, but may be tried again. */
    public boolean resumable() {
        return this != FINISHED && this != DIVERGED;
    }
}
