package org.pairlab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pairlab.statistics.Comparability.OTHER_DIGITS;
import static org.pairlab.statistics.Comparability.OTHER_PAIRS;
import static org.pairlab.statistics.Comparability.SAME_PAIRS;
import static org.pairlab.statistics.Comparability.SEED_MATCHED;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pairlab.RealPairs;
import org.pairlab.data.DigitSet;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;

class ComparabilityTest {
    private static final DigitSet OTHERS = digits("others", "0");

    private static DigitSet digits(String name, String sha256) {
        return new DigitSet(name, 100, 50, Map.of("file", sha256), Optional.empty());
    }

    private static Comparability.Basis basis(DigitSet digits, String pairs, long seed) {
        return new Comparability.Basis(digits, pairs, seed);
    }

    @Test
    void theContentsDecideNotTheNames() {
        Comparability.Basis one = basis(OTHERS, "a", 1);
        assertThat(Comparability.of(one, basis(digits("the same", "0"), "a", 1)))
                .isEqualTo(SEED_MATCHED);
        assertThat(Comparability.of(one, basis(OTHERS, "a", 2))).isEqualTo(SAME_PAIRS);
        assertThat(Comparability.of(one, basis(OTHERS, "b", 1))).isEqualTo(OTHER_PAIRS);
        assertThat(Comparability.of(one, basis(digits("others", "1"), "a", 1))).isEqualTo(OTHER_DIGITS);
        assertThat(OTHER_DIGITS.comparable()).isFalse();
        assertThat(OTHER_PAIRS.comparable()).isTrue();
    }

    @Test
    void onlyTheReportsHyperparametersOnMnistAreComparedWithIt() {
        PairSource fixed = new PairSource.Fixed();
        PairSource drawn = new PairSource.Drawn(7, 4, 2);
        assertThat(known(Preset.REPORT, fixed, DigitSet.MNIST)).isEqualTo("report and reference");
        assertThat(known(Preset.REPORT, drawn, DigitSet.MNIST)).isEqualTo("report");
        assertThat(known(Preset.CLASSROOM, fixed, DigitSet.MNIST)).isEqualTo("none");
        assertThat(known(Preset.REPORT, fixed, OTHERS)).isEqualTo("none");
    }

    private static String known(Preset preset, PairSource source, DigitSet digits) {
        PairSet pairs = RealPairs.first(4, 2);
        ExperimentSettings usual = preset.settings();
        ExperimentResults results = ExperimentResults.planned(
                new ExperimentSettings(usual.architectures(), usual.common(), source, 3, 9, 1, 1),
                new PairSet(source, pairs.training(), pairs.test(), digits));
        return Comparability.withReference(results)
                ? "report and reference"
                : Comparability.withReport(results) ? "report" : "none";
    }
}
