package org.pairlab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pairlab.SampleResults;
import org.pairlab.SampleRuns;
import org.pairlab.SampleVariants;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;
import org.pairlab.statistics.comparison.ComparedExperiment;
import org.pairlab.statistics.comparison.ExperimentComparison;
import org.pairlab.statistics.comparison.FourNetworks;
import org.pairlab.statistics.comparison.Measure;
import org.pairlab.statistics.comparison.SeedMatchedDifference;
import org.pairlab.statistics.comparison.Trend;
import org.pairlab.statistics.comparison.VariedSeries;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

class ComparisonChartsTest {
    private static final ExperimentResults FIVE = SampleResults.classroom();

    static Stream<ExperimentResults> extremes() {
        ExperimentSettings four = FIVE.settings();
        ExperimentResults planned = ExperimentResults.planned(four, FIVE.pairSet());
        ExperimentResults oneDiverged = FIVE;
        for (RunId id : FIVE.runs().keySet()) {
            if (id.architecture() == Architecture.BASE) {
                RunRecord run = FIVE.runs().get(id);
                oneDiverged = oneDiverged.with(run.upTo(2).with(RunState.DIVERGED));
            }
        }
        return Stream.of(
                FIVE,
                planned,
                oneDiverged,
                SampleResults.of(
                        new ExperimentSettings(four.architectures(), four.common(), four.pairs(), 1, 1, 1, 1), 40),
                SampleResults.of(
                        new ExperimentSettings(four.architectures(), four.common(), four.pairs(), 2, 1, 1, 1), 40),
                SampleVariants.many(),
                SampleVariants.withoutNormalisation());
    }

    /** One run, two, none yet, a variant that diverged, two dozen: nothing is drawn where it cannot be seen. */
    @ParameterizedTest
    @MethodSource("extremes")
    void whateverIsComparedIsDrawnWithinItsPlot(ExperimentResults results) {
        for (ComparisonChart chart : charts(results)) {
            Plot plot = new Plot(10, 10, 280, 150, chart.across(), chart.values());
            RecordingCanvas canvas = new RecordingCanvas();
            chart.painter().paint(canvas, plot, ChartStyle.PRINT);

            assertThat(chart.words()).as(chart.title()).isNotEmpty();
            assertThat(canvas.marks())
                    .as(chart.title())
                    .allMatch(mark -> mark.left() > 0 && mark.right() < 300 && mark.top() > 0 && mark.bottom() < 170);
        }
    }

    @Test
    void everySeedIsALineAndADotAndBothKindsOfChanceAreSeen() {
        ExperimentComparison comparison = comparison(FIVE);
        SeedMatchedDifference first = comparison.differences().get(0);
        List<ComparisonChart> charts = charts(FIVE, comparison).of(first);

        assertThat(((SlopesPainter) charts.get(0).painter()).seeds())
                .extracting(SlopesPainter.Seed::run)
                .containsExactly(1, 2, 3, 4, 5);
        IntervalsPainter intervals = (IntervalsPainter) charts.get(1).painter();
        assertThat(intervals.columns()).hasSize(2);
        assertThat(intervals.columns().get(0).values()).isEqualTo(first.values());
        assertThat(intervals.columns().get(1).low())
                .isEqualTo(first.overRunsAndPairs().low());
        assertThat(charts.get(1).places()).containsExactly("other seeds", "other seeds and pairs");
        DifferenceCurvesPainter curves = (DifferenceCurvesPainter) charts.get(2).painter();
        assertThat(curves.curves().epochs()).isEqualTo(15);
        assertThat(charts.get(2).counts()).isTrue();
    }

    @Test
    void theBandAndTheLineAtNoDifferenceAreWithinTheScale() {
        ComparisonChart chart = charts(FIVE, comparison(FIVE))
                .of(comparison(FIVE).differences().get(0))
                .get(1);

        assertThat(chart.values().shows(0.5)).isTrue();
        assertThat(chart.values().shows(-0.5)).isTrue();
    }

    @Test
    void effectsThatAddUpAreParallel() {
        ComparisonChart chart = charts(FIVE, comparison(FIVE))
                .of(
                        comparison(FIVE).effects().orElseThrow(),
                        FourNetworks.of(FIVE.settings().variants()).get(0))
                .get(1);
        List<InteractionPainter.Line> lines = ((InteractionPainter) chart.painter()).lines();

        assertThat(lines)
                .extracting(InteractionPainter.Line::name)
                .containsExactly("shared weights", "separate weights");
        double base = mean(Architecture.BASE);
        assertThat(lines.get(0).without().mean()).isEqualTo(base);
        assertThat(lines.get(1).with().mean()).isEqualTo(mean(Architecture.SEP_AUX));
    }

    private static double mean(Architecture architecture) {
        return comparison(FIVE)
                .variant(SampleRuns.variant(architecture).label())
                .orElseThrow()
                .accuracy()
                .mean();
    }

    private static ExperimentComparison comparison(ExperimentResults results) {
        return ComparedExperiment.compare(
                results,
                ComparedExperiment.answers(results, SampleResults.predictions(results)),
                new Measure.Best(),
                ExperimentComparison.SMALLEST,
                Optional.empty());
    }

    private static ComparisonCharts charts(ExperimentResults results, ExperimentComparison comparison) {
        List<Variant> variants = results.settings().variants();
        return new ComparisonCharts(comparison, variants, VariantLooks.of(variants));
    }

    private static List<ComparisonChart> charts(ExperimentResults results) {
        ExperimentComparison comparison = comparison(results);
        ComparisonCharts charts = charts(results, comparison);
        List<Trend> trends = Trend.of(VariedSeries.of(results.settings().variants()), comparison);
        return Stream.of(
                        comparison.differences().stream().flatMap(one -> charts.of(one).stream()),
                        FourNetworks.of(results.settings().variants()).stream()
                                .flatMap(four -> comparison.effects(four).stream()
                                        .flatMap(one -> charts.of(one, four).stream())),
                        charts.of(trends).stream())
                .flatMap(all -> all)
                .toList();
    }
}
