package org.pairlab.export;

import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.SettingsDescription;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.VariantsDescription;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;

/** The settings of an experiment as its report has them; of what is varied, the values. */
final class ReportSettings {
    /** Of more values only the first and the last are said; the table has each. */
    private static final int LISTED = 8;

    private ReportSettings() {}

    /** What is compared: the architectures, or what is varied on which. */
    static String compared(ExperimentSettings settings) {
        String varied = VariantsDescription.of(settings.variants()).words();
        return varied.isEmpty()
                ? settings.architectures().stream().map(Architecture::label).collect(Collectors.joining(", "))
                : varied;
    }

    /** {@code 25 epochs}, {@code 5 to 25 epochs}. */
    static String length(ExperimentSettings settings) {
        IntSummaryStatistics epochs = settings.variants().stream()
                .mapToInt(one -> one.hyperparameters().epochs())
                .summaryStatistics();
        return (epochs.getMin() < epochs.getMax() ? epochs.getMin() + " to " : "") + counted(epochs.getMax(), "epoch");
    }

    static Map<String, String> rows(ExperimentResults results) {
        ExperimentSettings settings = results.settings();
        CommonHyperparameters h = settings.common();
        PairSet pairs = results.pairSet();
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Preset", SettingsDescription.of(settings, pairs.digits()).line());
        rows.put("Digits", pairs.digits().described());
        rows.put("Pairs", source(pairs.source()));
        rows.put(
                "Training, test",
                pairs.training().size() + ", " + counted(pairs.test().size(), "pair"));
        rows.put("Runs each", Integer.toString(settings.runs()));
        rows.put("Epochs", values(settings, Hyperparameter.EPOCHS, h.epochs()));
        rows.put("Seed", Long.toString(settings.seed()));
        String batch = values(settings, Hyperparameter.BATCH_SIZE, h.batchSize());
        rows.put("Batch size", batch + (batch.equals("1") ? " pair" : " pairs"));
        rows.put("Channels c", values(settings, Hyperparameter.CHANNELS, h.channels()));
        rows.put("Final features f", values(settings, Hyperparameter.FEATURES, h.features()));
        rows.put("Hidden features h", values(settings, Hyperparameter.HIDDEN, h.hidden()));
        rows.put("Learning rate", learningRates(settings, false, h.learningRate()));
        rows.put("… with auxiliary loss", learningRates(settings, true, h.auxiliaryLearningRate()));
        rows.put("Auxiliary weight", values(settings, Hyperparameter.AUXILIARY_WEIGHT, h.auxiliaryWeight()));
        rows.put("Dropout rate", values(settings, Hyperparameter.DROPOUT, h.dropout()));
        rows.put(
                "Batch normalisation",
                values(settings, Hyperparameter.BATCH_NORMALISATION, h.batchNormalisation() ? 1 : 0));
        rows.put("Layers", settings.layers().id());
        return rows;
    }

    private static String values(ExperimentSettings settings, Hyperparameter which, double common) {
        return joined(which, VariantList.values(settings.variants(), which, variant -> true), common);
    }

    private static String learningRates(ExperimentSettings settings, boolean auxiliary, double common) {
        return joined(
                Hyperparameter.LEARNING_RATE,
                VariantList.values(
                        settings.variants(),
                        Hyperparameter.LEARNING_RATE,
                        variant -> variant.architecture().auxiliary() == auxiliary),
                common);
    }

    /** @param common stands where no network has it */
    private static String joined(Hyperparameter which, List<Double> values, double common) {
        if (values.size() > LISTED) {
            return which.text(values.stream().min(Double::compare).orElseThrow()) + " to "
                    + which.text(values.stream().max(Double::compare).orElseThrow()) + " (" + values.size()
                    + " values)";
        }
        return (values.isEmpty() ? List.of(common) : values)
                .stream().map(which::text).collect(Collectors.joining(", "));
    }

    private static String source(PairSource source) {
        if (source instanceof PairSource.Fixed) {
            return "the fixed list";
        }
        // The file's name tells enough; its folder is nobody else's business.
        return source instanceof PairSource.Listed listed
                ? "file " + listed.file().getFileName()
                : "drawn from seed " + ((PairSource.Drawn) source).seed();
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
