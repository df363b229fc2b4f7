package org.pairlab.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.SampleRuns;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.Progress;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.Variation;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.training.RunState;

class ProgressTextTest {
    private static final ExperimentResults RESULTS = SampleResults.of(Preset.CLASSROOM.settings(), 10);
    private static final Progress PROGRESS = new Progress(
            7,
            20,
            0.999,
            List.of(
                    new Progress.Current(SampleRuns.id(Architecture.SEP, 2), 7, 15, 0.4),
                    new Progress.Current(SampleRuns.id(Architecture.SEP_AUX, 2), 6, 15, 0.3),
                    new Progress.Current(SampleRuns.id(Architecture.BASE, 3), 1, 15, 0)),
            Duration.ofSeconds(63),
            Duration.ofSeconds(178));

    @Test
    void saysNothingBeforeThereIsAnything() {
        assertThat(status(ExperimentState.READY, null, null)).isEqualTo("Ready");
        assertThat(ProgressText.time(ExperimentState.READY, null)).isEmpty();
        assertThat(ProgressText.title("", ExperimentState.READY, null)).isEqualTo("PairLab");
    }

    @Test
    void namesTheRunsUnderWay() {
        assertThat(status(ExperimentState.TRAINING, PROGRESS, RESULTS))
                .isEqualTo("7 of 20 runs; ConvNetSep run 2, epoch 7 of 15; ConvNetSepAux run 2, epoch 6 of 15;"
                        + " ConvNetBase run 3, epoch 1 of 15");
        assertThat(status(ExperimentState.PAUSED, PROGRESS, RESULTS)).startsWith("Paused: 7 of 20 runs");
        assertThat(ProgressText.time(ExperimentState.TRAINING, PROGRESS)).isEqualTo("1:03 so far, about 3 min left");
    }

    @Test
    void countsTheEpochsOfEachNetworkAsTheyAre() {
        ExperimentResults planned = SampleResults.of(
                Preset.CLASSROOM
                        .settings()
                        .withVariants(VariantList.of(
                                List.of(Architecture.SEP),
                                Preset.CLASSROOM.hyperparameters(),
                                List.of(new Variation(Hyperparameter.EPOCHS, List.of(2.0, 10.0)))))
                        .withRuns(1, 3),
                1);
        assertThat(ProgressText.interrupted(planned)).endsWith(" of 36 epochs");
    }

    @Test
    void isNeverAtAHundredPercentBeforeTheEnd() {
        assertThat(ProgressText.title("", ExperimentState.TRAINING, PROGRESS)).isEqualTo("99% – PairLab");
        assertThat(ProgressText.title("", ExperimentState.PAUSED, PROGRESS)).isEqualTo("99% paused – PairLab");
        assertThat(ProgressText.title("", ExperimentState.FINISHED, PROGRESS)).isEqualTo("PairLab");
    }

    @Test
    void countsWhatEndedAndHow() {
        assertThat(status(ExperimentState.FINISHED, PROGRESS, RESULTS)).isEqualTo("Finished: 20 runs");
        ExperimentResults mixed = RESULTS.with(
                        RESULTS.of(SampleRuns.variant(Architecture.BASE)).get(0).with(RunState.DIVERGED))
                .with(RESULTS.of(SampleRuns.variant(Architecture.SEP)).get(0).failed("made up"))
                .with(RESULTS.of(SampleRuns.variant(Architecture.SEP)).get(1).with(RunState.STOPPED));
        assertThat(status(ExperimentState.STOPPED, PROGRESS, mixed))
                .isEqualTo("Stopped: 17 of 20 runs complete, 1 diverged, 1 failed");
        assertThat(ProgressText.time(ExperimentState.STOPPED, PROGRESS)).isEqualTo("1:03 in all");
    }

    @Test
    void saysTheSameShorterWhereThereIsLessRoom() {
        assertThat(ProgressText.statuses(ExperimentState.TRAINING, PROGRESS, RESULTS, false))
                .containsExactly(
                        "7 of 20 runs; ConvNetSep run 2, epoch 7 of 15; ConvNetSepAux run 2, epoch 6 of 15;"
                                + " ConvNetBase run 3, epoch 1 of 15",
                        "7 of 20 runs; ConvNetSep run 2, epoch 7 of 15; ConvNetSepAux run 2, epoch 6 of 15; 1 more",
                        "7 of 20 runs; ConvNetSep run 2, epoch 7 of 15; 2 more",
                        "7 of 20 runs; 3 training",
                        "7 of 20 runs");
        assertThat(ProgressText.statuses(ExperimentState.FINISHED, PROGRESS, RESULTS, false))
                .containsExactly("Finished: 20 runs", "Finished");
    }

    @Test
    void whatAnotherProcessTrainsIsNotCalledInterrupted() {
        assertThat(ProgressText.statuses(ExperimentState.STOPPED, null, RESULTS, true))
                .containsExactly(
                        "Trained by another PairLab, here as it was after 20 of 20 runs, 300 of 300 epochs",
                        "Trained by another PairLab");
    }

    private static String status(ExperimentState state, Progress progress, ExperimentResults results) {
        return ProgressText.statuses(state, progress, results, false).get(0);
    }
}
