package org.pairlab.experiment;

import org.pairlab.input.InvalidInputException;
import org.pairlab.training.RunId;

/**
 * Hears that an experiment went on, on whichever thread it did: return at once, and read what is new from the
 * experiment's own snapshots.
 */
public interface ExperimentListener {
    /** Results or state have changed. */
    void changed(Experiment experiment);

    /** A batch is done, and no more than the progress has changed. */
    default void progressed(Experiment experiment) {
        changed(experiment);
    }

    /** Nothing can be trained on this machine as it is; the experiment stops before any run begins. Told once. */
    default void cannotTrain(InvalidInputException reason) {}

    /** A run ended with an error; its record says so too. The others go on. */
    default void failed(RunId run, Throwable cause) {}

    /** What a run gives can no longer be kept; the experiment stops, and may go on from what is kept. Told once. */
    default void notKept(RunId run, Throwable cause) {
        failed(run, cause);
    }
}
