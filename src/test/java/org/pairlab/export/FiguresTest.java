package org.pairlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.SampleVariants;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Preset;
import org.pairlab.network.Architecture;
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
