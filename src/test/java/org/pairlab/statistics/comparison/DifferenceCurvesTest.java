package org.pairlab.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DifferenceCurvesTest {

    @Test
    void commonRunsAndEpochsAreSetAgainstEachOther() {
        VariantRuns first = runs(Map.of(1, new double[] {80, 85, 90}, 2, new double[] {81, 85, 91}));
        VariantRuns second = runs(Map.of(2, new double[] {80, 88}, 3, new double[] {0, 0}));

        DifferenceCurves curves = DifferenceCurves.of(first, second);

        assertThat(curves.runs()).containsExactly(2);
        assertThat(curves.epochs()).isEqualTo(2);
        assertThat(curves.values()[0]).containsExactly(-1, 3);
        assertThat(curves.means().get(1).mean()).isEqualTo(3);
        assertThat(curves.means().get(1).hasInterval()).isFalse();
    }

    @Test
    void nothingInCommonIsNothingToDraw() {
        DifferenceCurves curves = DifferenceCurves.of(runs(Map.of(1, new double[] {80})), runs(Map.of()));

        assertThat(curves.runs()).isEmpty();
        assertThat(curves.epochs()).isZero();
    }

    private static VariantRuns runs(Map<Integer, double[]> finished) {
        return new VariantRuns("x", "x", Optional.empty(), 3, 0, new TreeMap<>(finished));
    }
}
