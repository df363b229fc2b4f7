package org.pairlab.network.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pairlab.experiment.Preset;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.NetworkDiagram;
import org.pairlab.network.NetworkDiagram.Part;

class LayerTextTest {
    private static final Hyperparameters REPORT =
            Preset.REPORT.hyperparameters().plain();
    private static final NetworkDiagram BASE_AUX = SampleDiagrams.of(Architecture.BASE_AUX, REPORT);

    @Test
    void samplesHaveTheReportsParameters() {
        Map<Architecture, Long> expected = Map.of(
                Architecture.BASE, 891_953L,
                Architecture.BASE_AUX, 960_315L,
                Architecture.SEP, 1_783_873L,
                Architecture.SEP_AUX, 1_852_235L);
        expected.forEach((architecture, parameters) -> assertThat(
                        SampleDiagrams.of(architecture, REPORT).trainableParameters())
                .as(architecture.label())
                .isEqualTo(parameters));
    }

    @Test
    void featuresNameTheirHyperparameter() {
        assertThat(text("conv1").features()).isEqualTo("c/2 = 128");
        assertThat(text("pool2").features()).isEqualTo("c = 256");
        assertThat(text("features").features()).isEqualTo("f = 16");
        assertThat(text("pair").features()).isEqualTo("2f = 32");
        assertThat(text("hidden").features()).isEqualTo("h = 256");
        assertThat(text("logits").features()).isEqualTo("10");
        assertThat(text("logits").unit()).isEqualTo("digits");
    }

    @Test
    void aLetterIsOnlyWrittenWhereItIsMeant() {
        // h = 10 and f = 1 are also the numbers of digits and of answers.
        Hyperparameters odd = new Hyperparameters(2, 1, 10, 7e-3, 0, false, 50, 128, 25);
        NetworkDiagram diagram = SampleDiagrams.of(Architecture.BASE_AUX, odd);
        assertThat(text("hidden", diagram, odd).features()).isEqualTo("h = 10");
        assertThat(text("hidden", diagram, odd).unit()).isEqualTo("features");
        assertThat(text("logits", diagram, odd).features()).isEqualTo("10");
        assertThat(text("features", diagram, odd).features()).isEqualTo("f = 1");
        assertThat(text("features", diagram, odd).unit()).isEqualTo("feature");
        assertThat(text("logit", diagram, odd).features()).isEmpty();
    }

    @Test
    void detailsGiveTheProductsOfWeights() {
        assertThat(text("conv3").details())
                .contains("590,080 parameters = 3×3×256×256 + 256\n589,824 weights, 256 biases")
                .contains("The same weights for both digits");
        assertThat(text("logit").details())
                .contains("33 parameters = 32×1 + 1\n32 weights, 1 bias")
                .contains("Sees both digits of a pair at once");
        assertThat(text("norm1").details())
                .anyMatch(line -> line.startsWith("256 parameters: 128 scales + 128 shifts"));
    }

    @Test
    void separateWeightsSayWhoseTheyAre() {
        NetworkDiagram diagram = SampleDiagrams.of(Architecture.SEP_AUX, REPORT);
        assertThat(text("conv12", diagram, REPORT).details()).contains("Weights of its own for the second digit");
        assertThat(text("hidden", diagram, REPORT).details()).contains("The same weights for both digits");
    }

    @Test
    void aProductThatDoesNotGiveTheGraphsNumberIsNotWritten() {
        NetworkDiagram.Vertex conv = LayerText.find(BASE_AUX, "conv2");
        NetworkDiagram.Vertex odd = new NetworkDiagram.Vertex(
                conv.name(),
                conv.kind(),
                conv.part(),
                conv.digit(),
                conv.title(),
                conv.features(),
                conv.side(),
                conv.parameters() + 7,
                conv.inputs());
        assertThat(LayerText.of(odd, BASE_AUX, REPORT).details()).contains("295,175 parameters");
    }

    @Test
    void modulesCarryTheNamesAndSumsOfTheReport() {
        NetworkDiagram sep = SampleDiagrams.of(Architecture.SEP_AUX, REPORT);
        assertThat(List.of(Part.CONV_MODULE, Part.TARGET_PREDICTION, Part.CLASS_PREDICTION))
                .extracting(part -> ModuleText.of(part, sep, REPORT))
                .extracting(ModuleText::name, ModuleText::parameters)
                .containsExactly(
                        tuple("ConvModuleSep", "2 × 887,808 = 1,775,616 parameters"),
                        tuple("TargetPredictionSep", "8,257 parameters"),
                        tuple("ClassPrediction", "68,362 parameters"));
        assertThat(ModuleText.of(Part.CONV_MODULE, BASE_AUX, REPORT))
                .extracting(ModuleText::name, ModuleText::parameters)
                .containsExactly("ConvModule", "887,808 parameters");
    }

    private static LayerText text(String vertex) {
        return text(vertex, BASE_AUX, REPORT);
    }

    private static LayerText text(String vertex, NetworkDiagram diagram, Hyperparameters hyperparameters) {
        return LayerText.of(LayerText.find(diagram, vertex), diagram, hyperparameters);
    }
}
