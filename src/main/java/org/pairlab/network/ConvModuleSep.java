package org.pairlab.network;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;

/** Two stacks of weights, each a {@link ConvModule} that sees one digit of every pair. */
final class ConvModuleSep {
    private ConvModuleSep() {}

    /** Adds both stacks; gives the vertices of the first and the second digit's features, [pairs, c, 1, 1] each. */
    static List<String> add(GraphBuilder graph, NetworkSettings settings, String first, String second) {
        return List.of(
                ConvModule.add(graph, settings, PairNetwork.FIRST_PREFIX, first, 1),
                ConvModule.add(graph, settings, PairNetwork.SECOND_PREFIX, second, 2));
    }
}
