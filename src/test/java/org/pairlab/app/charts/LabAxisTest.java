package org.pairlab.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LabAxisTest {
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
