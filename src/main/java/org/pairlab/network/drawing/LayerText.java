package org.pairlab.network.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.NetworkDiagram;
import org.pairlab.network.NetworkDiagram.Kind;
import org.pairlab.network.NetworkDiagram.Part;
import org.pairlab.network.NetworkDiagram.Vertex;

/**
 * What is written about one vertex of a network. A hyperparameter's letter is written only where the graph's number is
 * that hyperparameter's, and a product of weights only where it gives the graph's number of parameters.
 *
 * @param title what it does, in a few words
 * @param features number of features with the hyperparameter it comes from, {@code c/2 = 128}; empty where nothing is
 *     to be said
 * @param unit what the features are: {@code features}
 * @param size {@code 12 × 12}; empty for plain numbers outside the convolutions
 * @param parameters trainable parameters, {@code 295,168}; empty where there are none
 * @param details all of it in sentences, one a line
 */
public record LayerText(
        String title, String features, String unit, String size, String parameters, List<String> details) {

    static LayerText of(Vertex vertex, NetworkDiagram diagram, Hyperparameters hyperparameters) {
        String title = title(vertex);
        String features = features(vertex, symbol(vertex, diagram, hyperparameters));
        String unit = unit(vertex, diagram);
        String size = vertex.side() > 1 || vertex.part() == Part.CONV_MODULE ? square(vertex.side()) : "";
        String parameters = vertex.parameters() > 0 ? number(vertex.parameters()) : "";
        List<String> details = new ArrayList<>();
        details.add(title);
        String out = features.isEmpty() ? number(vertex.features()) : features;
        details.add(out + " " + unit + (vertex.side() > 1 ? ", each " + square(vertex.side()) : ""));
        if (vertex.parameters() > 0) {
            details.add(count(vertex.parameters()) + formula(vertex, diagram));
        }
        String sees = sees(vertex, diagram);
        if (!sees.isEmpty()) {
            details.add(sees);
        }
        return new LayerText(title, features, unit, size, parameters, List.copyOf(details));
    }

    /** A whole number with commas between thousands. */
    public static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** {@code 1,280 parameters}. */
    public static String count(long parameters) {
        return number(parameters) + (parameters == 1 ? " parameter" : " parameters");
    }

    private static String square(long side) {
        return side + " × " + side;
    }

    private static String title(Vertex vertex) {
        return vertex.kind() == Kind.INPUT && vertex.digit() > 0
                ? ordinal(vertex.digit()) + " digit"
                : typeset(vertex.title());
    }

    private static String typeset(String text) {
        // A no-break space keeps a number and its percent sign on one line.
        return text.replaceAll("(\\d)\\s*x\\s*(\\d)", "$1×$2").replaceAll("\\s+%", "\u00a0%");
    }

    private static String features(Vertex vertex, String symbol) {
        boolean said =
                switch (vertex.kind()) {
                    case CONVOLUTION, POOLING, DENSE, MERGE, OTHER -> vertex.features() > 1 || !symbol.isEmpty();
                    default -> false;
                };
        if (!said) {
            return "";
        }
        return symbol.isEmpty() ? number(vertex.features()) : symbol + " = " + vertex.features();
    }

    private static String unit(Vertex vertex, NetworkDiagram diagram) {
        if (vertex.part() == Part.CLASS_PREDICTION && vertex.features() == 10 && !beforeAnother(vertex, diagram)) {
            return vertex.kind() == Kind.OUTPUT ? "probabilities, one a digit" : "digits";
        }
        if (vertex.kind() == Kind.OUTPUT) {
            return "probability";
        }
        return vertex.features() == 1 ? "feature" : "features";
    }

    private static String symbol(Vertex vertex, NetworkDiagram diagram, Hyperparameters hyperparameters) {
        long features = vertex.features();
        switch (vertex.part()) {
            case CONV_MODULE:
                return features == hyperparameters.channels()
                        ? "c"
                        : 2 * features == hyperparameters.channels() ? "c/2" : "";
            case TARGET_PREDICTION:
                if (vertex.kind() == Kind.MERGE) {
                    return features == 2L * hyperparameters.features() ? "2f" : "";
                }
                return beforeAnother(vertex, diagram) && features == hyperparameters.features() ? "f" : "";
            case CLASS_PREDICTION:
                return beforeAnother(vertex, diagram) && features == hyperparameters.hidden() ? "h" : "";
            default:
                return "";
        }
    }

    /**
     * Whether a head's vertex gives features for the head's next dense layer, not the head's answer. A head's last dense
     * layer gives the answer.
     */
    private static boolean beforeAnother(Vertex vertex, NetworkDiagram diagram) {
        int position = diagram.vertices().indexOf(vertex);
        return diagram.vertices().subList(position + 1, diagram.vertices().size()).stream()
                .anyMatch(later -> later.part() == vertex.part()
                        && later.parameters() > 0
                        && (later.digit() == 0 || vertex.digit() == 0 || later.digit() == vertex.digit()));
    }

    private static String formula(Vertex vertex, NetworkDiagram diagram) {
        long out = vertex.features();
        if (vertex.kind() == Kind.BATCH_NORMALISATION) {
            return vertex.parameters() == 2 * out
                    ? ": " + number(out) + " scales + " + number(out)
                            + " shifts\nRunning means and variances are kept, not trained"
                    : "";
        }
        if (vertex.inputs().size() != 1) {
            return "";
        }
        Vertex source = find(diagram, vertex.inputs().get(0));
        long in = vertex.kind() == Kind.CONVOLUTION
                ? source.features()
                : source.features() * source.side() * source.side();
        long weights = vertex.parameters() - out;
        String kernel = "";
        if (vertex.kind() == Kind.CONVOLUTION) {
            long side = Math.round(Math.sqrt((double) weights / (in * out)));
            if (side * side * in * out != weights) {
                return "";
            }
            kernel = side + "×" + side + "×";
        } else if (in * out != weights) {
            return "";
        }
        return " = " + kernel + in + "×" + out + " + " + out + "\n" + number(weights)
                + (weights == 1 ? " weight, " : " weights, ") + number(out) + (out == 1 ? " bias" : " biases");
    }

    private static String sees(Vertex vertex, NetworkDiagram diagram) {
        if (vertex.kind() == Kind.STACK) {
            return "Puts the two digits of each pair into one batch, so that both go through the same weights";
        }
        if (vertex.kind() == Kind.UNSTACK) {
            return "Takes the " + ordinal(vertex.digit()) + " digit of each pair out of the batch";
        }
        if (vertex.kind() == Kind.MERGE) {
            return "Puts the features of both digits of a pair side by side";
        }
        if (vertex.parameters() == 0) {
            return "No parameters";
        }
        if (vertex.digit() > 0) {
            return "Weights of its own for the " + ordinal(vertex.digit()) + " digit";
        }
        return afterMerge(vertex, diagram) ? "Sees both digits of a pair at once" : "The same weights for both digits";
    }

    static String ordinal(int digit) {
        return digit == 1 ? "first" : "second";
    }

    /** Whether a vertex sees a pair's digits side by side, no longer each alone. */
    static boolean afterMerge(Vertex vertex, NetworkDiagram diagram) {
        return vertex.kind() == Kind.MERGE
                || vertex.inputs().stream().anyMatch(input -> afterMerge(find(diagram, input), diagram));
    }

    static Vertex find(NetworkDiagram diagram, String name) {
        return diagram.vertices().stream()
                .filter(vertex -> vertex.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no vertex " + name));
    }
}
