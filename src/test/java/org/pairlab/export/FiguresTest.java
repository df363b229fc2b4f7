package org.pairlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.SampleVariants;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Preset;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResults;

class FiguresTest {
    private final ExperimentResults results = SampleResults.of(
            new ExperimentSettings(
                    List.of(Architecture.BASE),
                    Preset.CLASSROOM.hyperparameters().withEpochs(3),
                    new PairSource.Fixed(),
                    2,
                    1,
                    1,
                    1),
            10);
    private final ExperimentSummary summary = ExperimentSummary.of(results, KnownResults.NONE);

    @Test
    void anExperimentHasTheFiguresThatItHasNumbersFor() {
        Map<String, Figure> figures = Figures.of(results, PredictionSource.NONE, summary);

        assertThat(figures.keySet())
                .containsExactly(
                        "curves-accuracy",
                        "curves-accuracy-overlaid",
                        "curves-loss",
                        "curves-loss-overlaid",
                        "boxplot",
                        "network-base");
        assertThat(figures.get("network-base").title()).isEqualTo("ConvNetBase, 14,769 trainable parameters");
    }

    @Test
    void whatVariesHasFiguresOfItsEffect() {
        ExperimentResults weights = SampleVariants.weights();
        assertThat(Figures.of(weights, PredictionSource.NONE, ExperimentSummary.of(weights, KnownResults.NONE)))
                .containsKeys("effect-auxiliary-weight", "comparison", "comparison-largest")
                .doesNotContainKey("effect-map");
        ExperimentResults grid = SampleVariants.grid();
        ExperimentSummary both = ExperimentSummary.of(grid, KnownResults.NONE);
        Map<String, Figure> figures = Figures.of(grid, PredictionSource.NONE, both);
        assertThat(figures).containsKeys("effect-auxiliary-weight", "effect-dropout", "effect-map");
        assertThat(figures.get("effect-map").title())
                .isEqualTo("Maximum validation accuracy over the dropout rate and the auxiliary weight");
        assertThat(figures.get("effect-dropout").words())
                .anyMatch(line -> line.startsWith("ConvNetBaseAux, weight 10, 0: "));
    }

    @Test
    void eachNetworkHasAFileOfItsOwnWhateverItIsCalled() {
        List<String> labels = List.of(
                "a b",
                "a-b",
                "A_B",
                "\ud83d\ude00",
                "?!",
                "base",
                "ConvNetBase",
                "gr\u00fcn",
                "gru\u0308n",
                "\u05e8\u05e9\u05ea \u7f51\u7edc".repeat(8));
        List<Variant> variants = IntStream.range(0, labels.size())
                .mapToObj(i -> new Variant(
                        i + 1,
                        labels.get(i),
                        Architecture.BASE,
                        Preset.CLASSROOM
                                .hyperparameters()
                                .of(Architecture.BASE)
                                .with(Hyperparameter.CHANNELS, 4 + 2 * i)))
                .toList();
        ExperimentResults named = SampleVariants.of(1, variants);

        List<String> files =
                Figures.of(named, PredictionSource.NONE, ExperimentSummary.of(named, KnownResults.NONE))
                        .keySet()
                        .stream()
                        .filter(name -> name.startsWith("network"))
                        .toList();

        assertThat(files)
                .hasSize(labels.size())
                .startsWith("network-a-b", "network-a-b-2", "network-a-b-3", "network-base", "network-base-2")
                .allMatch(name -> name.matches("network-[^/\\\\:*?\"<>|]+"))
                .allMatch(name -> name.getBytes(StandardCharsets.UTF_8).length <= 130);
        assertThat(files.stream().map(name -> name.toUpperCase(Locale.ROOT))).doesNotHaveDuplicates();
    }

    @Test
    void everyPictureSaysInWordsWhatCanBeSeen() {
        Figures.of(results, PredictionSource.NONE, summary).forEach((name, figure) -> assertThat(Picture.svg(figure))
                .as(name)
                .contains("</title>\n<desc>" + Markup.escaped(figure.words().get(0))));
    }

    @Test
    void theFilesAreTheTerminals() throws IOException {
        assertThat(Arrays.stream(ResultFile.values()).map(ResultFile::fileName))
                .containsExactly("curves.csv", "timings.csv", "predictions.csv", "summary.csv", "comparison.csv");
        StringWriter file = new StringWriter();
        StringWriter terminal = new StringWriter();
        ResultFile.CURVES.write(results, PredictionSource.NONE, summary, file);
        ResultTables.writeCurves(results, terminal);
        assertThat(file.toString()).isEqualTo(terminal.toString()).hasLineCount(1 + 2 * 3);
    }
}
