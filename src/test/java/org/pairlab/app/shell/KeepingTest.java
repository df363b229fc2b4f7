package org.pairlab.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.app.LabModel;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.Progress;

class KeepingTest {
    private final LabModel model = new LabModel();
    private final List<String> asked = new ArrayList<>();
    private boolean answer;
    private final Keeping keeping = new Keeping(model, (question, explanation, yes, no) -> {
        asked.add(question + " " + explanation);
        return answer;
    });

    @Test
    void nothingIsAskedWhenThereIsNothingToKeep() {
        assertThat(keeping.mayReplace()).isTrue();
        assertThat(keeping.mayClose()).isTrue();
        show(ExperimentState.FINISHED, Duration.ofSeconds(5));
        assertThat(keeping.mayReplace()).isTrue();
        assertThat(keeping.mayClose()).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void resultsOfMoreThanAMinuteAreGivenUpOnlyIfThePersonSaysSo() {
        show(ExperimentState.STOPPED, Duration.ofSeconds(11));
        assertThat(keeping.mayReplace()).isFalse();
        assertThat(keeping.mayClose()).isFalse();
        answer = true;
        assertThat(keeping.mayReplace()).isTrue();
        assertThat(keeping.mayClose()).isTrue();
        assertThat(asked).hasSize(4).allMatch(text -> text.contains("20 runs on screen"));
    }

    @Test
    void trainingUnderWayIsNeverStoppedUnasked() {
        show(ExperimentState.PAUSED, Duration.ofSeconds(1));
        assertThat(keeping.mayClose()).isFalse();
        assertThat(asked).singleElement().asString().startsWith("Training is under way. Stop it and close?");
    }

    private void show(ExperimentState state, Duration elapsed) {
        model.show(
                SampleResults.of(Preset.CLASSROOM.settings(), 10),
                new Progress(20, 20, 1, List.of(), elapsed, null),
                state);
    }
}
