package org.pairlab.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.pairlab.data.PairSource;
import org.pairlab.input.Quantity;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameters;

/**
 * A setting that an experiment's results depend on, as people compare it.
 *
 * @param name as in the set-up
 * @param value how its value is written under that name: {@code 0.25}
 * @param brief how it is written without its name: {@code dropout 0.25}
 */
public record Setting(
        String name, Function<ExperimentSettings, String> value, Function<ExperimentSettings, String> brief) {

    /** Where pairs come from. */
    public static final Setting PAIRS = new Setting("Pairs", Setting::pairs, Setting::briefPairs);

    /** All, in the order of the set-up; workers are left out, as nothing depends on them. */
    public static final List<Setting> ALL = all();

    private static List<Setting> all() {
        List<Setting> all = new ArrayList<>();
        all.add(new Setting("Architectures", Setting::architectures, Setting::briefArchitectures));
        all.add(number(Hyperparameters.CHANNELS, "c=%s", Hyperparameters::channels));
        all.add(number(Hyperparameters.FEATURES, "f=%s", Hyperparameters::features));
        all.add(number(Hyperparameters.HIDDEN, "h=%s", Hyperparameters::hidden));
        all.add(number(Hyperparameters.LEARNING_RATE, "learning rate %s", Hyperparameters::learningRate));
        all.add(number(
                Hyperparameters.AUXILIARY_LEARNING_RATE,
                "auxiliary learning rate %s",
                Hyperparameters::auxiliaryLearningRate));
        all.add(number(Hyperparameters.DROPOUT, "dropout %s", Hyperparameters::dropout));
        all.add(new Setting(
                "Batch normalisation",
                one -> one.hyperparameters().batchNormalisation() ? "on" : "off",
                one -> (one.hyperparameters().batchNormalisation() ? "" : "no ") + "batch normalisation"));
        all.add(number(Hyperparameters.AUXILIARY_WEIGHT, "auxiliary weight %s", Hyperparameters::auxiliaryWeight));
        all.add(number(Hyperparameters.BATCH_SIZE, "batch size %s", Hyperparameters::batchSize));
        all.add(number(Hyperparameters.EPOCHS, "%s epochs", Hyperparameters::epochs));
        all.add(setting(ExperimentSettings.RUNS, "%s runs", ExperimentSettings::runs));
        all.add(setting(ExperimentSettings.SEED, "seed %s", ExperimentSettings::seed));
        all.add(PAIRS);
        all.add(setting(ExperimentSettings.THREADS, "%s threads a run", ExperimentSettings::threads));
        all.add(new Setting(
                "Layers", one -> one.layers().id(), one -> one.layers().id() + " layers"));
        return List.copyOf(all);
    }

    private static Setting number(Quantity quantity, String brief, ToDoubleFunction<Hyperparameters> value) {
        return setting(quantity, brief, settings -> value.applyAsDouble(settings.hyperparameters()));
    }

    /** @param brief with the value's place; "1 runs" loses its s */
    private static Setting setting(Quantity quantity, String brief, ToDoubleFunction<ExperimentSettings> value) {
        Function<ExperimentSettings, String> written = settings -> Quantity.format(value.applyAsDouble(settings));
        return new Setting(quantity.label(), written, settings -> {
            String number = written.apply(settings);
            return brief.replace("%s", number).replaceFirst("^(1 \\w+)s\\b", "$1");
        });
    }

    private static String architectures(ExperimentSettings settings) {
        return settings.architectures().stream().map(Setting::shortName).collect(Collectors.joining(", "));
    }

    private static String briefArchitectures(ExperimentSettings settings) {
        return settings.architectures().size() == Architecture.values().length
                ? "all four"
                : "only " + architectures(settings).replaceFirst(", ([^,]*)$", " and $1");
    }

    private static String shortName(Architecture architecture) {
        return architecture.label().replaceFirst("^ConvNet", "");
    }

    private static String pairs(ExperimentSettings settings) {
        PairSource source = settings.pairs();
        if (source instanceof PairSource.Listed list) {
            return fileName(list.file());
        }
        return source instanceof PairSource.Drawn drawn
                ? source + ", " + drawn.trainingPairs() + " + " + drawn.testPairs()
                : source.toString();
    }

    private static String briefPairs(ExperimentSettings settings) {
        PairSource source = settings.pairs();
        if (source instanceof PairSource.Listed list) {
            return "pairs of " + fileName(list.file());
        }
        if (source instanceof PairSource.Drawn drawn) {
            boolean usual =
                    drawn.trainingPairs() == PairSource.DEFAULT_PAIRS && drawn.testPairs() == PairSource.DEFAULT_PAIRS;
            String many = usual ? "pairs" : drawn.trainingPairs() + "+" + drawn.testPairs() + " pairs";
            return many + " drawn with seed " + drawn.seed();
        }
        return "fixed pairs";
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }
}
