package org.pairlab.network.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.Variation;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.NetworkDiagram;
import org.pairlab.network.Variant;

class NetworkWordsTest {
    @ParameterizedTest
    @EnumSource(Architecture.class)
    void everyLayerIsSaidInItsModule(Architecture architecture) {
        NetworkDiagram diagram =
                SampleDiagrams.of(architecture, Preset.REPORT.hyperparameters().of(architecture));
        List<String> words = NetworkWords.of(diagram, NetworkShape.of(variant(architecture.label(), architecture)));
        assertThat(words.get(0))
                .startsWith("Drawing of " + architecture.label() + ": ")
                .contains(architecture.shared() ? "shared weights" : "separate weights")
                .contains(architecture.auxiliary() ? "with auxiliary loss" : "one loss");
        assertThat(words)
                .filteredOn(line -> line.startsWith("- "))
                .hasSameSizeAs(diagram.vertices())
                .allMatch(line -> line.endsWith("."))
                .noneMatch(line -> line.contains("\n"));
        assertThat(words).filteredOn(line -> line.endsWith(":")).hasSize(architecture.auxiliary() ? 3 : 2);
    }

    @Test
    void variantsThatAreTrainedOtherwiseShareANetworkAndThoseBuiltOtherwiseDoNot() {
        CommonHyperparameters common = Preset.CLASSROOM.hyperparameters();
        List<Variant> grid = VariantList.of(
                List.of(Architecture.BASE, Architecture.BASE_AUX),
                common,
                List.of(
                        new Variation(Hyperparameter.CHANNELS, List.of(8.0, 16.0)),
                        new Variation(Hyperparameter.AUXILIARY_WEIGHT, List.of(0.0, 1.0, 10.0, 50.0, 100.0, 200.0))));
        List<NetworkShape> shapes = NetworkShape.of(grid);
        assertThat(shapes)
                .extracting(NetworkShape::name)
                .containsExactly("Base, c=8", "Base, c=16", "ConvNetBaseAux, c=8", "ConvNetBaseAux, c=16");
        assertThat(shapes)
                .extracting(NetworkShape::key)
                .containsExactly("base-c=8", "base-c=16", "convnetbaseaux-c=8", "convnetbaseaux-c=16");
        assertThat(shapes.get(2).note())
                .isEqualTo(
                        "The network of “BaseAux, c=8, weight 0”, “BaseAux, c=8, weight 1”, “BaseAux, c=8, weight 10”,"
                                + " “BaseAux, c=8, weight 50” and 2 more");
        assertThat(shapes.get(0).note()).startsWith("ConvNetBase with c=8, f=16, learning rate 0.007, dropout 0.25");
    }

    @Test
    void whatIsCalledLikeItsArchitectureIsSaidAsEver() {
        NetworkShape plain = NetworkShape.of(variant("ConvNetSep", Architecture.SEP));
        assertThat(plain.note()).isEmpty();
        assertThat(plain.key()).isEqualTo("sep");
        NetworkDiagram diagram = SampleDiagrams.of(
                Architecture.SEP, Preset.REPORT.hyperparameters().of(Architecture.SEP));
        assertThat(NetworkWords.heading(diagram, plain)).startsWith("Drawing of ConvNetSep: ");
        assertThat(NetworkWords.heading(diagram, NetworkShape.of(variant("klein & fein", Architecture.SEP))))
                .startsWith("Drawing of “klein & fein” (ConvNetSep): ");
    }

    private static Variant variant(String label, Architecture architecture) {
        return new Variant(
                1, label, architecture, Preset.REPORT.hyperparameters().of(architecture));
    }
}
