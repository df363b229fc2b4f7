package org.pairlab.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.pairlab.data.DigitSet;
import org.pairlab.data.PairSetDigest;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.RunRecord;
import org.pairlab.experiment.SettingsDescription;
import org.pairlab.experiment.VariantColumns;
import org.pairlab.network.Hyperparameter;
import org.pairlab.statistics.BoxPlot;
import org.pairlab.statistics.Description;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResult;
import org.pairlab.statistics.VariantSummary;

/**
 * {@code summary.json}: what was trained on what with what, and what came out, named as in the tables. A number that does not exist, such as the
 * spread of one run, is null.
 */
public final class SummaryJson {
    private final ExperimentResults results;
    private final ExperimentSummary summary;
    private final Origin origin;
    private final VariantColumns variants;

    public SummaryJson(ExperimentResults results, ExperimentSummary summary, Origin origin) {
        this.results = results;
        this.summary = summary;
        this.origin = origin;
        variants = new VariantColumns(results.settings().variants());
    }

    /** Writes everything, ending in a line feed; leaves the writer open. */
    public void writeTo(Writer writer) throws IOException {
        ObjectNode root = JsonText.JSON.createObjectNode();
        root.put("written", origin.written().truncatedTo(ChronoUnit.SECONDS).toString());
        root.put("state", origin.stopped() ? "stopped" : "finished");
        root.put("planned_runs", results.runs().size());
        root.put("finished_runs", summary.finished());
        JsonText.put(
                root,
                "seconds",
                origin.elapsed().map(time -> time.toMillis() / 1000.0).orElse(Double.NaN));
        root.set("settings", settings());
        root.set("pairs", pairs());
        DigitSet digits = results.pairSet().digits();
        if (digits.isMnist()) {
            root.set("mnist_sha256", JsonText.JSON.valueToTree(digits.sha256()));
        } else {
            root.set("digits", digits(digits));
        }
        root.set("versions", JsonText.JSON.valueToTree(origin.versions()));
        root.set("machine", JsonText.JSON.valueToTree(origin.machine()));
        ArrayNode each = root.putArray("variants");
        summary.variants().forEach(one -> each.add(variant(one)));
        // A line feed on every system.
        JsonText.write(root, writer);
    }

    /** Digits that are not MNIST's. */
    private static ObjectNode digits(DigitSet digits) {
        ObjectNode node = JsonText.JSON.createObjectNode();
        node.put("name", digits.name());
        node.put("training", digits.trainingDigits());
        node.put("test", digits.testDigits());
        node.set("sha256", JsonText.JSON.valueToTree(digits.sha256()));
        return node;
    }

    private ObjectNode settings() {
        ExperimentSettings settings = results.settings();
        ObjectNode node = JsonText.JSON.createObjectNode();
        node.put(
                "preset",
                SettingsDescription.of(settings, results.pairSet().digits()).line());
        ArrayNode architectures = node.putArray("architectures");
        settings.architectures().forEach(architecture -> architectures.add(architecture.label()));
        ArrayNode varied = node.putArray("varied");
        variants.varied().forEach(one -> varied.add(one.column()));
        node.put("first_run", settings.firstRun());
        node.put("runs", settings.runs());
        node.put("seed", settings.seed());
        node.put("workers", settings.workers());
        node.put("threads", settings.threads());
        node.put("layers", settings.layers().id());
        return node;
    }

    private ObjectNode pairs() {
        PairSource source = results.pairSet().source();
        ObjectNode node = JsonText.JSON.createObjectNode();
        node.put("source", source.toString());
        node.put("training_pairs", results.pairSet().training().size());
        node.put("test_pairs", results.pairSet().test().size());
        node.put("sha256", PairSetDigest.of(results.pairSet()));
        return node;
    }

    /** A variant with all its hyperparameters; null for what its architecture does not have. */
    private ObjectNode variant(VariantSummary one) {
        ObjectNode node = JsonText.JSON.createObjectNode();
        node.put(VariantColumns.VARIANT, one.variant().label());
        node.put(VariantColumns.ARCHITECTURE, one.architecture().label());
        Hyperparameter.ALL.forEach(which ->
                node.set(which.column(), JsonText.JSON.valueToTree(VariantColumns.value(which, one.variant()))));
        for (RunCount count : RunCount.values()) {
            node.put(count.column(), count.of(one));
        }
        node.set("maximum_validation_accuracy", description(one.maximum()));
        one.box().ifPresent(box -> quartiles((ObjectNode) node.get("maximum_validation_accuracy"), box));
        node.set("last_validation_accuracy", description(one.last()));
        node.set("best_epoch", description(one.bestEpoch()));
        summary.reported(one.variant()).ifPresent(known -> node.set("reported", known(known)));
        summary.reference(one.variant()).ifPresent(known -> node.set("reference", known(known)));
        ArrayNode runs = node.putArray("runs");
        results.of(one.variant()).forEach(run -> runs.add(run(run)));
        return node;
    }

    private static ObjectNode description(Description description) {
        ObjectNode node = JsonText.JSON.createObjectNode();
        JsonText.put(node, "mean", description.mean());
        JsonText.put(node, "standard_deviation", description.standardDeviation());
        JsonText.put(node, "standard_error", description.standardError());
        JsonText.put(node, "median", description.median());
        JsonText.put(node, "min", description.min());
        JsonText.put(node, "max", description.max());
        return node;
    }

    private static void quartiles(ObjectNode node, BoxPlot box) {
        JsonText.put(node, "lower_quartile", box.lowerQuartile());
        JsonText.put(node, "upper_quartile", box.upperQuartile());
    }

    private static ObjectNode known(KnownResult known) {
        ObjectNode node = JsonText.JSON.createObjectNode();
        node.put("runs", known.runs());
        JsonText.put(node, "mean", known.mean());
        JsonText.put(node, "standard_deviation", known.standardDeviation());
        return node;
    }

    private static ObjectNode run(RunRecord run) {
        ObjectNode node = JsonText.JSON.createObjectNode();
        node.put(VariantColumns.RUN, run.id().number());
        node.put("state", run.state().name().toLowerCase(Locale.ROOT));
        node.put("epochs", run.epochs().size());
        run.bestEpoch().ifPresent(best -> {
            JsonText.put(node, "maximum_validation_accuracy", best.validationAccuracy());
            node.put("best_epoch", best.epoch());
        });
        run.lastEpoch().ifPresent(last -> JsonText.put(node, "last_validation_accuracy", last.validationAccuracy()));
        if (run.failure() != null) {
            node.put("failure", run.failure());
        }
        return node;
    }
}
