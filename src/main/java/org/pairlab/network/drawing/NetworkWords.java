package org.pairlab.network.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.NetworkDiagram;
import org.pairlab.network.NetworkDiagram.Part;
import org.pairlab.network.NetworkDiagram.Vertex;
import org.pairlab.network.Variant;

/** What the drawing of a network shows, in sentences: the whole, and below each module its layers. */
public final class NetworkWords {
    private NetworkWords() {}

    /** One sentence: {@code Drawing of ConvNetSep: separate weights, one loss; 1,783,873 trainable parameters.} */
    public static String heading(NetworkDiagram diagram, NetworkShape shape) {
        Architecture architecture = diagram.architecture();
        boolean named = shape.name().startsWith(architecture.label());
        return "Drawing of " + (named ? shape.name() : "“" + shape.name() + "” (" + architecture.label() + ")") + ": "
                + (architecture.shared() ? "shared" : "separate") + " weights, "
                + (architecture.auxiliary() ? "with auxiliary loss" : "one loss") + "; "
                + LayerText.number(diagram.trainableParameters()) + " trainable parameters.";
    }

    /** What it is built and trained with: {@code ConvNetBaseAux with c=32, f=16, h=64, learning rate 0.002, ...}. */
    public static String hyperparameters(Variant variant) {
        return variant.architecture().label() + " with "
                + Hyperparameter.ALL.stream()
                        .filter(one -> one.belongsTo(variant.architecture()))
                        .map(one -> one.brief(one.text(one.of(variant.hyperparameters()))))
                        .collect(Collectors.joining(", "));
    }

    /**
     * The lines, in the order in which data flow.
     *
     * @param shape that the network was built from
     */
    public static List<String> of(NetworkDiagram diagram, NetworkShape shape) {
        Hyperparameters hyperparameters = shape.first().hyperparameters();
        List<String> words = new ArrayList<>();
        words.add(heading(diagram, shape));
        if (!shape.note().isEmpty()) {
            words.add(shape.note() + ".");
        }
        for (Part part : Part.values()) {
            List<Vertex> layers = diagram.vertices().stream()
                    .filter(vertex -> vertex.part() == part)
                    .toList();
            if (layers.isEmpty()) {
                continue;
            }
            ModuleText module = ModuleText.of(part, diagram, hyperparameters);
            if (!module.name().isEmpty()) {
                words.add(module.name() + " (" + module.caption() + "), " + module.parameters() + ":");
            }
            layers.forEach(vertex -> words.add("- " + layer(vertex, diagram, hyperparameters)));
        }
        return List.copyOf(words);
    }

    private static String layer(Vertex vertex, NetworkDiagram diagram, Hyperparameters hyperparameters) {
        return String.join("; ", LayerText.of(vertex, diagram, hyperparameters).details())
                        .replace("\n", "; ")
                + ".";
    }
}
