package org.pairlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pairlab.SampleResults;
import org.pairlab.SampleRuns;
import org.pairlab.chart.CurveChoices;
import org.pairlab.chart.CurveLayout;
import org.pairlab.chart.RecordingCanvas;
import org.pairlab.chart.RecordingCanvas.Written;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResults;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunState;

/** In no figure does a text stand over another or beyond the edge. */
class FigureTextsTest {
    static Stream<ExperimentResults> experiments() {
        ExperimentResults report = SampleResults.of(Preset.REPORT.settings(), 20);
        return Stream.of(
                report,
                sample(1, 1, Architecture.BASE),
                sample(1, 3, Architecture.SEP_AUX, Architecture.BASE),
                sample(60, 8, Architecture.values()),
                sample(2, 1000, Architecture.BASE_AUX),
                withLosses(1e-9),
                withLosses(3e8),
                withLosses(3.4e38),
                withLosses(-40000),
                withLosses(Double.NaN),
                withLosses(Double.POSITIVE_INFINITY),
                withLosses(0.3, Double.NaN, 3e8, Double.POSITIVE_INFINITY),
                ExperimentResults.planned(report.settings(), report.pairSet()));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void textsStandApartWithinTheFigure(ExperimentResults results) {
        List<Figure> figures = new ArrayList<>();
        figures.add(BoxplotFigure.of(ExperimentSummary.of(results, KnownResults.packaged())));
        for (CurveQuantity quantity : CurveQuantity.values()) {
            figures.add(CurvesFigure.of(results, CurveChoices.of(quantity)));
            figures.add(CurvesFigure.of(results, CurveChoices.of(quantity).in(CurveLayout.OVERLAID)));
        }
        figures.forEach(FigureTextsTest::assertTextsStandApart);
    }

    static void assertTextsStandApart(Figure figure) {
        RecordingCanvas canvas = new RecordingCanvas();
        figure.draw(canvas);
        List<Written> texts = canvas.texts();
        assertThat(texts).isNotEmpty();
        for (Written one : texts) {
            assertThat(one.within(figure.width(), figure.height()))
                    .as("%s in %s", one, figure.title())
                    .isTrue();
            assertThat(texts)
                    .as(figure.title())
                    .filteredOn(other -> other != one && one.over(other))
                    .isEmpty();
        }
    }

    private static ExperimentResults sample(int runs, int epochs, Architecture... architectures) {
        ExperimentSettings settings = new ExperimentSettings(
                Arrays.asList(architectures),
                Preset.CLASSROOM.hyperparameters().withEpochs(epochs),
                new PairSource.Fixed(),
                runs,
                1,
                1,
                1);
        return SampleResults.of(settings, 20);
    }

    /** Four runs whose losses are these in turn. */
    private static ExperimentResults withLosses(double... losses) {
        ExperimentResults results = sample(4, 6, Architecture.BASE, Architecture.SEP);
        for (Architecture architecture : List.of(Architecture.BASE, Architecture.SEP)) {
            for (int number = 1; number <= 4; number++) {
                RunRecord before = results.runs().get(SampleRuns.id(results.settings(), architecture, number));
                RunRecord run = new RunRecord(before.id(), RunState.FINISHED, List.of(), null);
                for (EpochResult epoch : before.epochs()) {
                    double loss = losses[(epoch.epoch() + number) % losses.length];
                    run = run.with(new EpochResult(
                            epoch.epoch(), loss, 50, loss, 50, null, 1, 1, epoch.predictionsChecksum()));
                }
                results = results.with(run);
            }
        }
        return results;
    }
}
