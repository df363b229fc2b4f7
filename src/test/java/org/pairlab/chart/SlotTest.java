package org.pairlab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlotTest {
    @Test
    void slotsShareTheWidth() {
        assertThat(IntStream.range(0, 4)
                        .mapToDouble(place -> Slot.of(place, 4, 800).centre()))
                .containsExactly(100.0, 300.0, 500.0, 700.0);
    }

    @Test
    void pointsOfAThousandRunsLieApartWithinTheBox() {
        Slot slot = Slot.of(1, 4, 900);
        double[] xs = IntStream.rangeClosed(1, 1000)
                .mapToDouble(slot::pointX)
                .sorted()
                .toArray();

        assertThat(xs[0]).isGreaterThan(slot.boxLeft());
        assertThat(xs[999]).isLessThan(slot.boxRight());
        // Equal values stay visible: no two points are in the same place.
        double evenly = 0.8 * slot.boxWidth() / 1000;
        assertThat(IntStream.range(1, 1000)
                        .mapToDouble(i -> xs[i] - xs[i - 1])
                        .min()
                        .orElseThrow())
                .isGreaterThan(evenly / 4);
    }

    @Test
    void theOnlyRunIsInTheMiddle() {
        Slot slot = Slot.of(0, 1, 900);

        assertThat(slot.pointX(1)).isCloseTo(slot.centre(), within(1e-9));
        assertThat(slot.boxWidth()).isEqualTo(110);
    }

    @Test
    void valuesToCompareWithStandBesideTheBoxWithinTheSlot() {
        for (double width : new double[] {320, 700, 2000}) {
            Slot slot = Slot.of(0, 4, width);

            assertThat(slot.reportedX()).isGreaterThan(slot.boxRight() + 5);
            assertThat(slot.referenceX()).isGreaterThan(slot.reportedX() + 5);
            assertThat(slot.contains(slot.referenceX())).isTrue();
        }
    }
}
