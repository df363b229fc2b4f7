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
    /** Every epoch of some runs, in their order. */
    public static List<RunEpoch> allOf(Collection<RunRecord> runs) {
        return runs.stream()
                .flatMap(run -> run.epochs().stream().map(epoch -> new RunEpoch(run.id(), epoch)))
                .toList();
    }
}
