package org.pairlab.app.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pairlab.data.Digits;
import org.pairlab.data.PairSource;
import org.pairlab.data.Pairs;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.Variation;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;

class WelcomeTextTest {
    @Test
    void saysWhichDigitIsGreater() {
        Digits digits = new Digits(new short[3 * Digits.PIXELS], new byte[] {7, 2, 7});
        Pairs pairs = new Pairs(digits, new int[] {0, 1, 0}, new int[] {1, 2, 2});

        assertThat(WelcomeText.truth(pairs, 0)).isEqualTo("Test pair 1: 7 and 2; the first is greater.");
        assertThat(WelcomeText.truth(pairs, 1)).isEqualTo("Test pair 2: 2 and 7; the first is smaller.");
        assertThat(WelcomeText.truth(pairs, 2))
                .isEqualTo("Test pair 3: 7 and 7; they are equal, which counts as smaller or equal.");
    }

    @Test
    void saysWhatWillBeTrained() {
        assertThat(WelcomeText.plan(settings(1, Architecture.SEP)))
                .isEqualTo("Train teaches it to ConvNetSep, 1 run of 15 epochs, live on this screen.");
        assertThat(WelcomeText.plan(settings(2, Architecture.BASE, Architecture.SEP)))
                .isEqualTo("Train teaches it to two architectures, 2 runs each: 4 runs of 15 epochs, live on this"
                        + " screen.");
        assertThat(WelcomeText.plan(settings(5, Architecture.values())
                        .withVariants(VariantList.of(
                                List.of(Architecture.SEP_AUX),
                                Preset.CLASSROOM.hyperparameters(),
                                List.of(new Variation(Hyperparameter.EPOCHS, List.of(2.0, 3.0)))))))
                .isEqualTo("Train teaches it to 2 different networks, 5 runs each: 10 runs of up to 3 epochs, live on"
                        + " this screen.");
    }

    @Test
    void namesTheDay() {
        assertThat(WelcomeText.date(Instant.parse("2026-11-23T21:04:05Z"), ZoneOffset.UTC))
                .isEqualTo("23 Nov 2026, 21:04");
    }

    private static ExperimentSettings settings(int runs, Architecture... architectures) {
        return new ExperimentSettings(
                List.of(architectures), Preset.CLASSROOM.hyperparameters(), new PairSource.Fixed(), runs, 1, 1, 1);
    }
}
