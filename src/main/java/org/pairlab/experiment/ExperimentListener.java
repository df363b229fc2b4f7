package org.pairlab.experiment;

import org.pairlab.training.RunId;

/**
 * Hears that an experiment went on, on whichever thread it did: return at once, and read what is new from the
 * experiment's own snapshots.
 */
public interface ExperimentListener {
    /** Results, progress or state have changed. */
    void changed(Experiment experiment);

    /** A run ended with an error; its record says so too. The others go on. */
    default void failed(RunId run, Throwable cause) {}
}
