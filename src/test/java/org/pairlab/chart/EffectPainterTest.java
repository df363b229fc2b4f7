package org.pairlab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pairlab.SampleVariants;
import org.pairlab.chart.RecordingCanvas.Written;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.statistics.AccuracyRange;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResults;
import org.pairlab.statistics.effect.Effect;
import org.pairlab.statistics.effect.EffectLine;
import org.pairlab.statistics.effect.EffectMap;
import org.pairlab.statistics.effect.EffectMeasure;
import org.pairlab.statistics.effect.EffectPoint;

class EffectPainterTest {
    @Test
    void ratiosAreEqualStepsAndNoughtHasAPlaceOfItsOwn() {
        ValuePlaces places = new ValuePlaces(Hyperparameter.AUXILIARY_WEIGHT, List.of(0.0, 1.0, 10.0, 100.0));
        double[] at = places.positions();

        assertThat(at[2] - at[1]).isCloseTo(at[3] - at[2], within(1e-12));
        assertThat(at[1] - at[0]).isBetween(0.2, 1.0 + 1e-12);
        assertThat(places.broken()).isTrue();
        assertThat(places.gap()).isBetween(at[0], at[1]);
        assertThat(DoubleStream.of(at)).allMatch(places.scale()::shows);
    }

    @Test
    void differencesAreEqualStepsWhereTheScaleIsLinear() {
        ValuePlaces places = new ValuePlaces(Hyperparameter.DROPOUT, List.of(0.0, 0.1, 0.3));
        double[] at = places.positions();
        assertThat(at[2] - at[1]).isCloseTo(2 * (at[1] - at[0]), within(1e-12));
        assertThat(places.broken()).isFalse();
    }

    /** Whatever is varied has an axis: a single value, nought alone, nought and one more, both ends of its range. */
    @ParameterizedTest
    @EnumSource(Hyperparameter.class)
    void everyHyperparameterHasAnAxis(Hyperparameter one) {
        double min = one.quantity().min();
        double max = one.quantity().max();
        for (List<Double> values : List.of(List.of(min), List.of(max), List.of(min, max))) {
            ValuePlaces places = new ValuePlaces(one, values);
            assertThat(places.scale().high()).isGreaterThan(places.scale().low());
            assertThat(DoubleStream.of(places.positions()))
                    .allMatch(places.scale()::shows)
                    .isSorted();
            assertThat(places.name()).isNotBlank();
        }
    }

    @Test
    void everyRunIsADotWithinThePlotAndNoTwoAreOne() {
        ExperimentResults results = SampleVariants.weights();
        Effect effect = effect(results, Hyperparameter.AUXILIARY_WEIGHT);
        Plot plot = plot(effect, 700, 300);
        EffectLayout layout = new EffectLayout(effect, places(effect), plot, 1);

        for (EffectLine line : effect.lines().subList(1, 3)) {
            for (EffectPoint point : line.points()) {
                double[] xs = point.runs().stream()
                        .mapToDouble(run -> layout.x(line, point) + layout.aside(run.run()))
                        .toArray();
                assertThat(xs).hasSize(5).doesNotHaveDuplicates();
                assertThat(DoubleStream.of(xs)).allMatch(x -> x > plot.left() && x < plot.right());
            }
        }
        RecordingCanvas canvas = new RecordingCanvas();
        new EffectPainter(effect).paint(canvas, plot, ChartStyle.PRINT);
        long dots = canvas.marks().stream()
                .filter(mark -> Math.abs(mark.right() - mark.left() - 2 * 2.4) < 0.1
                        && Math.abs(mark.bottom() - mark.top() - 2 * 2.4) < 0.1)
                .count();
        assertThat(dots).isEqualTo(50);
    }

    @Test
    void howManyDivergedIsSaidAtTheBottom() {
        Effect effect = effect(SampleVariants.withoutNormalisation(), Hyperparameter.BATCH_NORMALISATION);
        RecordingCanvas canvas = new RecordingCanvas();
        Plot plot = plot(effect, 700, 300);
        new EffectPainter(effect).paint(canvas, plot, ChartStyle.PRINT);

        assertThat(canvas.texts()).extracting(Written::text).containsExactly("1", "1", "1", "1");
        assertThat(canvas.texts()).allMatch(text -> text.area().top() > 280);
        double lowest = effect.points()
                .flatMapToDouble(point -> point.runs().stream().mapToDouble(point::of))
                .min()
                .orElseThrow();
        assertThat(plot.y(lowest)).as("dots above the counts").isLessThan(278);
    }

    @Test
    void aWideIntervalOfTwoRunsDoesNotSquashTheRest() {
        Effect effect =
                effect(SampleVariants.of(2, List.of(Architecture.BASE), "dropout=0,0.2,0.4"), Hyperparameter.DROPOUT);
        Scale scale = EffectPainter.accuracies(effect);
        double[] dots = effect.points()
                .flatMapToDouble(point -> point.runs().stream().mapToDouble(point::of))
                .toArray();
        AccuracyRange alone = AccuracyRange.of(dots);
        assertThat(scale.high() - scale.low()).isLessThanOrEqualTo(1.5 * (alone.high() - alone.low()) + 1e-9);
        assertThat(DoubleStream.of(dots)).allMatch(scale::shows);
    }

    @Test
    void textsInCellsAreEasyToReadOnEveryColour() {
        HeatScale scale = new HeatScale(80, 90);
        double before = -1;
        for (double accuracy = 80; accuracy <= 90; accuracy += 0.25) {
            Ink ink = scale.ink(accuracy);
            assertThat(HeatScale.contrast(ink, HeatScale.textOn(ink))).isGreaterThan(4.5);
            // Lighter and lighter: ordered for everybody, and in grey print.
            double light = HeatScale.contrast(ink, new Ink(0, 1));
            assertThat(light).isGreaterThanOrEqualTo(before - 1e-9);
            before = light;
        }
        assertThat(new HeatScale(85, 85).ink(85)).isEqualTo(scale.ink(85));
        assertThat(scale.ink(Double.MAX_VALUE)).isEqualTo(scale.ink(90));
    }

    @Test
    void cellsHoldTheirTextsAtAnySizeAndSayWhyTheyAreEmpty() {
        ExperimentResults grid = SampleVariants.grid();
        for (ExperimentResults results : List.of(grid, ExperimentResults.planned(grid.settings(), grid.pairSet()))) {
            EffectMap map = EffectMap.of(summary(results), Hyperparameter.DROPOUT, EffectMeasure.BEST)
                    .get(0);
            for (double[] size : new double[][] {{900, 500, 1}, {300, 120, 1}, {300, 300, 1.8}, {2400, 60, 1}}) {
                Plot plot = new Plot(
                        0,
                        0,
                        size[0],
                        size[1],
                        HeatMapPainter.places(map.columns()),
                        HeatMapPainter.places(map.rows()));
                RecordingCanvas canvas = new RecordingCanvas();
                new HeatMapPainter(map, HeatScale.of(List.of(map)))
                        .paint(canvas, plot, new ChartStyle(Colors.DARK, size[2]));
                assertThat(canvas.texts()).isNotEmpty();
                for (Written text : canvas.texts()) {
                    assertThat(text.area().right() - text.area().left()).isLessThanOrEqualTo(size[0] / 4);
                }
                if (size[0] == 900) {
                    assertThat(canvas.texts())
                            .extracting(Written::text)
                            .contains(results == grid ? "91.10 ± 0.29" : "not trained yet");
                }
            }
        }
    }

    @Test
    void aMapShowsWhatThePointerIsOver() {
        EffectMap map = EffectMap.of(summary(SampleVariants.grid()), Hyperparameter.DROPOUT, EffectMeasure.BEST)
                .get(0);
        Plot plot = new Plot(10, 20, 400, 200, HeatMapPainter.places(map.columns()), HeatMapPainter.places(map.rows()));
        HeatMapPainter painter = new HeatMapPainter(map, HeatScale.of(List.of(map)));
        assertThat(painter.at(plot, 15, 215).orElseThrow().variant().label()).isEqualTo("BaseAux, weight 1, dropout 0");
        assertThat(painter.at(plot, 405, 25).orElseThrow().variant().label())
                .isEqualTo("BaseAux, weight 200, dropout 0.5");
        assertThat(painter.at(plot, 5, 100)).isEmpty();
        assertThat(painter.at(plot, 100, 225)).isEmpty();
    }

    private static Effect effect(ExperimentResults results, Hyperparameter which) {
        return Effect.of(summary(results), which, EffectMeasure.BEST);
    }

    private static ExperimentSummary summary(ExperimentResults results) {
        return ExperimentSummary.of(results, KnownResults.NONE);
    }

    private static ValuePlaces places(Effect effect) {
        return new ValuePlaces(effect.hyperparameter(), effect.values());
    }

    private static Plot plot(Effect effect, double width, double height) {
        return new Plot(0, 0, width, height, places(effect).scale(), EffectPainter.accuracies(effect));
    }
}
