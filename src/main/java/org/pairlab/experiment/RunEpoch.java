package org.pairlab.experiment;

import java.util.Collection;
import java.util.List;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunId;

/**
 * An epoch, and which run it is of. Immutable; any thread.
 *
 * @param run which
 * @param epoch what it gave
 */
public record RunEpoch(RunId run, EpochResult epoch) {
    /** The best epoch of each run that has one, in the runs' order. */
    public static List<RunEpoch> bestOf(Collection<RunRecord> runs) {
        return runs.stream()
                .flatMap(run -> run.bestEpoch().stream().map(best -> new RunEpoch(run.id(), best)))
                .toList();
    }

    /** The last epoch of each run that has one, in the runs' order. */
    public static List<RunEpoch> lastOf(Collection<RunRecord> runs) {
        return runs.stream()
                .flatMap(run -> run.lastEpoch().stream().map(last -> new RunEpoch(run.id(), last)))
                .toList();
    }

    /** Every epoch of some runs, in their order. */
    public static List<RunEpoch> allOf(Collection<RunRecord> runs) {
        return runs.stream()
                .flatMap(run -> run.epochs().stream().map(epoch -> new RunEpoch(run.id(), epoch)))
                .toList();
    }
}
