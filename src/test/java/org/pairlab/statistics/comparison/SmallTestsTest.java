package org.pairlab.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Randomisation, Holm's correction, runs needed. */
class SmallTestsTest {

    /** Darwin's maize as Fisher tests it in "The Design of Experiments", section 21: 1726 of 32768 sign changes, both sides. */
    @Test
    void darwinsMaize() {
        assertThat(RandomisationTest.p(49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48))
                .isEqualTo(1726 / 32768.0);
    }

    @Test
    void tiesCountAsFar() {
        assertThat(RandomisationTest.p(0.5, 0.4, -0.1, 0.3, 0.2, 0.2)).isEqualTo(0.0625);
        assertThat(RandomisationTest.p(0, 0, 0)).isEqualTo(1);
        assertThat(RandomisationTest.p(3)).isEqualTo(1);
        assertThat(RandomisationTest.p()).isNaN();
    }

    @Test
    void manyDifferencesAreDrawnAndAgreeWithAllOfThem() {
        double[] twenty = DoubleStream.iterate(-3, x -> x + 0.41).limit(20).toArray();
        double[] more =
                DoubleStream.concat(DoubleStream.of(twenty), DoubleStream.of(0)).toArray();

        // A difference of 0 changes no sum, so that the p of twenty is also that of the twenty-one.
        assertThat(RandomisationTest.p(more)).isCloseTo(RandomisationTest.p(twenty), within(0.005));
        assertThat(RandomisationTest.p(more)).isEqualTo(RandomisationTest.p(more));
        assertThat(RandomisationTest.p(DoubleStream.generate(() -> 1).limit(30).toArray()))
                .isPositive()
                .isLessThan(1e-4);
    }

    @Test
    void holmsCorrection() {
        assertThat(Holm.corrected(0.01, 0.04, 0.03, 0.005))
                .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-12 ? 0 : 1)
                .containsExactly(0.03, 0.06, 0.06, 0.02);
        assertThat(Holm.corrected(0.6, Double.NaN, 0.7)).containsExactly(1.0, Double.NaN, 1.0);
        assertThat(Holm.corrected()).isEmpty();
    }

    /** Pairs needed for a power of 0.8 at 5 %, two-sided, by effect size: as G*Power prints them. */
    @ParameterizedTest
    @CsvSource({"0.2, 199", "0.5, 34", "0.8, 15", "1.0, 10"})
    void runsNeeded(double effect, int runs) {
        assertThat(RunsNeeded.of(effect, 1)).isEqualTo(runs);
        assertThat(RunsNeeded.of(-3 * effect, 3)).isEqualTo(runs);
    }

    @Test
    void runsNeededAtTheEdges() {
        assertThat(RunsNeeded.of(1e-6, 5)).isEqualTo(RunsNeeded.MANY);
        assertThat(RunsNeeded.of(1, 0)).isEqualTo(2);
        assertThat(RunsNeeded.of(50, 1)).isEqualTo(2);
    }
}
