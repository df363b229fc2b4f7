package org.pairlab.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabAxisTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "1.1, 2", "2, 2", "3, 5", "5.01, 10", "0.1, 0.1", "0.03, 0.05", "700, 1000"})
    void ticksAreAtOneTwoOrFiveTimesAPowerOfTen(double value, double unit) {
        assertThat(LabAxis.roundUp(value)).isEqualTo(unit, within(1e-12));
    }

    @Test
    void epochsHaveWholeTicksHoweverFewThereAre() {
        LabAxis axis = LabAxis.wholeNumbers("epoch", 0.5, 1.5);
        assertThat(axis.computePreferredTickUnit(600)).isEqualTo(1);
        axis.show(0.5, 25.5);
        assertThat(axis.computePreferredTickUnit(600) % 1).isZero();
    }

    @Test
    void aNameHasNoBracketsForAUnit() {
        LabAxis axis = LabAxis.numbers("accuracy, %", 0, 1);
        assertThat(axis.getUnit()).isNull();
        assertThat(axis.getName()).isEqualTo("accuracy, %");
    }

    @Test
    void refusesWhatIsNoRange() {
        LabAxis axis = LabAxis.numbers("", 0, 1);
        assertThatThrownBy(() -> axis.show(2, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> axis.show(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> axis.show(0, Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }
}
