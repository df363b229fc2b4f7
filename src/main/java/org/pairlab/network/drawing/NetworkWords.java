package org.pairlab.network.drawing;

import java.util.ArrayList;
import java.util.List;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.NetworkDiagram;
import org.pairlab.network.NetworkDiagram.Part;
import org.pairlab.network.NetworkDiagram.Vertex;

/** What the drawing of a network shows, in sentences: the whole, and below each module its layers. */
public final class NetworkWords {
    private NetworkWords() {}

    /** One sentence: {@code Drawing of ConvNetSep: separate weights, one loss; 1,783,873 trainable parameters.} */
    public static String heading(NetworkDiagram diagram) {
        Architecture architecture = diagram.architecture();
        return "Drawing of " + architecture.label() + ": " + (architecture.shared() ? "shared" : "separate")
                + " weights, "
                + (architecture.auxiliary() ? "with auxiliary loss" : "one loss") + "; "
                + LayerText.number(diagram.trainableParameters()) + " trainable parameters.";
    }

    /**
     * The lines, in the order in which data flow.
     *
     * @param hyperparameters that the network was built from
     */
    public static List<String> of(NetworkDiagram diagram, Hyperparameters hyperparameters) {
        List<String> words = new ArrayList<>();
        words.add(heading(diagram));
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
