package org.pairlab.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pairlab.experiment.Preset;

class LongTrainingTest {
    private final List<String> asked = new ArrayList<>();

    private boolean wanted(Duration expected, boolean answer) {
        return LongTraining.isWanted(
                (question, explanation, yes, no) -> {
                    asked.add(question + " " + explanation);
                    return answer;
                },
                Preset.REPORT.settings(),
                expected);
    }

    @Test
    void whatIsOverTheSameMorningIsNotAskedAbout() {
        assertThat(wanted(Duration.ofHours(3), false)).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void aDayIsAskedAbout() {
        assertThat(wanted(Duration.ofHours(24), false)).isFalse();
        assertThat(wanted(Duration.ofHours(24), true)).isTrue();
        assertThat(asked.get(0)).startsWith("Train for about 24 h? 60 runs of 4 networks take that long here.");
    }
}
