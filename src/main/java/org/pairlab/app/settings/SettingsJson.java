package org.pairlab.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pairlab.app.Theme;
import org.pairlab.app.compare.RememberedComparison;
import org.pairlab.app.curves.Backdrop;
import org.pairlab.app.curves.RememberedCurves;
import org.pairlab.chart.CurveChoices;
import org.pairlab.chart.CurveLayout;
import org.pairlab.experiment.KeptNetworks;
import org.pairlab.experiment.KeptPredictions;
import org.pairlab.experiment.RetentionChoice;
import org.pairlab.input.Quantity;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.Split;
import org.pairlab.statistics.comparison.ExperimentComparison;
import org.pairlab.statistics.comparison.Measure;

/** The settings as JSON. Reading takes every entry that makes sense and the first day's value for every other. */
final class SettingsJson {
    /** Goes up when an entry changes its meaning. */
    static final int VERSION = 1;

    /** The panels at the time when the open one was written as a number. */
    private static final List<String> NUMBERED_PANELS = List.of("Curves", "Summary", "Pairs", "Network", "History");

    private static final double LARGEST_COORDINATE = 100_000;

    private SettingsJson() {}

    static ObjectNode write(LabSettings settings) {
        ObjectNode root = JsonMapper.builder().build().createObjectNode();
        root.put("version", VERSION);
        settings.place().ifPresent(place -> root.putObject("window")
                .put("x", place.x())
                .put("y", place.y())
                .put("width", place.width())
                .put("height", place.height())
                .put("maximised", place.maximised()));
        root.put("set-up-shown", settings.setUpShown());
        if (settings.setUpWidth() != null) {
            root.put("set-up-width", settings.setUpWidth());
        }
        if (settings.theme() != null) {
            root.put("theme", settings.theme().name().toLowerCase(Locale.ROOT));
        }
        root.put("zoom", settings.zoom());
        root.put("panel", settings.panel());
        write(settings.curves(), root.putObject("curves"));
        root.putObject("comparison")
                .put("measure", settings.comparison().measure().id())
                .put("smallest-difference", settings.comparison().smallest());
        if (settings.setUp() != null) {
            SetUpJson.write(settings.setUp(), root.putObject("set-up"));
        }
        ArrayNode speed = root.putArray("speed");
        settings.speed().forEach(speed::add);
        write(settings.files(), root.putObject("files"));
        return root;
    }

    static LabSettings read(JsonNode root) {
        LabSettings first = LabSettings.first();
        double setUpWidth = between(root.path("set-up-width"), 10, 200, Double.NaN);
        return new LabSettings(
                place(root.path("window")),
                root.path("set-up-shown").asBoolean(first.setUpShown()),
                Double.isNaN(setUpWidth) ? null : setUpWidth,
                theme(root.path("theme").asText()),
                between(root.path("zoom"), LabSettings.SMALLEST_ZOOM, LabSettings.LARGEST_ZOOM, first.zoom()),
                panel(root, first.panel()),
                curves(root.path("curves"), first.curves()),
                comparison(root.path("comparison"), first.comparison()),
                SetUpJson.read(root.path("set-up")),
                speed(root.path("speed")),
                files(root.path("files")));
    }

    /** Older versions wrote the number of the panel among those that they had. */
    private static String panel(JsonNode root, String first) {
        if (root.path("panel").isTextual()) {
            return root.path("panel").asText();
        }
        int number = (int) between(root.path("tab"), 0, NUMBERED_PANELS.size() - 1, -1);
        return number < 0 ? first : NUMBERED_PANELS.get(number);
    }

    /** Null if none was chosen, or one that this version does not know. */
    private static Theme theme(String name) {
        return switch (name) {
            case "dark" -> Theme.DARK;
            case "light" -> Theme.LIGHT;
            default -> null;
        };
    }

    private static void write(RememberedFiles files, ObjectNode node) {
        ArrayNode recent = node.putArray("recent");
        files.recent().forEach(path -> recent.add(path.toString()));
        files.interrupted().ifPresent(path -> node.put("training", path.toString()));
        files.keeping().predictions().ifPresent(kept -> node.put("keep-predictions", kept.id()));
        files.keeping().networks().ifPresent(kept -> node.put("keep-networks", kept.id()));
    }

    private static RememberedFiles files(JsonNode node) {
        List<Path> recent = new ArrayList<>();
        for (JsonNode path : node.path("recent")) {
            path(path).ifPresent(recent::add);
        }
        return new RememberedFiles(recent, path(node.path("training")).orElse(null), keeping(node));
    }

    /** An older version wrote only whether networks are kept. */
    private static RetentionChoice keeping(JsonNode node) {
        JsonNode networks = node.path("keep-networks");
        return new RetentionChoice(
                KeptPredictions.ofId(node.path("keep-predictions").asText()),
                networks.isBoolean() && !networks.asBoolean()
                        ? Optional.of(KeptNetworks.NONE)
                        : KeptNetworks.ofId(networks.asText()));
    }

    private static Optional<Path> path(JsonNode node) {
        try {
            return node.isTextual() && !node.asText().isEmpty()
                    ? Optional.of(Path.of(node.asText()))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static void write(RememberedCurves curves, ObjectNode node) {
        CurveChoices drawn = curves.drawn();
        node.put("quantity", id(drawn.quantity()));
        node.put("layout", id(drawn.layout()));
        node.put("layout-varied", id(curves.varied()));
        node.put("backdrop", id(curves.backdrop()));
        node.put("alone", curves.alone());
        for (Split split : Split.values()) {
            node.put(id(split), drawn.splits().contains(split));
        }
        node.put("runs", drawn.runs());
        node.put("means", drawn.means());
    }

    private static RememberedCurves curves(JsonNode node, RememberedCurves first) {
        Set<Split> splits = EnumSet.allOf(Split.class);
        splits.removeIf(split -> !node.path(id(split)).asBoolean(true));
        CurveChoices drawn = new CurveChoices(
                named(CurveQuantity.class, node.path("quantity"), first.drawn().quantity()),
                named(CurveLayout.class, node.path("layout"), first.drawn().layout()),
                splits,
                node.path("runs").asBoolean(true),
                node.path("means").asBoolean(true),
                Set.of());
        return new RememberedCurves(
                drawn,
                named(CurveLayout.class, node.path("layout-varied"), first.varied()),
                named(Backdrop.class, node.path("backdrop"), first.backdrop()),
                node.path("alone").asText(first.alone()));
    }

    private static RememberedComparison comparison(JsonNode node, RememberedComparison first) {
        Quantity smallest = ExperimentComparison.SMALLEST_DIFFERENCE;
        Measure measure = first.measure();
        try {
            measure = Measure.of(node.path("measure").asText());
        } catch (IllegalArgumentException e) {
            // none that this version knows
        }
        return new RememberedComparison(
                measure, between(node.path("smallest-difference"), smallest.min(), smallest.max(), first.smallest()));
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E named(Class<E> type, JsonNode node, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> id(constant).equals(node.asText()))
                .findFirst()
                .orElse(otherwise);
    }

    private static WindowPlace place(JsonNode node) {
        double width = between(node.path("width"), 100, LARGEST_COORDINATE, 0);
        double height = between(node.path("height"), 100, LARGEST_COORDINATE, 0);
        double x = between(node.path("x"), -LARGEST_COORDINATE, LARGEST_COORDINATE, Double.NaN);
        double y = between(node.path("y"), -LARGEST_COORDINATE, LARGEST_COORDINATE, Double.NaN);
        boolean whole = width > 0 && height > 0 && !Double.isNaN(x) && !Double.isNaN(y);
        return whole
                ? new WindowPlace(x, y, width, height, node.path("maximised").asBoolean())
                : null;
    }

    private static List<Double> speed(JsonNode node) {
        List<Double> ratios = new ArrayList<>();
        for (JsonNode ratio : node) {
            if (ratio.isNumber()) {
                ratios.add(ratio.asDouble());
            }
        }
        return ratios;
    }

    private static double between(JsonNode node, double min, double max, double otherwise) {
        double value = node.isNumber() ? node.asDouble() : Double.NaN;
        return value >= min && value <= max ? value : otherwise;
    }
}
