package org.pairlab.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pairlab.data.DataSource;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.Layers;
import picocli.CommandLine.ParseResult;

/** Reads the options of {@code run} into a request. */
final class RunOptions {
    private static final String FIXED = "fixed";
    private static final String SEED_PREFIX = "seed:";

    private final ParseResult given;
    private final Map<Quantity, Integer> defaults; // where they are not the preset's
    private final Preset preset;

    private RunOptions(ParseResult given, Map<Quantity, Integer> defaults) {
        this.given = given;
        this.defaults = defaults;
        this.preset = text(Options.PRESET).map(RunOptions::preset).orElse(Preset.CLASSROOM);
    }

    /** @throws InvalidInputException if a value cannot be used; the sentence starts with the option */
    static RunRequest read(ParseResult given) {
        return new RunOptions(given, Map.of()).request();
    }

    /** The same for {@code screenshots}, which must be told a folder. */
    static RunRequest readShort(ParseResult given) {
        RunRequest request = new RunOptions(given, Options.SHORT_VALUES).request();
        if (request.out().isEmpty()) {
            throw new InvalidInputException(Options.SCREENSHOTS + " needs a folder; write " + Options.OUT + " DIR.");
        }
        return request;
    }

    /** Where the data files are, for the lab itself. */
    static DataSource readData(ParseResult given) {
        return new RunOptions(given, Map.of()).data();
    }

    private RunRequest request() {
        ExperimentSettings settings = new ExperimentSettings(
                architectures(),
                hyperparameters(),
                pairs(),
                whole(ExperimentSettings.RUNS),
                (long) number(ExperimentSettings.SEED),
                whole(ExperimentSettings.WORKERS),
                whole(ExperimentSettings.THREADS),
                text(Options.LAYERS).map(id -> Layers.parse(Options.LAYERS, id)).orElse(Layers.FAST));
        return new RunRequest(
                preset,
                settings,
                data(),
                path(Options.OUT),
                given.hasMatchedOption(Options.FORCE),
                given.hasMatchedOption(Options.VERBOSE));
    }

    private Hyperparameters hyperparameters() {
        return new Hyperparameters(
                whole(Hyperparameters.CHANNELS),
                whole(Hyperparameters.FEATURES),
                whole(Hyperparameters.HIDDEN),
                number(Hyperparameters.LEARNING_RATE),
                number(Hyperparameters.AUXILIARY_LEARNING_RATE),
                number(Hyperparameters.DROPOUT),
                given.matchedOptionValue(
                        Options.BATCH_NORMALISATION, preset.hyperparameters().batchNormalisation()),
                number(Hyperparameters.AUXILIARY_WEIGHT),
                whole(Hyperparameters.BATCH_SIZE),
                whole(Hyperparameters.EPOCHS));
    }

    private List<Architecture> architectures() {
        Optional<String> list = text(Options.ARCHITECTURE);
        if (list.isEmpty()) {
            return preset.settings().architectures();
        }
        List<Architecture> chosen = new ArrayList<>();
        for (String id : list.get().split(",", -1)) {
            chosen.add(Architecture.parse(Options.ARCHITECTURE, id));
        }
        return chosen;
    }

    private PairSource pairs() {
        String source = text(Options.PAIRS).orElse(FIXED);
        if (source.startsWith(SEED_PREFIX)) {
            double seed = PairSource.PAIR_SEED.parse(
                    "The N of " + Options.PAIRS + " seed:N", source.substring(SEED_PREFIX.length()));
            return new PairSource.Drawn((long) seed, drawn(PairSource.TRAINING_PAIRS), drawn(PairSource.TEST_PAIRS));
        }
        for (Quantity quantity : Options.DRAWN_VALUES.keySet()) {
            if (given.hasMatchedOption(quantity.option())) {
                throw new InvalidInputException(quantity.option() + " goes with drawn pairs only; add " + Options.PAIRS
                        + " seed:1 or leave it out.");
            }
        }
        return source.equals(FIXED)
                ? new PairSource.Fixed()
                : new PairSource.Listed(path(Options.PAIRS).orElseThrow());
    }

    private int drawn(Quantity quantity) {
        return text(quantity.option())
                .map(text -> (int) quantity.parse(quantity.option(), text))
                .orElse(Options.DRAWN_VALUES.get(quantity));
    }

    private int whole(Quantity quantity) {
        return (int) number(quantity);
    }

    private double number(Quantity quantity) {
        return text(quantity.option())
                .map(text -> quantity.parse(quantity.option(), text))
                .orElseGet(() -> defaults.containsKey(quantity)
                        ? defaults.get(quantity)
                        : Options.PRESET_VALUES.get(quantity).applyAsDouble(preset));
    }

    private DataSource data() {
        return path(Options.DATA).map(DataSource::folder).orElseGet(DataSource::packaged);
    }

    private Optional<Path> path(String option) {
        Optional<String> text = text(option);
        if (text.isPresent() && text.get().isBlank()) {
            throw new InvalidInputException(option + " is empty; name a path or leave it out.");
        }
        try {
            return text.map(Path::of);
        } catch (InvalidPathException e) {
            throw new InvalidInputException(
                    option + " '" + text.get() + "' is no path on this system; name another.", e);
        }
    }

    private Optional<String> text(String option) {
        return Optional.ofNullable(given.matchedOptionValue(option, null));
    }

    private static Preset preset(String id) {
        return Arrays.stream(Preset.values())
                .filter(preset -> preset.id().equalsIgnoreCase(id.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(Options.PRESET + " must be "
                        + Arrays.stream(Preset.values()).map(Preset::id).collect(Collectors.joining(" or ")) + ", not '"
                        + id.strip() + "'."));
    }
}
