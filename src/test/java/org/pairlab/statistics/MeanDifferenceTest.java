package org.pairlab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeanDifferenceTest {
    /** Standard deviations 1 and 2, so sqrt(1 / 3 + 4 / 4). */
    @Test
    void errorIsThatOfGroupsOfTheirOwnSizeAndSpread() {
        Description first = Description.of(90, 91, 92);
        Description second = new Description(4, 93.5, 2, 93.5, 91, 96);

        MeanDifference difference = MeanDifference.of(first, second);

        assertThat(difference.difference()).isEqualTo(2.5);
        assertThat(difference.standardError()).isCloseTo(Math.sqrt(4.0 / 3), within(1e-12));
        assertThat(difference.text()).isEqualTo("+2.50 ± 1.15");
        assertThat(MeanDifference.of(second, first).text()).isEqualTo("−2.50 ± 1.15");
    }

    @Test
    void oneRunHasNoErrorAndNoRunNoDifference() {
        Description one = Description.of(90);
        assertThat(MeanDifference.of(one, Description.of(90, 92)).text()).isEqualTo("+1.00 ± –");
        assertThat(MeanDifference.of(one, Description.of()).text()).isEqualTo("–");
    }
}
