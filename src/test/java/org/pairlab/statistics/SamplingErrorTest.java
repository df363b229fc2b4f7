package org.pairlab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplingErrorTest {
    @Test
    void examplesAreOfTheLowestAndTheHighestAccuracy() {
        assertThat(SamplingError.examples(DoubleStream.of(89.6, 56.3, 71), 1000))
                .containsExactly(new SamplingError(56, 1000), new SamplingError(90, 1000));
        assertThat(SamplingError.examples(DoubleStream.of(89.6, 90.3), 1000))
                .containsExactly(new SamplingError(90, 1000));
        assertThat(SamplingError.examples(DoubleStream.empty(), 7)).containsExactly(new SamplingError(90, 7));
    }

    @Test
    void ninetyPercentOfAThousandPairs() {
        // sqrt(0.9 x 0.1 / 1000) = sqrt(0.00009)
        assertThat(new SamplingError(90, 1000).standardError()).isCloseTo(0.948683, within(1e-6));
    }

    /** Newcombe, "Two-sided confidence intervals for the single proportion" (1998), table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void intervalIsThePublishedOne(int right, int pairs, double low, double high) {
        SamplingError.Interval interval = new SamplingError(100.0 * right / pairs, pairs).interval();

        assertThat(interval.low()).isCloseTo(100 * low, within(0.005));
        assertThat(interval.high()).isCloseTo(100 * high, within(0.005));
    }

    @Test
    void allRightStillLeavesDoubt() {
        SamplingError error = new SamplingError(100, 20);

        assertThat(error.standardError()).isZero();
        assertThat(error.interval().low()).isCloseTo(83.887, within(0.001));
        assertThat(error.interval().high()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"NaN, 10", "-1, 10", "100.1, 10", "50, 0"})
    void refusesWhatIsNoAccuracy(double accuracy, int pairs) {
        assertThatThrownBy(() -> new SamplingError(accuracy, pairs)).isInstanceOf(IllegalArgumentException.class);
    }
}
