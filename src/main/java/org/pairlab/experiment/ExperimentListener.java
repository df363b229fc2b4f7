package org.pairlab.experiment;

/**
 * Hears that an experiment went on, on whichever thread it did: return at once, and read what is new from the
 * experiment's own snapshots.
 */
public interface ExperimentListener {
    /** Results, progress or state have changed. */
    void changed(Experiment experiment);
}
