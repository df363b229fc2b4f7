package org.pairlab.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.SampleResults;
import org.pairlab.SampleRuns;
import org.pairlab.chart.Colors;
import org.pairlab.chart.CurveChoices;
import org.pairlab.chart.CurveLayout;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.RunRecord;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;
import org.pairlab.network.drawing.NetworkShape;
import org.pairlab.network.drawing.SampleDiagrams;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResults;
import org.pairlab.statistics.Split;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunState;
import org.w3c.dom.Document;

class PictureTest {
    private static final ExperimentResults CLASSROOM = SampleResults.classroom();

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2.5})
    void aPngIsAsLargeAsTheFigureTimesTheScale(double scale) throws IOException {
        Figure figure = curves(CLASSROOM, CurveQuantity.ACCURACY);

        byte[] png = Picture.png(figure, scale);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo((int) Math.ceil(figure.width() * scale));
        assertThat(image.getHeight()).isEqualTo((int) Math.ceil(figure.height() * scale));
        int chunk = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs");
        assertThat(ByteBuffer.wrap(png).getInt(chunk + 4)).isEqualTo((int) Math.round(96 * scale / 0.0254));
    }

    @Test
    void aPngShowsTheArchitecturesColours() throws IOException {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(Picture.png(curves(CLASSROOM, CurveQuantity.ACCURACY), 1)));
        Set<Integer> colors = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colors.add(image.getRGB(x, y) & 0xffffff);
            }
        }
        assertThat(colors).contains(0xffffff);
        for (Architecture architecture : Architecture.values()) {
            assertThat(colors).contains(Colors.LIGHT.of(architecture).rgb());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.4, 11, Double.NaN})
    void aScaleOutOfRangeIsRefused(double scale) {
        Figure figure = curves(CLASSROOM, CurveQuantity.ACCURACY);

        assertThatThrownBy(() -> Picture.png(figure, scale))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("cale");
    }

    static Stream<Figure> figures() {
        return Stream.of(
                curves(CLASSROOM, CurveQuantity.LOSS),
                CurvesFigure.of(
                        CLASSROOM, CurveChoices.of(CurveQuantity.ACCURACY).in(CurveLayout.OVERLAID)),
                boxplot(CLASSROOM),
                NetworkFigure.of(
                        SampleDiagrams.of(
                                Architecture.SEP_AUX,
                                Preset.REPORT.hyperparameters().of(Architecture.SEP_AUX)),
                        NetworkShape.of(new Variant(
                                1,
                                "klein, <schnell> & \"gut\"",
                                Architecture.SEP_AUX,
                                Preset.REPORT.hyperparameters().of(Architecture.SEP_AUX))),
                        CLASSROOM.pairSet().test(),
                        0));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void theSameFigureGivesTheSameBytes(Figure figure) {
        Locale before = Locale.getDefault();
        byte[] png = Picture.png(figure, 1);
        String svg = Picture.svg(figure);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Picture.svg(figure)).isEqualTo(svg);
            assertThat(Picture.png(figure, 1)).isEqualTo(png);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void svgIsXmlWithTextAsText(Figure figure) {
        Document svg = Xml.parse(Picture.svg(figure));

        assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo(SvgCanvas.number(figure.width()));
        assertThat(Xml.texts(svg, "title").get(0)).isEqualTo(figure.title());
        assertThat(Xml.texts(svg, "text")).isNotEmpty();
    }

    @Test
    void curvesHaveALineForEachRunAndMeanAndTitledAxes() {
        Document svg = Xml.parse(Picture.svg(curves(CLASSROOM, CurveQuantity.LOSS)));

        // Four architectures, training and validation, five runs and their mean.
        assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(4 * 2 * (5 + 1));
        assertThat(Xml.texts(svg, "text"))
                .contains("loss, nats a pair", "epoch", "ConvNetSepAux", "n = 5", "validation, mean", "a run");
    }

    @ParameterizedTest
    @EnumSource(Split.class)
    void onlyWhatIsChosenIsDrawn(Split split) {
        CurveChoices choices = new CurveChoices(
                CurveQuantity.ACCURACY,
                CurveLayout.OVERLAID,
                EnumSet.of(split),
                false,
                true,
                Set.of("ConvNetBase", "ConvNetBaseAux", "ConvNetSepAux"));

        Document svg = Xml.parse(Picture.svg(CurvesFigure.of(CLASSROOM, choices)));

        assertThat(svg.getElementsByTagName("polyline").getLength()).isOne();
        assertThat(Xml.texts(svg, "text"))
                .contains("ConvNetSep (n = 5)", split.label() + ", mean")
                .doesNotContain("a run");
    }

    @Test
    void anExperimentThatHasNotBegunIsSensible() {
        ExperimentResults planned = ExperimentResults.planned(CLASSROOM.settings(), CLASSROOM.pairSet());

        assertThat(Picture.svg(curves(planned, CurveQuantity.ACCURACY))).contains("No epoch is done.", "epoch");
        assertThat(Picture.svg(boxplot(planned))).contains("No run is finished.", "n = 0");
        assertThat(Picture.png(boxplot(planned), 1)).isNotEmpty();
    }

    @Test
    void withoutAuxiliaryLossThereAreNoDigitCurves() {
        ExperimentResults results = SampleResults.of(settings(1, 3, Architecture.BASE), 20);

        assertThat(Picture.svg(curves(results, CurveQuantity.DIGIT_ACCURACY)))
                .contains("Only architectures with auxiliary loss name digits.");
    }

    @Test
    void oneRunIsAPointWithoutABox() {
        ExperimentResults results = SampleResults.of(settings(1, 1, Architecture.BASE), 20);

        Document svg = Xml.parse(Picture.svg(boxplot(results)));

        assertThat(Xml.texts(svg, "text")).contains("n = 1", "a run").doesNotContain("mean");
        // The run and its sample in the legend.
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(2);
        // One epoch has no lines, but dots: a run and the mean of it, training and validation.
        Document curves = Xml.parse(Picture.svg(curves(results, CurveQuantity.ACCURACY)));
        assertThat(curves.getElementsByTagName("polyline").getLength()).isZero();
        assertThat(curves.getElementsByTagName("circle").getLength()).isEqualTo(4);
    }

    @Test
    void aDivergedRunEndsInACrossAndIsInNoMean() {
        ExperimentResults results = SampleResults.of(settings(3, 4, Architecture.BASE), 20);
        RunRecord second = results.runs().get(SampleRuns.id(Architecture.BASE, 2));
        RunRecord diverged = new RunRecord(
                        second.id(), RunState.DIVERGED, second.epochs().subList(0, 2), null)
                .with(new EpochResult(3, Double.NaN, 50, Double.POSITIVE_INFINITY, 50, null, 1, 1, 0));

        String svg = Picture.svg(curves(results.with(diverged), CurveQuantity.LOSS));

        assertThat(svg).contains("n = 2, 1 diverged", ">diverged<").doesNotContain("NaN", "Infinity");
        assertThat(Xml.texts(Xml.parse(svg), "text")).contains("1 value lies above the scale");
        assertThat(Picture.svg(boxplot(results.with(diverged)))).contains("n = 2 of 3");
    }

    @Test
    void linesAreCutOffAtTheTopOfTheScale() {
        ExperimentResults results = SampleResults.of(settings(5, 30, Architecture.BASE), 20);
        RunRecord first = results.runs().get(SampleRuns.id(Architecture.BASE, 1));
        RunRecord spike = new RunRecord(first.id(), RunState.FINISHED, List.of(), null);
        for (EpochResult epoch : first.epochs()) {
            double loss = epoch.epoch() == 10 ? 500 : epoch.validationLoss();
            spike = spike.with(new EpochResult(
                    epoch.epoch(), epoch.trainingLoss(), 50, loss, 50, null, 1, 1, epoch.predictionsChecksum()));
        }

        Document svg = Xml.parse(Picture.svg(curves(results.with(spike), CurveQuantity.LOSS)));

        for (int i = 0; i < svg.getElementsByTagName("polyline").getLength(); i++) {
            String points = svg.getElementsByTagName("polyline")
                    .item(i)
                    .getAttributes()
                    .getNamedItem("points")
                    .getNodeValue();
            assertThat(points.split(" ")).allSatisfy(point -> assertThat(Double.parseDouble(point.split(",")[1]))
                    .isBetween(30.0, 200.0));
        }
        // The run, the mean, and the first epochs, which are far above the others too.
        assertThat(Xml.texts(svg, "text")).contains("14 values lie above the scale");
    }

    @Test
    void reportedAndReferenceValuesStandBesideOursAtTheReportsSettings() {
        ExperimentResults results = SampleResults.of(Preset.REPORT.settings(), 20);

        assertThat(Xml.texts(Xml.parse(Picture.svg(boxplot(results))), "text"))
                .contains("reported, other pairs (mean ± sd)", "PyTorch, same pairs (mean ± sd)");
        assertThat(Picture.svg(boxplot(CLASSROOM))).doesNotContain("PyTorch");
    }

    private static Figure curves(ExperimentResults results, CurveQuantity quantity) {
        return CurvesFigure.of(results, CurveChoices.of(quantity));
    }

    private static Figure boxplot(ExperimentResults results) {
        return BoxplotFigure.of(ExperimentSummary.of(results, KnownResults.packaged()));
    }

    private static ExperimentSettings settings(int runs, int epochs, Architecture... architectures) {
        return new ExperimentSettings(
                List.of(architectures),
                Preset.CLASSROOM.hyperparameters().withEpochs(epochs),
                new PairSource.Fixed(),
                runs,
                1,
                1,
                1);
    }
}
