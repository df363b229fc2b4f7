package org.pairlab.store;

import java.time.Instant;
import java.util.List;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.Retention;

/**
 * An experiment as its lab file holds it. Immutable; any thread.
 *
 * @param title empty until somebody names it
 * @param created by the clock of the machine that made it
 * @param results with the same id as when it was trained; a run that was training is stopped here, as nobody trains it now
 * @param sessions what it was trained with, a session each, in order; empty if it was never trained
 * @param retention which predictions and networks are kept
 * @param underWay whether runs were training when it was read: they were interrupted, or another process trains them
 */
public record StoredExperiment(
        String title,
        Instant created,
        ExperimentResults results,
        List<Provenance> sessions,
        Retention retention,
        boolean underWay) {

    public StoredExperiment {
        sessions = List.copyOf(sessions);
    }

    /** Whether networks are kept. */
    public boolean keepsNetworks() {
        return retention.networks().any();
    }

    /** Whether there are runs that could go on or have yet to start. */
    public boolean unfinished() {
        return results.runs().values().stream().anyMatch(run -> !run.state().over());
    }
}
