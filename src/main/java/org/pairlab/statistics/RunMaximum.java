package org.pairlab.statistics;

import org.pairlab.experiment.RunRecord;
import org.pairlab.training.EpochResult;

/**
 * A finished run in the number that is compared: its maximum validation accuracy.
 *
 * @param run its number, 1-based
 * @param epoch its best epoch, 1-based; the first of them if several are equal
 * @param accuracy validation accuracy of that epoch, percent of pairs
 * @param lastAccuracy validation accuracy of the last epoch, percent of pairs
 */
public record RunMaximum(int run, int epoch, double accuracy, double lastAccuracy) {

    static RunMaximum of(RunRecord run) {
        EpochResult best = run.bestEpoch().orElseThrow();
        EpochResult last = run.lastEpoch().orElseThrow();
        return new RunMaximum(run.id().number(), best.epoch(), best.validationAccuracy(), last.validationAccuracy());
    }
}
