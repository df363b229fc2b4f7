package org.pairlab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pairlab.statistics.Curves.run;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleSweeps;
import org.pairlab.experiment.Variation;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.Curves;
import org.pairlab.statistics.Description;
import org.pairlab.statistics.KnownCurves;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.Split;
import org.pairlab.training.RunState;

class CurvesPainterTest {
    private static final Plot PLOT = new Plot(0, 0, 400, 100, new Scale(0.5, 4.5), new Scale(60, 80));
    private final RunCurves curves = Curves.of(
            run(1, RunState.FINISHED, 50, 70, 90, 70),
            run(2, RunState.FINISHED, 61, 66, 95, 1e30),
            run(3, RunState.DIVERGED, 65, 1e38, Double.POSITIVE_INFINITY, Double.NaN));

    @Test
    void everyLineStaysWithinThePlotWhereverItsValuesLie() {
        RecordingCanvas canvas = painted(EnumSet.of(Split.VALIDATION), true, true, Optional.empty());

        assertThat(canvas.polylines()).hasSizeGreaterThan(3).allMatch(heights -> Arrays.stream(heights)
                .allMatch(y -> y >= 0 && y <= 100));
    }

    @Test
    void valuesAboveAreMarkedOncePerEpochAndARunThatDivergedEndsInACross() {
        RecordingCanvas canvas = painted(EnumSet.of(Split.VALIDATION), true, false, Optional.empty());

        // Epochs 2, 3 and 4 with a triangle of two recorded sides each; two strokes where the third run ended.
        List<Area> triangles =
                canvas.marks().stream().filter(mark -> mark.bottom() < 9).toList();
        assertThat(triangles.stream().map(mark -> Math.round((mark.left() + mark.right()) / 2) / 100))
                .contains(1L, 2L, 3L);
        assertThat(canvas.marks()).hasSize(3 * 2 + 2);
        assertThat(canvas.marks()).allMatch(mark -> mark.top() >= 0 && mark.bottom() <= 100.1);
    }

    @Test
    void onlyWhatIsChosenIsPainted() {
        int runs = painted(EnumSet.of(Split.VALIDATION), true, false, Optional.empty())
                .polylines()
                .size();
        int means = painted(EnumSet.of(Split.VALIDATION), false, true, Optional.empty())
                .polylines()
                .size();
        int both = painted(EnumSet.of(Split.VALIDATION), true, true, Optional.empty())
                .polylines()
                .size();

        assertThat(means).isPositive();
        assertThat(both).isEqualTo(runs + means);
        assertThat(painted(EnumSet.noneOf(Split.class), true, true, Optional.empty())
                        .polylines())
                .isEmpty();
    }

    @Test
    void aBandIsCutOffAtThePlotsEdgesAndEndsWithItsLastEpoch() {
        KnownCurves.Band band = new KnownCurves.Band(List.of(
                Description.of(new double[] {20, 40}),
                Description.of(new double[] {69, 71}),
                Description.of(new double[] {70, 200})));

        List<Area> marks = painted(EnumSet.of(Split.VALIDATION), false, false, Optional.of(band))
                .marks();

        assertThat(marks).isNotEmpty().allMatch(mark -> mark.top() >= 0 && mark.bottom() <= 100.1);
        assertThat(marks.stream().mapToDouble(Area::right).max().orElseThrow()).isBetween(249.0, 251.0);
    }

    @Test
    void aKnownCurveWithoutEpochsPaintsNothing() {
        RecordingCanvas canvas =
                painted(EnumSet.of(Split.VALIDATION), false, false, Optional.of(new KnownCurves.Band(List.of())));

        assertThat(canvas.marks()).isEmpty();
        assertThat(canvas.polylines()).isEmpty();
    }

    @Test
    void whatIsInFrontIsWholeAndOfOthersOnlyAFaintMeanIsLeft() {
        List<Variant> two = SampleSweeps.variants(
                List.of(Architecture.BASE), new Variation(Hyperparameter.DROPOUT, List.of(0.0, 0.5)));
        List<RunCurves> both = two.stream().map(CurvesPainterTest::curves).toList();
        CurveChoices choices = new CurveChoices(
                CurveQuantity.ACCURACY, CurveLayout.OVERLAID, Set.of(Split.VALIDATION), true, true, Set.of());
        VariantLooks looks = VariantLooks.of(two);

        RecordingCanvas alike = new RecordingCanvas();
        CurvesPainter.of(both, choices, looks, true).paint(alike, PLOT, ChartStyle.PRINT);
        RecordingCanvas one = new RecordingCanvas();
        new CurvesPainter(both, choices, looks, true, (architecture, split) -> Optional.empty(), two.get(0)::equals)
                .paint(one, PLOT, ChartStyle.PRINT);
        RecordingCanvas alone = new RecordingCanvas();
        new CurvesPainter(
                        both.subList(0, 1),
                        choices,
                        looks,
                        true,
                        (architecture, split) -> Optional.empty(),
                        any -> true)
                .paint(alone, PLOT, ChartStyle.PRINT);

        assertThat(alike.polylines()).hasSize(2 * (2 + 1));
        assertThat(one.polylines()).hasSize(1 + 2 + 1);
        assertThat(one.pens().get(0).ink().opacity()).isLessThan(0.3);
        assertThat(one.pens().get(0).ink().rgb())
                .isEqualTo(looks.of(two.get(0)).ink(Colors.LIGHT).rgb());
        assertThat(one.pens().get(3).ink().opacity()).isEqualTo(1);
        assertThat(alone.polylines())
                .as("with nothing beside it, it is not faded")
                .hasSize(2 + 1);
    }

    @Test
    void eachVariantIsDrawnInItsShadeWithItsMarker() {
        List<Variant> two = SampleSweeps.variants(
                List.of(Architecture.BASE), new Variation(Hyperparameter.DROPOUT, List.of(0.0, 0.5)));
        VariantLooks looks = VariantLooks.of(two);
        CurveChoices choices = new CurveChoices(
                CurveQuantity.ACCURACY, CurveLayout.OVERLAID, Set.of(Split.VALIDATION), false, true, Set.of());
        RecordingCanvas canvas = new RecordingCanvas();
        CurvesPainter.of(two.stream().map(CurvesPainterTest::curves).toList(), choices, looks, true)
                .paint(canvas, PLOT, ChartStyle.PRINT);

        assertThat(canvas.pens())
                .extracting(Pen::ink)
                .containsExactly(
                        looks.of(two.get(0)).ink(Colors.LIGHT),
                        looks.of(two.get(1)).ink(Colors.LIGHT));
        // Four discs; four triangles of two recorded sides each.
        assertThat(canvas.marks()).hasSize(4 + 4 * 2);
    }

    private static RunCurves curves(Variant variant) {
        RunCurves curves = new RunCurves(variant, CurveQuantity.ACCURACY, 2, 4);
        curves.update(List.of(run(1, RunState.FINISHED, 62, 66, 70, 72), run(2, RunState.FINISHED, 64, 68, 71, 73)));
        return curves;
    }

    private RecordingCanvas painted(
            EnumSet<Split> splits, boolean runs, boolean means, Optional<KnownCurves.Band> backdrop) {
        CurveChoices choices =
                new CurveChoices(CurveQuantity.ACCURACY, CurveLayout.SIDE_BY_SIDE, splits, runs, means, Set.of());
        RecordingCanvas canvas = new RecordingCanvas();
        new CurvesPainter(
                        List.of(curves),
                        choices,
                        VariantLooks.of(List.of(curves.variant())),
                        false,
                        (architecture, split) -> backdrop,
                        variant -> false)
                .paint(canvas, PLOT, ChartStyle.PRINT);
        return canvas;
    }
}
