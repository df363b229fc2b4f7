package org.pairlab.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pairlab.app.setup.ListedVariant;
import org.pairlab.app.setup.PairKind;
import org.pairlab.app.setup.SetUpValues;
import org.pairlab.app.setup.VariedText;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;

/** The set-up as JSON. Reading leaves out what makes no sense. */
final class SetUpJson {
    private SetUpJson() {}

    static void write(SetUpValues values, ObjectNode node) {
        ArrayNode architectures = node.putArray("architectures");
        values.architectures().stream().sorted().map(Architecture::id).forEach(architectures::add);
        ObjectNode numbers = node.putObject("numbers");
        values.texts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue()));
        node.put("batch-normalisation", values.batchNormalisation());
        node.put("pairs", values.pairKind().id());
        node.put("pair-file", values.pairFile());
        node.put("other-digits", values.otherDigits());
        node.put("digit-folder", values.digitFolder());
        ArrayNode varied = node.putArray("varied");
        values.varied().forEach(one -> varied.addObject()
                .put("hyperparameter", one.which().key())
                .put("values", one.values()));
        ArrayNode list = node.putArray("list");
        values.list().forEach(row -> write(row, list.addObject()));
    }

    private static void write(ListedVariant row, ObjectNode node) {
        if (!row.label().isEmpty()) {
            node.put("label", row.label());
        }
        node.put("architecture", row.architecture().id());
        ObjectNode own = node.putObject("own");
        Hyperparameter.ALL.stream()
                .filter(row.own()::containsKey)
                .forEach(one -> own.put(one.key(), row.own().get(one)));
    }

    /** Null if there is none. */
    static SetUpValues read(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        Set<Architecture> architectures = EnumSet.noneOf(Architecture.class);
        node.path("architectures").forEach(id -> architecture(id).ifPresent(architectures::add));
        Map<String, String> numbers = new HashMap<>();
        node.path("numbers")
                .properties()
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asText()));
        PairKind kind = PairKind.FIXED;
        for (PairKind candidate : PairKind.values()) {
            if (candidate.id().equals(node.path("pairs").asText())) {
                kind = candidate;
            }
        }
        return new SetUpValues(
                numbers,
                architectures.isEmpty() ? EnumSet.allOf(Architecture.class) : architectures,
                node.path("batch-normalisation").asBoolean(true),
                kind,
                node.path("pair-file").asText(""),
                node.path("other-digits").asBoolean(false),
                node.path("digit-folder").asText(""),
                varied(node.path("varied")),
                list(node.path("list")));
    }

    private static Optional<Architecture> architecture(JsonNode id) {
        return Arrays.stream(Architecture.values())
                .filter(architecture -> architecture.id().equals(id.asText()))
                .findFirst();
    }

    private static List<VariedText> varied(JsonNode node) {
        List<VariedText> varied = new ArrayList<>();
        for (JsonNode one : node) {
            Hyperparameter.ofKey(one.path("hyperparameter").asText())
                    .map(which -> new VariedText(which, one.path("values").asText()))
                    .filter(text -> varied.stream().noneMatch(other -> other.which() == text.which()))
                    .ifPresent(varied::add);
        }
        return varied;
    }

    private static List<ListedVariant> list(JsonNode node) {
        List<ListedVariant> list = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (JsonNode row : node) {
            String label = row.path("label").asText("").strip();
            architecture(row.path("architecture"))
                    .map(architecture -> new ListedVariant(
                            label.isEmpty() || labels.add(label) ? label : "", architecture, own(row)))
                    .ifPresent(list::add);
        }
        return list;
    }

    /** Without values that are not allowed (any more). */
    private static Map<Hyperparameter, Double> own(JsonNode row) {
        Map<Hyperparameter, Double> own = new EnumMap<>(Hyperparameter.class);
        row.path("own").properties().forEach(entry -> Hyperparameter.ofKey(entry.getKey())
                .filter(one -> entry.getValue().isNumber()
                        && one.quantity().problem(entry.getValue().asDouble()).isEmpty())
                .ifPresent(one -> own.put(one, entry.getValue().asDouble())));
        return own;
    }
}
