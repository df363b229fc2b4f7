package org.pairlab.statistics.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleRuns;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.Curves;
import org.pairlab.statistics.RunCurves;
import org.pairlab.training.RunState;

class CurvesWordsTest {
    @Test
    void withoutCurvesThereIsNothingToSay() {
        assertThat(CurvesWords.of(List.of())).isEmpty();
    }

    @Test
    void beforeTheFirstEpochNothingIsMeasured() {
        assertThat(CurvesWords.of(List.of(accuracy(Architecture.BASE, run(RunState.TRAINING), run(RunState.WAITING)))))
                .containsExactly(
                        "Curves of the accuracy over 4 epochs: 1 network, 0 of 2 runs finished.",
                        "ConvNetBase, 0 of 2 runs finished: nothing is measured yet.");
    }

    @Test
    void oneRunHasNoSpread() {
        assertThat(CurvesWords.of(List.of(accuracy(Architecture.SEP, run(RunState.FINISHED, 60, 70, 90, 80)))))
                .containsExactly(
                        "Curves of the accuracy over 4 epochs: 1 network, 1 of 1 run finished.",
                        "ConvNetSep, 1 of 1 run finished: maximum validation accuracy 90.00 % in 1 run; the mean of "
                                + "the runs goes from 60.00 % after epoch 1 to 80.00 % after epoch 4 in validation, and from "
                                + "61.00 % to 81.00 % in training.");
    }

    @Test
    void severalRunsAreComparedByTheirBestEpochs() {
        RunCurves base = accuracy(
                Architecture.BASE, run(RunState.FINISHED, 60, 70, 80, 75), run(RunState.FINISHED, 60, 90, 80, 75));
        RunCurves aux = accuracy(
                Architecture.BASE_AUX, run(RunState.FINISHED, 70, 88, 92, 80), run(RunState.FINISHED, 60, 70, 80, 90));
        List<String> words = CurvesWords.of(List.of(base, aux));
        assertThat(words.get(0)).isEqualTo("Curves of the accuracy over 4 epochs: 2 networks, 4 of 4 runs finished.");
        assertThat(words.get(1))
                .contains("maximum validation accuracy 85.00 ± 7.07 % (mean ± standard deviation of 2 runs)");
        assertThat(words.get(3))
                .isEqualTo(
                        "ConvNetBaseAux leads: its mean is 6.00 points above that of ConvNetBase, the next; run by run, with "
                                + "the same seeds, it is ahead in 1 of 2 and level in 1.");
    }

    @Test
    void whileNoRunIsFinishedAllIsSaidToBeSoFar() {
        RunCurves base = accuracy(Architecture.BASE, run(RunState.TRAINING, 60, 70), run(RunState.WAITING));
        RunCurves sep = accuracy(Architecture.SEP, run(RunState.TRAINING, 65), run(RunState.WAITING));
        List<String> words = CurvesWords.of(List.of(base, sep));
        assertThat(words.get(1))
                .isEqualTo(
                        "ConvNetBase, 0 of 2 runs finished: maximum validation accuracy 70.00 % in 1 run, so far, as none of "
                                + "them is finished; the mean of the runs goes from 60.00 % after epoch 1 to 70.00 % after "
                                + "epoch 2 in validation, and from 61.00 % to 71.00 % in training.");
        assertThat(words.get(2))
                .contains("; the mean of the runs after epoch 1 is 65.00 % in validation and 66.00 % in training.");
        assertThat(words.get(3))
                .isEqualTo("So far, ConvNetBase leads: its mean is 5.00 points above that of ConvNetSep, the next; one "
                        + "run each says little.");
    }

    @Test
    void aRunningArchitectureIsNotComparedWithAFinishedOne() {
        RunCurves base = accuracy(Architecture.BASE, run(RunState.FINISHED, 60, 70, 70, 70));
        RunCurves sep = accuracy(Architecture.SEP, run(RunState.TRAINING, 99));
        assertThat(CurvesWords.of(List.of(base, sep))).hasSize(3).noneMatch(sentence -> sentence.contains("leads"));
    }

    @Test
    void divergedRunsAreCountedAndLeftOut() {
        assertThat(CurvesWords.one(accuracy(
                        Architecture.BASE, run(RunState.FINISHED, 60, 70, 80, 90), run(RunState.DIVERGED, 10))))
                .startsWith(
                        "ConvNetBase, 1 of 2 runs finished, 1 diverged: maximum validation accuracy 90.00 % in 1 run;");
        assertThat(CurvesWords.one(accuracy(Architecture.BASE, run(RunState.DIVERGED, 10))))
                .isEqualTo("ConvNetBase, 0 of 1 run finished, 1 diverged: no run is left to average.");
    }

    @Test
    void ofALossTheLowestIsBest() {
        RunCurves base = curves(CurveQuantity.LOSS, Architecture.BASE, run(RunState.FINISHED, 0.5, 0.25, 0.5, 0.5));
        RunCurves sep = curves(CurveQuantity.LOSS, Architecture.SEP, run(RunState.FINISHED, 0.5, 0.5, 0.75, 0.75));
        List<String> words = CurvesWords.of(List.of(base, sep));
        assertThat(words.get(1)).contains("minimum validation loss 0.250 nats a pair in 1 run");
        assertThat(words.get(3))
                .isEqualTo(
                        "ConvNetBase has the lowest: its mean is 0.250 nats a pair below that of ConvNetSep, the next; "
                                + "one run each says little.");
    }

    private record Values(RunState state, double[] values) {}

    private static Values run(RunState state, double... values) {
        return new Values(state, values);
    }

    private static RunCurves accuracy(Architecture architecture, Values... runs) {
        return curves(CurveQuantity.ACCURACY, architecture, runs);
    }

    private static RunCurves curves(CurveQuantity quantity, Architecture architecture, Values... runs) {
        List<RunRecord> records = new ArrayList<>();
        for (int i = 0; i < runs.length; i++) {
            RunRecord run = Curves.run(i + 1, runs[i].state(), runs[i].values());
            records.add(new RunRecord(
                    SampleRuns.id(Preset.REPORT.settings(), architecture, i + 1), run.state(), run.epochs(), null));
        }
        RunCurves curves = new RunCurves(SampleRuns.variant(architecture), quantity, runs.length, 4);
        curves.update(records);
        return curves;
    }
}
