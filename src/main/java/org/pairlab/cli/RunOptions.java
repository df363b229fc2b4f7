package org.pairlab.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pairlab.data.DataSource;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.KeptNetworks;
import org.pairlab.experiment.KeptPredictions;
import org.pairlab.experiment.Preset;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.PlainText;
import org.pairlab.input.Quantity;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Layers;
import org.pairlab.store.LabFile;
import picocli.CommandLine.ParseResult;

/** Reads the options of {@code run} into a request. */
final class RunOptions {
    private static final String FIXED = "fixed";
    private static final String SEED_PREFIX = "seed:";

    private final OptionValues given;
    private final Map<Quantity, Integer> defaults; // where they are not the preset's
    private final Preset preset;

    private RunOptions(OptionValues given, Map<Quantity, Integer> defaults) {
        this.given = given;
        this.defaults = defaults;
        this.preset = given.preset().orElse(Preset.CLASSROOM);
    }

    /** @throws InvalidInputException if a value cannot be used; the sentence starts with the option */
    static RunRequest read(ParseResult given) {
        return new RunOptions(new OptionValues(given), Map.of()).request();
    }

    /** The same for {@code screenshots}, which must be told a folder. */
    static RunRequest readShort(ParseResult given) {
        RunRequest request = new RunOptions(new OptionValues(given), Options.SHORT_VALUES).request();
        if (request.out().isEmpty()) {
            throw new InvalidInputException(Options.SCREENSHOTS + " needs a folder; write " + Options.OUT + " DIR.");
        }
        return request;
    }

    /** Where the data files are, for the lab itself. */
    static DataSource readData(ParseResult given) {
        return new OptionValues(given).data();
    }

    private RunRequest request() {
        ExperimentSettings settings = new ExperimentSettings(
                new VariantOptions(given).read(preset.settings().architectures(), hyperparameters()),
                pairs(),
                whole(ExperimentSettings.FIRST_RUN),
                whole(ExperimentSettings.RUNS),
                (long) number(ExperimentSettings.SEED),
                whole(ExperimentSettings.WORKERS),
                whole(ExperimentSettings.THREADS),
                given.text(Options.LAYERS)
                        .map(id -> Layers.parse(Options.LAYERS, id))
                        .orElse(Layers.FAST));
        RunRequest request = new RunRequest(
                settings,
                given.data(),
                given.path(Options.OUT),
                predictions(),
                networks(),
                given.has(Options.FORCE),
                given.has(Options.VERBOSE));
        for (String option : List.of(Options.KEEP_PREDICTIONS, Options.KEEP_NETWORKS, Options.NO_KEEP_NETWORKS)) {
            if (given.has(option) && request.labFile().isEmpty()) {
                throw new InvalidInputException(option + " goes with lab files only; add " + Options.OUT + " NAME"
                        + LabFile.ENDING + " or leave it out.");
            }
        }
        return request;
    }

    private Optional<KeptPredictions> predictions() {
        return given.text(Options.KEEP_PREDICTIONS).map(text -> KeptPredictions.ofId(text)
                .orElseThrow(() -> new InvalidInputException(Options.KEEP_PREDICTIONS
                        + " must be every, best-and-last or none, not '" + PlainText.name(text) + "'.")));
    }

    private Optional<KeptNetworks> networks() {
        if (given.has(Options.NO_KEEP_NETWORKS)) {
            if (given.has(Options.KEEP_NETWORKS)) {
                throw new InvalidInputException(Options.KEEP_NETWORKS + " and " + Options.NO_KEEP_NETWORKS
                        + " contradict each other; leave one of them out.");
            }
            return Optional.of(KeptNetworks.NONE);
        }
        return given.text(Options.KEEP_NETWORKS).map(text -> KeptNetworks.ofId(text)
                .orElseThrow(() -> new InvalidInputException(Options.KEEP_NETWORKS
                        + " must be none, best, every or every-K with K from 1 to " + KeptNetworks.MOST
                        + ", not '" + PlainText.name(text) + "'.")));
    }

    private CommonHyperparameters hyperparameters() {
        return new CommonHyperparameters(
                whole(Hyperparameter.CHANNELS.quantity()),
                whole(Hyperparameter.FEATURES.quantity()),
                whole(Hyperparameter.HIDDEN.quantity()),
                number(CommonHyperparameters.LEARNING_RATE),
                number(CommonHyperparameters.AUXILIARY_LEARNING_RATE),
                number(Hyperparameter.DROPOUT.quantity()),
                given.flag(Options.BATCH_NORMALISATION, preset.hyperparameters().batchNormalisation()),
                number(Hyperparameter.AUXILIARY_WEIGHT.quantity()),
                whole(Hyperparameter.BATCH_SIZE.quantity()),
                whole(Hyperparameter.EPOCHS.quantity()));
    }

    private PairSource pairs() {
        String source = given.text(Options.PAIRS).orElse(FIXED);
        if (source.startsWith(SEED_PREFIX)) {
            double seed = PairSource.PAIR_SEED.parse(
                    "The N of " + Options.PAIRS + " seed:N", source.substring(SEED_PREFIX.length()));
            return new PairSource.Drawn((long) seed, drawn(PairSource.TRAINING_PAIRS), drawn(PairSource.TEST_PAIRS));
        }
        for (Quantity quantity : Options.DRAWN_VALUES.keySet()) {
            if (given.has(quantity.option())) {
                throw new InvalidInputException(quantity.option() + " goes with drawn pairs only; add " + Options.PAIRS
                        + " seed:1 or leave it out.");
            }
        }
        return source.equals(FIXED)
                ? new PairSource.Fixed()
                : new PairSource.Listed(given.path(Options.PAIRS).orElseThrow());
    }

    private int drawn(Quantity quantity) {
        return (int) given.number(quantity).orElse(Options.DRAWN_VALUES.get(quantity));
    }

    private int whole(Quantity quantity) {
        return (int) number(quantity);
    }

    private double number(Quantity quantity) {
        return given.number(quantity)
                .orElseGet(() -> defaults.containsKey(quantity)
                        ? defaults.get(quantity)
                        : Options.PRESET_VALUES.get(quantity).applyAsDouble(preset));
    }
}
