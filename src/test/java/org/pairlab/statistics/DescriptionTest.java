package org.pairlab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DescriptionTest {
    /** Miles per gallon of R's {@code mtcars}, whose {@code summary} and {@code sd} are printed in countless books. */
    static final double[] MPG = {
        21.0, 21.0, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4,
        30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26.0, 30.4, 15.8, 19.7, 15.0, 21.4
    };

    @Test
    void agreesWithR() {
        Description mpg = Description.of(MPG);

        assertThat(mpg.count()).isEqualTo(32);
        assertThat(mpg.mean()).isCloseTo(20.09062, within(5e-6)); // mean(mtcars$mpg)
        assertThat(mpg.standardDeviation()).isCloseTo(6.026948, within(5e-7)); // sd(mtcars$mpg)
        assertThat(mpg.median()).isEqualTo(19.2);
        assertThat(mpg.min()).isEqualTo(10.4);
        assertThat(mpg.max()).isEqualTo(33.9);
    }

    @Test
    void oneValueHasNoSpread() {
        Description one = Description.of(88.4);

        assertThat(one.mean()).isEqualTo(88.4);
        assertThat(one.median()).isEqualTo(88.4);
        assertThat(one.standardDeviation()).isNaN();
    }

    @Test
    void equalValuesHaveASpreadOfZero() {
        assertThat(Description.of(88.4, 88.4, 88.4).standardDeviation()).isZero();
    }

    @Test
    void nothingIsDescribedWithoutValues() {
        Description none = Description.of();

        assertThat(none.count()).isZero();
        assertThat(none.mean()).isNaN();
        assertThat(none.standardDeviation()).isNaN();
        assertThat(none.median()).isNaN();
    }

    @Test
    void leavesTheValuesInTheirOrder() {
        double[] values = {3, 1, 2, 5, 4};

        Description.of(values);
        BoxPlot.of(values);

        assertThat(values).containsExactly(3, 1, 2, 5, 4);
    }

    @Test
    void equalSamplesHaveEqualDescriptionsAlsoWithoutSpread() {
        assertThat(Description.of(88.4)).isEqualTo(Description.of(88.4));
        assertThat(Description.of()).isEqualTo(Description.of());
    }
}
