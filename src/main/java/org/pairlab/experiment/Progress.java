package org.pairlab.experiment;

import java.time.Duration;
import java.util.List;
import org.pairlab.training.RunId;

/**
 * How far an experiment is.
 *
 * @param endedRuns runs that have ended and do not go on
 * @param totalRuns all planned runs
 * @param fraction of all batches that are done, those before an interruption included, 0 to 1
 * @param current the runs under way
 * @param elapsed time since the start, without pauses and without what was done before an interruption
 * @param remaining time still needed at the speed so far, or null while it cannot be told
 */
public record Progress(
        int endedRuns, int totalRuns, double fraction, List<Current> current, Duration elapsed, Duration remaining) {

    /**
     * A run under way.
     *
     * @param run which
     * @param epoch 1-based epoch that is being trained
     * @param epochs epochs of the run
     * @param fraction of the run that is done, 0 to 1
     */
    public record Current(RunId run, int epoch, int epochs, double fraction) {}
}
