package org.pairlab.statistics;

import java.util.List;
import org.pairlab.SampleRuns;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunState;

/** Runs with chosen validation accuracies, for tests. */
public final class Curves {
    private Curves() {}

    /** A run of ConvNetBase whose validation accuracies and losses, epoch by epoch, are the given values. */
    public static RunRecord run(int number, RunState state, double... values) {
        RunRecord run = new RunRecord(SampleRuns.id(Architecture.BASE, number), state, List.of(), null);
        for (int epoch = 1; epoch <= values.length; epoch++) {
            run = run.with(epoch(epoch, values[epoch - 1]));
        }
        return run;
    }

    /** An epoch whose validation accuracy and loss are {@code value} and whose training values are 1 more. */
    public static EpochResult epoch(int epoch, double value) {
        return new EpochResult(epoch, value + 1, value + 1, value, value, null, 1, 1, 0);
    }

    /** Curves of validation accuracy over four epochs. */
    public static RunCurves of(RunRecord... runs) {
        RunCurves curves = new RunCurves(SampleRuns.variant(Architecture.BASE), CurveQuantity.ACCURACY, runs.length, 4);
        curves.update(List.of(runs));
        return curves;
    }
}
