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
import org.pairlab.network.Architecture;
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
        assertThat(ProgressText.status(ExperimentState.READY, null, null)).isEqualTo("Ready");
        assertThat(ProgressText.time(ExperimentState.READY, null)).isEmpty();
        assertThat(ProgressText.title("", ExperimentState.READY, null)).isEqualTo("PairLab");
    }

    @Test
    void namesTheRunsUnderWay() {
        assertThat(ProgressText.status(ExperimentState.TRAINING, PROGRESS, RESULTS))
                .isEqualTo("7 of 20 runs; ConvNetSep run 2, epoch 7 of 15; ConvNetSepAux run 2, epoch 6 of 15; 1 more");
        assertThat(ProgressText.status(ExperimentState.PAUSED, PROGRESS, RESULTS))
                .startsWith("Paused: 7 of 20 runs");
        assertThat(ProgressText.time(ExperimentState.TRAINING, PROGRESS)).isEqualTo("1:03 so far, about 3 min left");
    }

    @Test
    void isNeverAtAHundredPercentBeforeTheEnd() {
        assertThat(ProgressText.title("", ExperimentState.TRAINING, PROGRESS)).isEqualTo("99% – PairLab");
        assertThat(ProgressText.title("", ExperimentState.PAUSED, PROGRESS)).isEqualTo("99% paused – PairLab");
        assertThat(ProgressText.title("", ExperimentState.FINISHED, PROGRESS)).isEqualTo("PairLab");
    }

    @Test
    void countsWhatEndedAndHow() {
        assertThat(ProgressText.status(ExperimentState.FINISHED, PROGRESS, RESULTS))
                .isEqualTo("Finished: 20 runs");
        ExperimentResults mixed = RESULTS.with(
                        RESULTS.of(SampleRuns.variant(Architecture.BASE)).get(0).with(RunState.DIVERGED))
                .with(RESULTS.of(SampleRuns.variant(Architecture.SEP)).get(0).failed("made up"))
                .with(RESULTS.of(SampleRuns.variant(Architecture.SEP)).get(1).with(RunState.STOPPED));
        assertThat(ProgressText.status(ExperimentState.STOPPED, PROGRESS, mixed))
                .isEqualTo("Stopped: 17 of 20 runs complete, 1 diverged, 1 failed");
        assertThat(ProgressText.time(ExperimentState.STOPPED, PROGRESS)).isEqualTo("1:03 in all");
    }
}
