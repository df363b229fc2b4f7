package org.pairlab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pairlab.statistics.Curves.run;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleRuns;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.training.RunState;

class RunCurvesTest {
    @Test
    void theMeanIsOfTheRunsThatReachedAnEpoch() {
        RunCurves curves = Curves.of(
                run(1, RunState.FINISHED, 60, 70, 80, 90),
                run(2, RunState.TRAINING, 70, 80),
                run(3, RunState.STOPPED, 80),
                run(4, RunState.WAITING));
        assertThat(means(curves)).containsExactly(70, 75, 80, 90);
        assertThat(curves.count(Split.VALIDATION, 0)).isEqualTo(3);
        assertThat(curves.count(Split.VALIDATION, 1)).isEqualTo(2);
        assertThat(curves.count(Split.VALIDATION, 3)).isEqualTo(1);
        assertThat(curves.mean(Split.TRAINING, 1)).isEqualTo(76);
        assertThat(curves.counted()).isEqualTo(3);
    }

    @Test
    void aDivergedRunKeepsItsCurveButIsInNoMean() {
        RunCurves curves =
                Curves.of(run(1, RunState.FINISHED, 60, 70, 80, 90), run(2, RunState.DIVERGED, 10, Double.NaN));
        assertThat(means(curves)).containsExactly(60, 70, 80, 90);
        assertThat(curves.count(Split.VALIDATION, 0)).isEqualTo(1);
        assertThat(curves.value(Split.VALIDATION, 1, 0)).isEqualTo(10);
        assertThat(curves.counted()).isEqualTo(1);
        assertThat(curves.divergedRuns()).isEqualTo(1);
        assertThat(curves.extent(Split.VALIDATION, 0)).containsExactly(60, 60);
    }

    @Test
    void aRunThatDivergesLaterLeavesTheMeansItWasIn() {
        RunRecord good = run(1, RunState.FINISHED, 60, 70, 80, 90);
        RunRecord bad = run(2, RunState.TRAINING, 20);
        RunCurves curves = Curves.of(good, bad);
        assertThat(curves.mean(Split.VALIDATION, 0)).isEqualTo(40);
        assertThat(curves.update(List.of(good, bad.with(RunState.DIVERGED)))).isTrue();
        assertThat(curves.mean(Split.VALIDATION, 0)).isEqualTo(60);
    }

    @Test
    void valuesThatAreNotFiniteAreInNoMean() {
        RunCurves curves = Curves.of(
                run(1, RunState.FINISHED, 60, Double.NaN), run(2, RunState.FINISHED, 80, Double.POSITIVE_INFINITY));
        assertThat(curves.mean(Split.VALIDATION, 0)).isEqualTo(70);
        assertThat(curves.mean(Split.VALIDATION, 1)).isNaN();
        assertThat(curves.count(Split.VALIDATION, 1)).isZero();
    }

    @Test
    void theBestOfEachFinishedRunIsWhatTheSummaryCounts() {
        RunRecord first = run(1, RunState.FINISHED, 60, 90, 80, 70);
        RunRecord second = run(2, RunState.FINISHED, 60, 70, 80, 86);
        RunRecord third = run(3, RunState.DIVERGED, 99, Double.NaN);
        RunRecord fourth = run(4, RunState.TRAINING, 95);
        Description best = Curves.of(first, second, third, fourth).best(Split.VALIDATION);
        assertThat(best)
                .isEqualTo(
                        VariantSummary.of(List.of(first, second, third, fourth), SampleRuns.variant(Architecture.BASE))
                                .maximum());
        assertThat(best.mean()).as("not 83, where the mean curve is best").isEqualTo(88);
    }

    @Test
    void beforeARunIsFinishedTheBestSoFarIsThatOfTheRunsUnderWay() {
        RunCurves curves = Curves.of(run(1, RunState.TRAINING, 60, 70), run(2, RunState.DIVERGED, 99, Double.NaN));
        assertThat(curves.finishedRuns()).isZero();
        assertThat(curves.best(Split.VALIDATION)).isEqualTo(Description.of(70));
        assertThat(Curves.of(run(1, RunState.WAITING)).best(Split.VALIDATION).count())
                .isZero();
    }

    @Test
    void onlyNewEpochsAreAChange() {
        RunRecord run = run(1, RunState.WAITING);
        RunCurves curves = new RunCurves(SampleRuns.variant(Architecture.BASE), CurveQuantity.ACCURACY, 1, 4);
        assertThat(curves.update(List.of(run))).isFalse();
        assertThat(curves.update(List.of(run.with(RunState.TRAINING)))).isFalse();
        RunRecord grown = run.with(RunState.TRAINING).with(Curves.epoch(1, 55));
        assertThat(curves.update(List.of(grown))).isTrue();
        assertThat(curves.update(List.of(grown))).isFalse();
        assertThat(curves.update(List.of(grown.with(RunState.STOPPED)))).isFalse();
        assertThat(curves.reached(0)).isEqualTo(1);
    }

    @Test
    void theBestMeanIsTheHighestAccuracyOrTheLowestLoss() {
        RunRecord run = run(1, RunState.FINISHED, 60, 90, 90, 50);
        assertThat(Curves.of(run).bestEpoch(Split.VALIDATION)).isEqualTo(1);
        RunCurves losses = new RunCurves(SampleRuns.variant(Architecture.BASE), CurveQuantity.LOSS, 1, 4);
        losses.update(List.of(run));
        assertThat(losses.bestEpoch(Split.VALIDATION)).isEqualTo(3);
        assertThat(Curves.of(run(1, RunState.WAITING)).bestEpoch(Split.VALIDATION))
                .isEqualTo(-1);
    }

    private static double[] means(RunCurves curves) {
        double[] means = new double[curves.epochs()];
        for (int epoch = 0; epoch < means.length; epoch++) {
            means[epoch] = curves.mean(Split.VALIDATION, epoch);
        }
        return means;
    }

    @Test
    void anOlderCopyOfTheSameExperimentTakesBackWhatItDoesNotHave() {
        RunRecord whole = run(1, RunState.FINISHED, 60, 70, 80, 90);
        RunCurves curves = Curves.of(whole);
        assertThat(curves.update(List.of(whole.upTo(2).with(RunState.STOPPED)))).isTrue();
        assertThat(means(curves)).containsExactly(60, 70, Double.NaN, Double.NaN);
        assertThat(curves.value(Split.VALIDATION, 0, 3)).isNaN();
    }
}
