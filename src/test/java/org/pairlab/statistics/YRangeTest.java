package org.pairlab.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class YRangeTest {
    @Test
    void percentagesGoFromATenBelowThemToAHundred() {
        assertThat(YRange.ofPercent(new double[] {57.3, 93.1})).isEqualTo(new YRange(50, 100));
        assertThat(YRange.ofPercent(new double[] {49.9, Double.NaN})).isEqualTo(new YRange(40, 100));
        assertThat(YRange.ofPercent(new double[] {100})).isEqualTo(new YRange(90, 100));
        assertThat(YRange.ofPercent(new double[] {0})).isEqualTo(new YRange(0, 100));
        assertThat(YRange.ofPercent(new double[0])).isEqualTo(new YRange(50, 100));
    }

    @Test
    void lossesGoFromZeroToAboveTheHighest() {
        assertThat(YRange.ofLoss(new double[] {0.71, 0.3})).isEqualTo(new YRange(0, 0.8));
        assertThat(YRange.ofLoss(new double[] {0})).isEqualTo(new YRange(0, 0.1));
        assertThat(YRange.ofLoss(new double[] {Double.NaN, Double.POSITIVE_INFINITY, 2}))
                .isEqualTo(new YRange(0, 2));
        assertThat(YRange.ofLoss(new double[0])).isEqualTo(new YRange(0, 1));
    }

    @Test
    void oneHugeLossDoesNotFlattenTheOthers() {
        double[] losses = new double[40];
        Arrays.fill(losses, 0.5);
        losses[7] = 4e8;
        assertThat(YRange.ofLoss(losses)).isEqualTo(new YRange(0, 0.6));
    }

    @Test
    void aHundredThousandLossesKeepTheirHighest() {
        double[] losses = new double[100_001];
        Arrays.fill(losses, 0.5);
        losses[100_000] = 1.4;
        assertThat(YRange.ofLoss(losses)).isEqualTo(new YRange(0, 1.5));
    }
}
