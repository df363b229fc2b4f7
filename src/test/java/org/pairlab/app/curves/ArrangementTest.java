package org.pairlab.app.curves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pairlab.network.Architecture;

class ArrangementTest {
    private static final List<Architecture> ALL = List.of(Architecture.values());

    /** Every choice of architectures that can be shown. */
    static Stream<List<Architecture>> choices() {
        return IntStream.range(1, 1 << ALL.size()).mapToObj(bits -> ALL.stream()
                .filter(one -> (bits >> one.ordinal() & 1) == 1)
                .toList());
    }

    @ParameterizedTest
    @MethodSource("choices")
    void noChartIsTooSmallToReadUnlessItIsAlone(List<Architecture> shown) {
        for (double width = 5; width < 120; width += 2.5) {
            for (double height = 3; height < 90; height += 2.5) {
                Arrangement all = Arrangement.of(shown, false, Architecture.SEP_AUX, width, height);
                assertThat(all.places()).hasSameSizeAs(all.charts()).doesNotHaveDuplicates();
                assertThat(all.places()).allMatch(place -> place.column() < all.columns() && place.row() < all.rows());
                if (all.charts().size() < shown.size()) {
                    assertThat(all.charts()).hasSize(1);
                    assertThat(all.oneOfSeveral()).isTrue();
                } else if (shown.size() > 1) {
                    assertThat(width / all.columns()).isGreaterThanOrEqualTo(Arrangement.LEAST_WIDTH);
                    assertThat(height / all.rows()).isGreaterThanOrEqualTo(Arrangement.LEAST_HEIGHT);
                }
            }
        }
    }

    @Test
    void keepsTheTwoByTwoWhereItFits() {
        Arrangement roomy = Arrangement.of(ALL, false, Architecture.BASE, 60, 40);
        assertThat(roomy.columns()).isEqualTo(2);
        assertThat(roomy.rows()).isEqualTo(2);
        assertThat(roomy.charts()).containsExactlyElementsOf(ALL);
    }

    @Test
    void takesOneRowWhereItIsLowAndOneColumnWhereItIsNarrow() {
        Arrangement low = Arrangement.of(ALL, false, Architecture.BASE, 4 * Arrangement.LEAST_WIDTH, 13);
        assertThat(List.of(low.columns(), low.rows())).containsExactly(4, 1);
        Arrangement narrow = Arrangement.of(ALL, false, Architecture.BASE, 20, 4 * Arrangement.LEAST_HEIGHT);
        assertThat(List.of(narrow.columns(), narrow.rows())).containsExactly(1, 4);
    }

    @Test
    void showsTheChosenOneAloneOrTheFirstIfThatIsHidden() {
        assertThat(Arrangement.of(ALL, false, Architecture.SEP, 20, 13).charts())
                .containsExactly(Architecture.SEP);
        List<Architecture> others = List.copyOf(EnumSet.complementOf(EnumSet.of(Architecture.SEP)));
        assertThat(Arrangement.of(others, false, Architecture.SEP, 20, 13).charts())
                .containsExactly(others.get(0));
        assertThat(Arrangement.of(List.of(), false, Architecture.SEP, 20, 13)).isEqualTo(Arrangement.none());
    }
}
