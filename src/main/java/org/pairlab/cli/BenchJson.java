package org.pairlab.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pairlab.benchmark.ArchitectureTimes;
import org.pairlab.benchmark.Comparison;
import org.pairlab.benchmark.Peer;
import org.pairlab.benchmark.PresetBenchmark;
import org.pairlab.benchmark.Round;
import org.pairlab.benchmark.Timing;
import org.pairlab.benchmark.Whole;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.fast.StackClock.Part;
import org.pairlab.statistics.Description;
import org.pairlab.training.EpochProfile;

/** Every number that {@code bench} measured, in seconds. */
final class BenchJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode root = JSON.createObjectNode();

    BenchJson(BenchRequest request, Optional<Peer> peer) {
        root.set("versions", JSON.valueToTree(Versions.all()));
        root.put("cores", request.plan().cores());
        ObjectNode settings = root.putObject("settings");
        CommonHyperparameters h = request.plan().hyperparameters();
        settings.put("channels", h.channels());
        settings.put("features", h.features());
        settings.put("hidden", h.hidden());
        settings.put("batchSize", h.batchSize());
        settings.put("epochs", h.epochs());
        settings.put("repeats", request.plan().repeats());
        settings.put("quick", request.quick());
        request.preset().ifPresent(preset -> settings.put("preset", preset.id()).put("runs", request.runs()));
        peer.ifPresent(program -> root.putObject("peer")
                .put("script", program.script().toString())
                .put("version", program.version()));
    }

    void epochs(List<ArchitectureTimes> times) {
        ArrayNode architectures = root.putArray("architectures");
        for (ArchitectureTimes one : times) {
            ObjectNode node = architectures.addObject();
            node.put("architecture", one.architecture().id());
            ObjectNode profiles = node.putObject("profiles");
            one.profiles()
                    .forEach((layers, epochs) -> epochs.forEach(
                            epoch -> profiles.withArray(layers.id()).add(profile(epoch))));
            ArrayNode rounds = node.putArray("rounds");
            one.rounds().forEach(round -> rounds.add(round(round)));
            comparison(node, "oneRun", one.oneRun());
            comparison(node, "manyRuns", one.manyRuns());
            comparison(node, "manyRunsAtBest", one.manyRunsAtBest());
        }
    }

    void preset(PresetBenchmark benchmark) {
        ArrayNode ours = root.putArray("ours");
        for (Whole one : benchmark.ours()) {
            ours.addObject().put("seconds", one.seconds()).put("epochSeconds", one.epochSeconds());
        }
        comparison(root, "whole", benchmark.whole());
        comparison(root, "epochs", benchmark.epochs());
    }

    /** The file's text. */
    String text() {
        return root.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private static ObjectNode profile(EpochProfile epoch) {
        ObjectNode node = JSON.createObjectNode();
        node.put("training", epoch.training());
        node.put("forward", epoch.forward());
        node.put("backward", epoch.backward());
        node.put("update", epoch.update());
        node.put("validation", epoch.validation());
        epoch.parts().forEach((pass, parts) -> {
            ObjectNode inside = node.withObject("/inside").putObject(pass.id());
            for (Part part : Part.values()) {
                inside.put(part.name().toLowerCase(Locale.ROOT), parts.get(part));
            }
        });
        return node;
    }

    private static ObjectNode round(Round round) {
        ObjectNode node = JSON.createObjectNode();
        timing(node, "alone", round.alone());
        timing(node, "peerAlone", round.peerAlone());
        timing(node, "atOnce", round.atOnce());
        timing(node, "peerAtOnce", round.peerAtOnce());
        return node;
    }

    private static void timing(ObjectNode node, String name, Timing timing) {
        ArrayNode epochs = node.putArray(name);
        timing.epochs()
                .forEach(epoch ->
                        epochs.addObject().put("training", epoch.training()).put("validation", epoch.validation()));
    }

    private static void comparison(ObjectNode node, String name, Comparison comparison) {
        if (comparison.pairs().isEmpty()) {
            return;
        }
        ObjectNode compared = node.putObject(name);
        Description ratio = comparison.ratio();
        compared.put("medianRatio", ratio.median());
        compared.put("leastRatio", ratio.min());
        compared.put("greatestRatio", ratio.max());
        ArrayNode pairs = compared.putArray("pairs");
        comparison
                .pairs()
                .forEach(pair -> pairs.addObject().put("ours", pair.ours()).put("peer", pair.peer()));
    }
}
