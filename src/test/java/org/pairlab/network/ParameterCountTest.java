package org.pairlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterCountTest {
    @ParameterizedTest
    @EnumSource(Architecture.class)
    void theNetworkThatIsBuiltHasAsMany(Architecture architecture) {
        for (Layers layers : Layers.values()) {
            for (boolean normalised : new boolean[] {true, false}) {
                CommonHyperparameters h = new CommonHyperparameters(6, 3, 5, 7e-3, 2e-3, 0.25, normalised, 50, 8, 1);
                ComputationGraph network =
                        PairNetwork.build(new NetworkSettings(architecture, h.of(architecture), 1, layers));
                ParameterCount count = ParameterCount.of(architecture, h.of(architecture));
                assertThat(count.parameters()).isEqualTo(network.numParams());
                assertThat(count.updaterState())
                        .isEqualTo(network.getUpdater().getStateViewArray().length());
                PairNetwork.close(network);
            }
        }
    }
}
