package org.pairlab.network.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pairlab.experiment.Preset;
import org.pairlab.network.Architecture;
import org.pairlab.network.NetworkDiagram;

class NetworkWordsTest {
    @ParameterizedTest
    @EnumSource(Architecture.class)
    void everyLayerIsSaidInItsModule(Architecture architecture) {
        NetworkDiagram diagram =
                SampleDiagrams.of(architecture, Preset.REPORT.hyperparameters().of(architecture));
        List<String> words =
                NetworkWords.of(diagram, Preset.REPORT.hyperparameters().of(architecture));
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
}
