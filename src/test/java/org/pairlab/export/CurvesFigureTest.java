package org.pairlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pairlab.SampleSweeps;
import org.pairlab.chart.CurveChoices;
import org.pairlab.chart.CurveLayout;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Variation;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;
import org.pairlab.statistics.CurveQuantity;
import org.w3c.dom.Document;

/** Curves of experiments with several variants an architecture. */
class CurvesFigureTest {
    static Stream<Arguments> sweeps() {
        List<Variant> switched = SampleSweeps.variants(
                List.of(Architecture.BASE, Architecture.SEP_AUX),
                new Variation(Hyperparameter.BATCH_NORMALISATION, List.of(0.0, 1.0)));
        return Stream.of(
                        SampleSweeps.weights(),
                        SampleSweeps.finished(SampleSweeps.named().subList(0, 1), 2),
                        SampleSweeps.finished(SampleSweeps.named(), 2),
                        SampleSweeps.diverged(SampleSweeps.named(), 2),
                        SampleSweeps.diverged(switched, 1),
                        SampleSweeps.grid(4, 4, 1, Architecture.SEP),
                        SampleSweeps.grid(3, 2, 2, Architecture.values()),
                        SampleSweeps.grid(10, 5, 1, Architecture.BASE, Architecture.SEP_AUX),
                        SampleSweeps.grid(25, 20, 1, Architecture.BASE_AUX),
                        ExperimentResults.planned(
                                SampleSweeps.settings(switched, 3),
                                SampleSweeps.weights().pairSet()))
                .flatMap(results -> Arrays.stream(CurveLayout.values()).map(layout -> Arguments.of(results, layout)));
    }

    @ParameterizedTest
    @MethodSource("sweeps")
    void textsStandApartHoweverManyVariantsThereAreAndWhateverTheyAreCalled(
            ExperimentResults results, CurveLayout layout) {
        for (CurveQuantity quantity : List.of(CurveQuantity.ACCURACY, CurveQuantity.LOSS)) {
            CurvesFigure figure =
                    CurvesFigure.of(results, CurveChoices.of(quantity).in(layout));
            FigureTextsTest.assertTextsStandApart(figure);
            Xml.parse(Picture.svg(figure));
        }
    }

    @Test
    void theLegendHasEveryVariantAndChartsAreByArchitectureByValueOrOne() {
        ExperimentResults weights = SampleSweeps.weights();
        for (CurveLayout layout : CurveLayout.values()) {
            List<String> texts = texts(weights, layout);
            for (Variant variant : weights.settings().variants()) {
                assertThat(texts).as("%s", layout).contains(variant.label() + " (n = 5)");
            }
        }
        assertThat(texts(weights, CurveLayout.SIDE_BY_SIDE)).contains("ConvNetBaseAux", "ConvNetSepAux", "5 networks");
        assertThat(texts(weights, CurveLayout.BY_VALUE))
                .contains("weight 0", "weight 1", "weight 10", "weight 50", "weight 200", "2 networks");
        assertThat(texts(weights, CurveLayout.OVERLAID)).doesNotContain("weight 0", "ConvNetSepAux");
    }

    @Test
    void everyVariantHasALineForEachRunAndMeanInEveryLayout() {
        for (CurveLayout layout : CurveLayout.values()) {
            Document svg = Xml.parse(Picture.svg(CurvesFigure.of(
                    SampleSweeps.weights(),
                    CurveChoices.of(CurveQuantity.ACCURACY).in(layout))));
            assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(10 * 2 * (5 + 1));
        }
    }

    @Test
    void fiveHundredAreSaidByArchitecture() {
        List<String> texts = texts(SampleSweeps.grid(25, 20, 1, Architecture.BASE_AUX), CurveLayout.OVERLAID);

        assertThat(texts)
                .contains("ConvNetBaseAux: 500 networks, from “BaseAux, c=4, dropout 0” to “BaseAux, c=100, dropout"
                        + " 0.95”");
        assertThat(CurvesFigure.of(
                                SampleSweeps.grid(25, 20, 1, Architecture.BASE_AUX),
                                CurveChoices.of(CurveQuantity.ACCURACY))
                        .title())
                .endsWith(" and 494 more");
    }

    @Test
    void shorterRunsEndWhereTheyEnd() {
        List<Variant> named = SampleSweeps.named();
        Variant shortest = named.get(0);
        Document svg = Xml.parse(Picture.svg(CurvesFigure.of(
                SampleSweeps.finished(named, 1),
                CurveChoices.of(CurveQuantity.ACCURACY).in(CurveLayout.OVERLAID))));

        List<Integer> points = Stream.iterate(0, i -> i + 1)
                .limit(svg.getElementsByTagName("polyline").getLength())
                .map(i -> svg.getElementsByTagName("polyline")
                        .item(i)
                        .getAttributes()
                        .getNamedItem("points")
                        .getNodeValue()
                        .split(" ")
                        .length)
                .toList();
        assertThat(shortest.hyperparameters().epochs()).isEqualTo(4);
        // Each by run and by mean, for training and validation.
        for (Variant variant : named) {
            int epochs = variant.hyperparameters().epochs();
            assertThat(points.stream().filter(count -> count == epochs)).hasSize(4);
        }
    }

    private static List<String> texts(ExperimentResults results, CurveLayout layout) {
        return Xml.texts(
                Xml.parse(Picture.svg(CurvesFigure.of(
                        results, CurveChoices.of(CurveQuantity.ACCURACY).in(layout)))),
                "text");
    }
}
