package org.pairlab.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.pairlab.statistics.Description;

/** Expected values are scipy's. */
class MeanDifferenceTest {
    private static final double[] ONES = {88.4, 87.9, 89.2, 88.1, 88.8};
    private static final double[] OTHERS = {88.9, 88.0, 89.9, 88.5, 88.7};

    @Test
    void pairsAreComparedOneByOne() {
        MeanDifference difference = MeanDifference.paired(ONES, OTHERS);
        assertThat(difference.difference()).isCloseTo(0.32, within(1e-9));
        assertThat(difference.low()).isCloseTo(-0.07655568009096275, within(1e-9));
        assertThat(difference.high()).isCloseTo(0.7165556800909663, within(1e-9));
        assertThat(difference.text()).isEqualTo("+0.32 (−0.08 to 0.72)");
        assertThat(difference.how()).isEqualTo("paired by seed, n = 5");
        assertThat(MeanDifference.paired(OTHERS, ONES).text()).isEqualTo("−0.32 (−0.72 to 0.08)");
    }

    @Test
    void groupsWithoutPairsAreComparedAsWholes() {
        MeanDifference same = MeanDifference.unpaired(Description.of(ONES), Description.of(OTHERS));
        assertThat(same.low()).isCloseTo(-0.5954457289715387, within(1e-9));
        assertThat(same.high()).isCloseTo(1.235445728971525, within(1e-9));
        MeanDifference sizes = MeanDifference.unpaired(Description.of(90, 91, 92), Description.of(91, 93, 94, 96));
        assertThat(sizes.difference()).isCloseTo(2.5, within(1e-9));
        assertThat(sizes.low()).isCloseTo(-0.6666093985508543, within(1e-9));
        assertThat(sizes.high()).isCloseTo(5.666609398550854, within(1e-9));
        assertThat(sizes.how()).isEqualTo("not paired, n = 3 and 4");
    }

    /** What nothing but the seed moves is nothing: the spread of the runs has no part in it. */
    @Test
    void equalRunsDifferByNothing() {
        MeanDifference equal = MeanDifference.paired(ONES, ONES);
        assertThat(equal.text()).isEqualTo("0.00 (0.00 to 0.00)");
        assertThat(equal.how()).isEqualTo("paired by seed, n = 5, every run equal");
        double[] shifted = {88.5, 88.0, 89.3, 88.2, 88.9};
        assertThat(MeanDifference.paired(ONES, shifted).text()).isEqualTo("+0.10 (0.10 to 0.10)");
        assertThat(MeanDifference.paired(new double[] {0.1 + 0.2}, new double[] {0.3})
                        .text())
                .isEqualTo("0.00 (–)");
    }

    @Test
    void fewRunsHaveNoInterval() {
        Description one = Description.of(90);
        assertThat(MeanDifference.unpaired(one, Description.of(90, 92)).text()).isEqualTo("+1.00 (–)");
        assertThat(MeanDifference.unpaired(one, Description.of()).text()).isEqualTo("–");
        assertThat(MeanDifference.unpaired(Description.of(90, 90), Description.of(89, 89))
                        .text())
                .isEqualTo("−1.00 (−1.00 to −1.00)");
        assertThat(MeanDifference.paired(new double[] {90}, new double[] {89}).how())
                .isEqualTo("paired by seed, n = 1");
        assertThatThrownBy(() -> MeanDifference.paired(ONES, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void roundingMakesNoMinusNothing() {
        assertThat(MeanDifference.paired(new double[] {90.001, 90}, new double[] {90, 90})
                        .text())
                .startsWith("0.00 (");
    }
}
