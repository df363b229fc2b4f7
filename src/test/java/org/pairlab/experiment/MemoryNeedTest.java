package org.pairlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.data.PairSet;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;

final class MemoryNeedTest {
    private static final long GIGABYTE = 1 << 30;
    private static final Function<Quantity, String> OPTIONS = Quantity::option;
    private static final PairSet PAIRS =
            SampleResults.of(Preset.CLASSROOM.settings(), 1000).pairSet();

    @Test
    void thePresetsFitIntoAnyMachine() {
        for (Preset preset : Preset.values()) {
            MemoryNeed need = MemoryNeed.of(preset.settings(), PAIRS);
            assertThatCode(() -> need.requireFits(OPTIONS, GIGABYTE / 4, 4 * GIGABYTE))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void tenTimesTheTestPairsAddNothingToWhatIsKeptOfEveryEpoch() {
        PairSet more = SampleResults.of(Preset.CLASSROOM.settings(), 10_000).pairSet();
        assertThat(MemoryNeed.of(Preset.REPORT.settings(), more).results())
                .isEqualTo(MemoryNeed.of(Preset.REPORT.settings(), PAIRS).results())
                .isEqualTo(4 * 15 * 25 * 300);
    }

    @Test
    void twoThousandRunsFitWhereJavaHasLittle() {
        assertThatCode(() -> MemoryNeed.of(settings(List.of(Architecture.values()), 500, 10, 32), PAIRS)
                        .requireFits(OPTIONS, GIGABYTE / 4, 2 * GIGABYTE))
                .doesNotThrowAnyException();
    }

    @Test
    void theLargestNetworkUnderWayCounts() {
        MemoryNeed base = MemoryNeed.of(settings(List.of(Architecture.BASE), 9, 10, 256), PAIRS);
        MemoryNeed both = MemoryNeed.of(settings(List.of(Architecture.BASE, Architecture.SEP_AUX), 9, 10, 256), PAIRS);
        // Parameters and Adam's two moments of 1.85 million learned ones, in single precision, of two runs at a time.
        assertThat(both.checkpoints()).isBetween(2 * 3 * 4 * 1_852_235.0, 2 * 3 * 4 * 1_852_235 * 1.01);
        assertThat(base.checkpoints()).isLessThan(both.checkpoints());
        assertThat(MemoryNeed.of(settings(List.of(Architecture.BASE), 1, 10, 256), PAIRS)
                        .checkpoints())
                .as("one run, though there are two workers")
                .isEqualTo(base.checkpoints() / 2);
    }

    @Test
    void saysWhatToLower() {
        assertThatThrownBy(() -> new MemoryNeed(9.0 * GIGABYTE, 0, 0).requireFits(OPTIONS, 4 * GIGABYTE, 16 * GIGABYTE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Keeping the results of all runs takes about 9 GB, and Java has 4 GB here; lower --runs or"
                        + " --epochs, or start with java -Xmx12g -jar pairlab.jar.");
        assertThatThrownBy(() -> new MemoryNeed(0, 9.0 * GIGABYTE, 0).requireFits(OPTIONS, 4 * GIGABYTE, 16 * GIGABYTE))
                .hasMessage("Checkpoints of the networks under way take about 9 GB, and Java has 4 GB here; lower"
                        + " --channels, --hidden or --workers, or start with java -Xmx12g -jar pairlab.jar.");
        assertThatThrownBy(
                        () -> new MemoryNeed(0, 0, 20.26 * GIGABYTE).requireFits(OPTIONS, 4 * GIGABYTE, 16 * GIGABYTE))
                .hasMessage(
                        "Training takes at least 20.3 GB, and this machine has 16 GB; lower --batch-size, --channels"
                                + " or --workers.");
        assertThatThrownBy(() -> new MemoryNeed(0, 0, 20.26 * GIGABYTE)
                        .requireFits(Quantity::label, 4 * GIGABYTE, 16 * GIGABYTE))
                .hasMessageEndingWith("lower Batch size, Channels c or Workers.");
    }

    private static ExperimentSettings settings(List<Architecture> architectures, int runs, int epochs, int channels) {
        CommonHyperparameters h = new CommonHyperparameters(channels, 16, 256, 7e-3, 2e-3, 0.25, true, 50, 128, epochs);
        return new ExperimentSettings(architectures, h, Preset.REPORT.settings().pairs(), runs, 1, 2, 1);
    }
}
