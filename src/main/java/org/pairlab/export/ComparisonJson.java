package org.pairlab.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pairlab.experiment.VariantColumns;
import org.pairlab.network.Variant;
import org.pairlab.statistics.comparison.ExperimentComparison;
import org.pairlab.statistics.comparison.FactorialEffects;
import org.pairlab.statistics.comparison.MeanInterval;
import org.pairlab.statistics.comparison.MeasuredVariant;
import org.pairlab.statistics.comparison.SeedMatchedDifference;
import org.pairlab.statistics.comparison.Trend;
import org.pairlab.statistics.comparison.VariedSeries;

/**
 * A comparison for other programs. Differences are second minus first in percentage points, with every digit. A number that
 * does not exist, such as the interval of one run, is null.
 */
public final class ComparisonJson {
    private final ExperimentComparison comparison;
    private final List<Trend> trends;
    private final Map<String, Map<String, Object>> keys = new HashMap<>();

    /** @param variants all of the experiment that is compared */
    public ComparisonJson(ExperimentComparison comparison, List<Variant> variants) {
        this.comparison = comparison;
        trends = Trend.of(VariedSeries.of(variants), comparison);
        VariantColumns columns = new VariantColumns(variants);
        variants.forEach(variant -> keys.put(variant.label(), columns.values(variant)));
    }

    /** Writes everything, ending in a line feed; leaves the writer open. */
    public void writeTo(Writer writer) throws IOException {
        ObjectNode root = JsonText.JSON.createObjectNode();
        root.put("measure", comparison.measure().id());
        root.put("smallest_difference", comparison.smallest());
        ArrayNode differences = root.putArray("differences");
        comparison.differences().forEach(one -> differences.add(difference(one)));
        root.set("effects", comparison.effects().map(ComparisonJson::effects).orElse(null));
        ArrayNode variants = root.putArray("variants");
        comparison.variants().forEach(one -> variants.add(variant(one)));
        ArrayNode each = root.putArray("trends");
        trends.forEach(trend -> each.add(trend(trend)));
        root.put(
                "verdict",
                Stream.concat(trends.stream().map(Trend::sentence), comparison.verdict().stream())
                        .collect(Collectors.joining(" ")));
        JsonText.write(root, writer);
    }

    private static ObjectNode difference(SeedMatchedDifference one) {
        ObjectNode node = JsonText.JSON.createObjectNode();
        node.put("first", one.first().label());
        node.put("second", one.second().label());
        node.put("runs", one.runs().size());
        JsonText.put(node, "mean", one.overRuns().mean());
        JsonText.put(node, "sd", one.overRuns().standardDeviation());
        JsonText.put(node, "low", one.overRuns().low());
        JsonText.put(node, "high", one.overRuns().high());
        JsonText.put(node, "p", one.overRuns().p());
        JsonText.put(node, "p_holm", one.correctedP());
        JsonText.put(node, "p_randomisation", one.randomisationP());
        node.put("better", one.better());
        node.put("equal", one.equal());
        JsonText.put(node, "superiority", one.superiority());
        JsonText.put(node, "low_over_pairs", one.overRunsAndPairs().low());
        JsonText.put(node, "high_over_pairs", one.overRunsAndPairs().high());
        ArrayNode values = node.putArray("values");
        for (int i = 0; i < one.runs().size(); i++) {
            values.addObject()
                    .put("run", one.runs().get(i))
                    .put("difference", one.values().get(i));
        }
        return node;
    }

    private static ObjectNode effects(FactorialEffects effects) {
        ObjectNode node = JsonText.JSON.createObjectNode();
        node.put("runs", effects.runs().size());
        node.set("weight_sharing", effect(effects.weightSharing().interval()));
        node.set("auxiliary_loss", effect(effects.auxiliaryLoss().interval()));
        node.set("interaction", effect(effects.interaction().interval()));
        return node;
    }

    private static ObjectNode effect(MeanInterval interval) {
        ObjectNode node = JsonText.JSON.createObjectNode();
        JsonText.put(node, "mean", interval.mean());
        JsonText.put(node, "sd", interval.standardDeviation());
        JsonText.put(node, "low", interval.low());
        JsonText.put(node, "high", interval.high());
        JsonText.put(node, "p", interval.p());
        return node;
    }

    private ObjectNode variant(MeasuredVariant variant) {
        ObjectNode node = JsonText.JSON.createObjectNode();
        keys.get(variant.label()).forEach((name, value) -> node.set(name, JsonText.JSON.valueToTree(value)));
        JsonText.put(node, "mean", variant.accuracy().mean());
        JsonText.put(node, "sd", variant.accuracy().standardDeviation());
        JsonText.put(node, "low", variant.accuracy().low());
        JsonText.put(node, "high", variant.accuracy().high());
        JsonText.put(node, "fair_mean", variant.fairMean());
        JsonText.put(node, "flattery", variant.flattery());
        node.put("runs", variant.runs().size());
        node.put("planned", variant.variant().planned());
        return node;
    }

    private static ObjectNode trend(Trend trend) {
        VariedSeries series = trend.series();
        ObjectNode node = JsonText.JSON.createObjectNode();
        node.put(VariantColumns.ARCHITECTURE, series.architecture().label());
        node.put("varied", series.varied().column());
        ObjectNode others = node.putObject("others");
        series.others()
                .forEach((which, value) -> others.set(
                        which.column(),
                        JsonText.JSON.valueToTree(
                                VariantColumns.value(which, series.variants().get(0)))));
        node.set("values", JsonText.JSON.valueToTree(series.values()));
        ArrayNode variants = node.putArray("variants");
        series.variants().forEach(variant -> variants.add(variant.label()));
        node.put("unit", trend.isDoubling() ? "doubling" : "step");
        JsonText.put(node, "step", trend.isDoubling() ? Double.NaN : trend.step());
        node.set("left_out", JsonText.JSON.valueToTree(trend.leftOut()));
        node.put("runs", trend.runs().size());
        node.set("slope", effect(trend.slope()));
        ArrayNode slopes = node.putArray("slopes");
        for (int i = 0; i < trend.runs().size(); i++) {
            slopes.addObject()
                    .put(VariantColumns.RUN, trend.runs().get(i))
                    .put("slope", trend.slopes().get(i));
        }
        JsonText.put(node, "best", trend.best().orElse(Double.NaN));
        node.set("not_told_from_best", JsonText.JSON.valueToTree(trend.untold()));
        return node;
    }
}
