package org.pairlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.SettingsDescription;
import org.pairlab.experiment.VariantList;
import org.pairlab.input.Quantity;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;

/** What a lab file says of itself, as names and texts in the order to show them in. */
final class LabText {
    private static final double MEGABYTE = 1e6;
    private static final String VARIED = "varied";

    private LabText() {}

    static Map<String, String> settings(ExperimentResults results) {
        ExperimentSettings settings = results.settings();
        CommonHyperparameters h = settings.common();
        List<Hyperparameter> varied = VariantList.varied(settings.variants());
        Function<Hyperparameter, String> common = one -> varied.contains(one) ? VARIED : one.text(one.of(h.plain()));
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(
                "Preset",
                SettingsDescription.of(settings, results.pairSet().digits()).line());
        rows.put(
                "Architectures",
                settings.architectures().stream().map(Architecture::label).collect(Collectors.joining(", ")));
        rows.put(
                "Runs each",
                settings.firstRun() == 1 ? Integer.toString(settings.runs()) : ExperimentWords.runs(settings));
        if (!ExperimentWords.isPlain(settings)) {
            rows.put("Networks", Integer.toString(settings.variants().size()));
        }
        varied.forEach(one -> rows.put(
                "Varied, " + one.label().toLowerCase(Locale.ROOT), ExperimentWords.values(settings.variants(), one)));
        rows.put("Epochs", common.apply(Hyperparameter.EPOCHS));
        rows.put("Digits", results.pairSet().digits().described());
        rows.put(
                "Pairs",
                settings.pairs() + ", " + results.pairSet().training().size() + " to train on, "
                        + results.pairSet().test().size() + " to test with");
        rows.put("Seed", Long.toString(settings.seed()));
        rows.put(
                "Channels c, features f, hidden h",
                Stream.of(Hyperparameter.CHANNELS, Hyperparameter.FEATURES, Hyperparameter.HIDDEN)
                        .map(common)
                        .collect(Collectors.joining(", ")));
        rows.put(
                "Learning rate, with auxiliary loss",
                varied.contains(Hyperparameter.LEARNING_RATE)
                        ? VARIED
                        : Quantity.format(h.learningRate()) + ", " + Quantity.format(h.auxiliaryLearningRate()));
        rows.put("Auxiliary weight", common.apply(Hyperparameter.AUXILIARY_WEIGHT));
        rows.put("Dropout rate", common.apply(Hyperparameter.DROPOUT));
        rows.put("Batch size", common.apply(Hyperparameter.BATCH_SIZE));
        rows.put("Batch normalisation", common.apply(Hyperparameter.BATCH_NORMALISATION));
        rows.put("Layers", settings.layers().id());
        return rows;
    }

    static Map<String, String> versions(Provenance session) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("PairLab", session.pairLab());
        versions.put("Deeplearning4j", session.deeplearning4j());
        versions.put("Java", session.java());
        return versions;
    }

    static Map<String, Object> machine(Provenance session) {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("system", session.system());
        machine.put("processor", session.processor());
        machine.put("processors", session.cores());
        machine.put("threads", session.threads());
        machine.put("workers", session.workers());
        return machine;
    }

    /** One session in a line. */
    static String session(Provenance session) {
        return session.started() + ": PairLab " + session.pairLab() + ", Deeplearning4j " + session.deeplearning4j()
                + ", Java " + session.java() + "; " + session.system() + "; " + session.processor() + ", "
                + ProgressView.counted(session.cores(), "core") + ", "
                + ProgressView.counted(session.workers(), "worker") + " of "
                + ProgressView.counted(session.threads(), "thread");
    }

    /** How much a lab file takes on the disk, its journal included, bytes. */
    static long bytes(Path file) throws IOException {
        Path journal = file.resolveSibling(file.getFileName() + "-wal");
        return Files.size(file) + (Files.exists(journal) ? Files.size(journal) : 0);
    }

    static String megabytes(long bytes) {
        return Quantity.format(Math.rint(bytes / MEGABYTE * 100) / 100) + " MB";
    }
}
