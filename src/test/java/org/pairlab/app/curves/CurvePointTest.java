package org.pairlab.app.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pairlab.statistics.Curves.run;

import org.junit.jupiter.api.Test;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.Curves;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.Split;
import org.pairlab.training.RunState;

class CurvePointTest {
    private final RunCurves curves = Curves.of(
            run(1, RunState.FINISHED, 60, 70, 80, 85.25),
            run(2, RunState.FINISHED, 64, 74, 84, 87.05),
            run(3, RunState.DIVERGED, 50));

    @Test
    void saysWhichRunAndEpochAndTheMeanBesideIt() {
        assertThat(new CurvePoint(curves, Split.VALIDATION, 1, 1).text())
                .isEqualTo("ConvNetBase run 2, epoch 2: validation 74.0 %\nmean of 2 of 3 runs: 72.0 %");
        assertThat(new CurvePoint(curves, Split.TRAINING, 0, 0).text())
                .startsWith("ConvNetBase run 1, epoch 1: training 61.0 %");
    }

    @Test
    void saysWhatAMeanIsOf() {
        assertThat(new CurvePoint(curves, Split.VALIDATION, CurvePoint.MEAN, 0).text())
                .isEqualTo("ConvNetBase mean of 2 of 3 runs, epoch 1: validation 62.0 %\nruns from 60.0 % to 64.0 %");
    }

    @Test
    void saysThatADivergedRunIsLeftOut() {
        assertThat(new CurvePoint(curves, Split.VALIDATION, 2, 0).text())
                .isEqualTo("ConvNetBase run 3, epoch 1: validation 50.0 %\n"
                        + "diverged after epoch 1, left out of the mean\n"
                        + "mean of 2 of 3 runs: 62.0 %");
    }

    @Test
    void writesNumbersByQuantity() {
        assertThat(CurveQuantity.ACCURACY.format(86.44)).isEqualTo("86.4 %");
        assertThat(CurveQuantity.LOSS.format(0.31249)).isEqualTo("0.312");
        assertThat(CurveQuantity.LOSS.format(81234.4)).isEqualTo("81234");
        assertThat(CurveQuantity.LOSS.format(Double.POSITIVE_INFINITY)).isEqualTo("not a finite number");
    }
}
