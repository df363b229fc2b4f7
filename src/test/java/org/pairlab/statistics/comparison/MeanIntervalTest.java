package org.pairlab.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeanIntervalTest {

    /** Student, "The probable error of a mean" (1908): hours of sleep gained by ten patients, the second drug less the first. */
    @Test
    void sleepOfStudentsPatients() {
        MeanInterval interval = MeanInterval.of(1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4);

        // As R's t.test(sleep$extra, paired) prints it.
        assertThat(interval.mean()).isCloseTo(1.58, within(1e-9));
        assertThat(interval.low()).isCloseTo(0.7001142, within(1e-6));
        assertThat(interval.high()).isCloseTo(2.4598858, within(1e-6));
        assertThat(interval.p()).isCloseTo(0.002833, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 12.706204736174694, 0.24223788318168682",
        "2, 4.302652729749462, 0.12961172022151082",
        "4, 2.7764451051977934, 0.06676654481198814",
        "14, 2.144786687917804, 0.025466664614062162",
        "3.7, 2.8675207071911895, 0.07182202291182678",
        "1000.5, 1.962337892459348, 0.012578488029448201"
    })
    void distributionIsScipys(double freedom, double quantile, double p) {
        assertThat(Student.quantile(freedom)).isCloseTo(quantile, within(1e-12 * quantile + 1e-11));
        assertThat(Student.p(2.5, freedom)).isCloseTo(p, within(1e-12));
        assertThat(Student.p(-2.5, freedom)).isCloseTo(p, within(1e-12));
    }

    @Test
    void whereThereIsNoSpreadThereIsNoTest() {
        MeanInterval same = MeanInterval.of(0.3, 0.1 + 0.2, 0.3);

        assertThat(same.low()).isEqualTo(same.high()).isEqualTo(same.mean());
        assertThat(same.p()).isNaN();
        assertThat(same.excludesZero()).isTrue();
        assertThat(MeanInterval.of(0, 0, 0).excludesZero()).isFalse();
    }

    @Test
    void oneValueAndNoneHaveNoInterval() {
        assertThat(MeanInterval.of(2).hasInterval()).isFalse();
        assertThat(MeanInterval.of(2).excludesZero()).isFalse();
        assertThat(MeanInterval.of(2).within(3)).isFalse();
        assertThat(MeanInterval.of().mean()).isNaN();
    }

    /** What the interval says of other seeds is so: of 1000 samples of five, 93 to 97 of 100 hold the true mean. */
    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        SplittableRandom random = new SplittableRandom(3);
        int held = 0;
        for (int draw = 0; draw < 1000; draw++) {
            double[] sample = random.doubles(5).map(x -> 1.9 + 0.6 * normal(x)).toArray();
            MeanInterval interval = MeanInterval.of(sample);
            held += interval.low() <= 1.9 && 1.9 <= interval.high() ? 1 : 0;
        }

        assertThat(held).isBetween(930, 970);
    }

    private static double normal(double uniform) {
        return org.apache.commons.statistics.distribution.NormalDistribution.of(0, 1)
                .inverseCumulativeProbability(Math.max(1e-12, uniform));
    }
}
