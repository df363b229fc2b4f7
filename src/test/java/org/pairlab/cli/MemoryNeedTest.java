package org.pairlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.data.PairSet;
import org.pairlab.experiment.Preset;
import org.pairlab.input.InvalidInputException;

final class MemoryNeedTest {
    private static final long GIGABYTE = 1L << 30;

    @Test
    void thePresetsFitIntoAnyMachine() {
        PairSet pairs = SampleResults.of(Preset.CLASSROOM.settings(), 1000).pairSet();
        for (Preset preset : Preset.values()) {
            MemoryNeed need = MemoryNeed.of(preset.settings(), pairs);
            assertThatCode(() -> need.check(GIGABYTE / 4, 4 * GIGABYTE)).doesNotThrowAnyException();
        }
    }

    @Test
    void predictionsOfAllEpochsAreCounted() {
        PairSet pairs = SampleResults.of(Preset.CLASSROOM.settings(), 1000).pairSet();

        // 15 runs of 25 epochs: 4 bytes a pair, 6 for the two architectures that also name the digits.
        assertThat(MemoryNeed.of(Preset.REPORT.settings(), pairs).kept()).isBetween(375 * 20_000.0, 375 * 20_000 * 1.1);
    }

    @Test
    void saysWhatToLower() {
        assertThatThrownBy(() -> new MemoryNeed(9.0 * GIGABYTE, 0).check(4 * GIGABYTE, 16 * GIGABYTE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "Keeping the predictions of all runs takes about 9 GB, and Java has 4 GB here; lower --runs,"
                                + " --epochs or --test-pairs, or start with java -Xmx12g -jar pairlab.jar.");
        assertThatThrownBy(() -> new MemoryNeed(0, 20.26 * GIGABYTE).check(4 * GIGABYTE, 16 * GIGABYTE))
                .hasMessage(
                        "Training takes at least 20.3 GB, and this machine has 16 GB; lower --batch-size, --channels"
                                + " or --workers.");
    }
}
