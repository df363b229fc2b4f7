package org.pairlab.app.curves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pairlab.SampleSweeps;
import org.pairlab.chart.CurveFacet;
import org.pairlab.chart.CurveLayout;
import org.pairlab.chart.VariantLooks;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.VariantList;
import org.pairlab.network.Architecture;

class ArrangementTest {
    private static final List<CurveFacet> ALL = facets(Architecture.values());

    private static List<CurveFacet> facets(Architecture... architectures) {
        return CurveFacet.of(
                CurveLayout.SIDE_BY_SIDE,
                VariantLooks.of(VariantList.of(List.of(architectures), Preset.CLASSROOM.hyperparameters())),
                variant -> true);
    }

    /** Every choice of architectures that can be shown. */
    static Stream<List<CurveFacet>> choices() {
        return IntStream.range(1, 1 << ALL.size()).mapToObj(bits -> ALL.stream()
                .filter(one -> (bits >> ALL.indexOf(one) & 1) == 1)
                .toList());
    }

    @ParameterizedTest
    @MethodSource("choices")
    void noChartIsTooSmallToReadUnlessItIsAlone(List<CurveFacet> shown) {
        check(shown);
    }

    @Test
    void neitherIsAnyOfTwentyFourChartsByValue() {
        VariantLooks grid = VariantLooks.of(
                SampleSweeps.grid(24, 2, 1, Architecture.SEP).settings().variants());
        List<CurveFacet> facets = CurveFacet.of(CurveLayout.BY_VALUE, grid, variant -> true);
        assertThat(facets).hasSize(24);
        for (int count = 1; count <= 24; count++) {
            check(facets.subList(0, count));
        }
        assertThat(Arrangement.of(facets, "", 15 * 6, 11.8 * 4).charts()).hasSize(24);
    }

    private static void check(List<CurveFacet> shown) {
        for (double width = 5; width < 120; width += 2.5) {
            for (double height = 3; height < 90; height += 2.5) {
                Arrangement all = Arrangement.of(shown, "sep-aux", width, height);
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
        Arrangement roomy = Arrangement.of(ALL, "base", 60, 40);
        assertThat(roomy.columns()).isEqualTo(2);
        assertThat(roomy.rows()).isEqualTo(2);
        assertThat(roomy.charts()).containsExactlyElementsOf(ALL);
    }

    @Test
    void takesOneRowWhereItIsLowAndOneColumnWhereItIsNarrow() {
        Arrangement low = Arrangement.of(ALL, "base", 4 * Arrangement.LEAST_WIDTH, 13);
        assertThat(List.of(low.columns(), low.rows())).containsExactly(4, 1);
        Arrangement narrow = Arrangement.of(ALL, "base", 20, 4 * Arrangement.LEAST_HEIGHT);
        assertThat(List.of(narrow.columns(), narrow.rows())).containsExactly(1, 4);
    }

    @Test
    void showsTheChosenOneAloneOrTheFirstIfThatIsHidden() {
        assertThat(Arrangement.of(ALL, "sep", 20, 13).charts()).containsExactly(ALL.get(2));
        List<CurveFacet> others = List.of(ALL.get(0), ALL.get(1), ALL.get(3));
        assertThat(Arrangement.of(others, "sep", 20, 13).charts()).containsExactly(others.get(0));
        assertThat(Arrangement.of(List.of(), "sep", 20, 13)).isEqualTo(Arrangement.none());
    }
}
