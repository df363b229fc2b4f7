package org.pairlab.network.drawing;

import java.util.List;
import org.pairlab.input.Quantity;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.NetworkDiagram;
import org.pairlab.network.NetworkDiagram.Part;
import org.pairlab.network.NetworkDiagram.Vertex;

/**
 * What is written in a module's frame.
 *
 * @param name as the report names it
 * @param caption what it does, and with which weights
 * @param parameters its trainable parameters
 */
public record ModuleText(String name, String caption, String parameters) {

    static ModuleText of(Part part, NetworkDiagram diagram, Hyperparameters hyperparameters) {
        boolean shared = diagram.architecture().shared();
        List<Vertex> vertices =
                diagram.vertices().stream().filter(v -> v.part() == part).toList();
        return switch (part) {
            case INPUT -> new ModuleText("", "", "");
            case CONV_MODULE ->
                new ModuleText(
                        shared ? "ConvModule" : "ConvModuleSep",
                        shared
                                ? "one stack of weights, shared by both digits"
                                : "two stacks of weights, one for each digit",
                        parameters(vertices));
            case TARGET_PREDICTION ->
                new ModuleText(
                        shared ? "TargetPrediction" : "TargetPredictionSep",
                        "is the first smaller or equal?",
                        parameters(vertices));
            case CLASS_PREDICTION ->
                new ModuleText(
                        "ClassPrediction",
                        "which digits? auxiliary loss × " + Quantity.format(hyperparameters.auxiliaryWeight()),
                        parameters(vertices));
        };
    }

    /** The sum; where all weights are in two equal stacks, as twice one of them. */
    private static String parameters(List<Vertex> vertices) {
        long all = sum(vertices, 0) + sum(vertices, 1) + sum(vertices, 2);
        boolean twice = sum(vertices, 0) == 0 && sum(vertices, 1) > 0 && sum(vertices, 1) == sum(vertices, 2);
        return (twice ? "2 × " + LayerText.number(sum(vertices, 1)) + " = " : "") + LayerText.count(all);
    }

    private static long sum(List<Vertex> vertices, int digit) {
        return vertices.stream()
                .filter(v -> v.digit() == digit)
                .mapToLong(Vertex::parameters)
                .sum();
    }
}
