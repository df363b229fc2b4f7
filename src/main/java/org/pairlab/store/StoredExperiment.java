package org.pairlab.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.Retention;
import org.pairlab.training.RunId;

/**
 * An experiment as its lab file holds it. Immutable; any thread.
 *
 * @param title empty until somebody names it
 * @param created by the clock of the machine that made it
 * @param results with the same id as when it was trained; a run that was training is stopped here, as nobody trains it now
 * @param sessions what it was trained with, a session each, in order; empty if it was never trained
 * @param trainedIn the session, by its place from 1, that each run was last trained in; without those of which it is not known
 * @param retention which predictions and networks are kept
 * @param format version of the file's format
 * @param underWay whether runs were training when it was read: they were interrupted, or another process trains them
 */
public record StoredExperiment(
        String title,
        Instant created,
        ExperimentResults results,
        List<Provenance> sessions,
        Map<RunId, Integer> trainedIn,
        Retention retention,
        int format,
        boolean underWay) {

    public StoredExperiment {
        sessions = List.copyOf(sessions);
        trainedIn = Map.copyOf(trainedIn);
    }

    /** What a run was last trained with; empty if it is not known, or it was never trained. */
    public Optional<Provenance> trainedWith(RunId run) {
        return Optional.ofNullable(trainedIn.get(run)).map(session -> sessions.get(session - 1));
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
