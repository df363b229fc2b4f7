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
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;

/**
 * A setting that an experiment's results depend on, as people compare it.
 *
 * @param name as in the set-up
 * @param value how its value is written under that name: {@code 0.25}
 * @param brief how it is written without its name: {@code dropout 0.25}
 */
public record Setting(
        String name, Function<ExperimentSettings, String> value, Function<ExperimentSettings, String> brief) {

    /** Stands where no network has a hyperparameter. */
    private static final String NONE = "–";

    private static final String ARCHITECTURES = "Architectures";

    /** Where pairs come from. */
    public static final Setting PAIRS = new Setting("Pairs", Setting::pairs, Setting::briefPairs);

    /** All, in the order of the set-up; workers are left out, as nothing depends on them. */
    public static final List<Setting> ALL = all();

    private static List<Setting> all() {
        List<Setting> all = new ArrayList<>();
        all.add(new Setting(ARCHITECTURES, Setting::architectures, Setting::briefArchitectures));
        Hyperparameter.ALL.forEach(one -> {
            if (one == Hyperparameter.LEARNING_RATE) {
                all.add(new Setting(
                        CommonHyperparameters.LEARNING_RATE.label(),
                        settings -> values(settings, one, false),
                        settings -> "learning rate " + values(settings, one, false)));
                all.add(new Setting(
                        CommonHyperparameters.AUXILIARY_LEARNING_RATE.label(),
                        settings -> values(settings, one, true),
                        settings -> "auxiliary learning rate " + values(settings, one, true)));
            } else {
                all.add(of(one));
            }
        });
        all.add(new Setting(ExperimentSettings.RUNS.label(), Setting::runs, Setting::briefRuns));
        all.add(setting(ExperimentSettings.SEED, "seed %s", ExperimentSettings::seed));
        all.add(PAIRS);
        all.add(setting(ExperimentSettings.THREADS, "%s threads a run", ExperimentSettings::threads));
        all.add(new Setting(
                "Layers", one -> one.layers().id(), one -> one.layers().id() + " layers"));
        return List.copyOf(all);
    }

    /** Whether it means anything there: no network without auxiliary loss has an auxiliary weight. */
    public boolean applies(ExperimentSettings settings) {
        return !value.apply(settings).equals(NONE);
    }

    /** Whether a description of variants says it already. */
    public boolean isSaidBy(VariantsDescription variants) {
        return !variants.words().isEmpty()
                && (name.equals(ARCHITECTURES)
                        || variants.varied().stream()
                                .anyMatch(one -> one == Hyperparameter.LEARNING_RATE
                                        ? name.equals(CommonHyperparameters.LEARNING_RATE.label())
                                                || name.equals(CommonHyperparameters.AUXILIARY_LEARNING_RATE.label())
                                        : name.equals(one.label())));
    }

    private static Setting of(Hyperparameter one) {
        return new Setting(
                one.label(), settings -> values(settings, one), settings -> one.brief(values(settings, one)));
    }

    /** The values that the variants have which own it, in their order; {@link #NONE} if none does. */
    private static String values(ExperimentSettings settings, Hyperparameter one) {
        return joined(one, VariantList.values(settings.variants(), one, variant -> true));
    }

    private static String values(ExperimentSettings settings, Hyperparameter one, boolean auxiliary) {
        return joined(
                one,
                VariantList.values(
                        settings.variants(),
                        one,
                        variant -> variant.architecture().auxiliary() == auxiliary));
    }

    private static String joined(Hyperparameter one, List<Double> values) {
        return values.isEmpty() ? NONE : values.stream().map(one::text).collect(Collectors.joining(", "));
    }

    /** @param brief with the value's place; "1 runs" loses its s */
    private static Setting setting(Quantity quantity, String brief, ToDoubleFunction<ExperimentSettings> value) {
        Function<ExperimentSettings, String> written = settings -> Quantity.format(value.applyAsDouble(settings));
        return new Setting(quantity.label(), written, settings -> {
            String number = written.apply(settings);
            return brief.replace("%s", number).replaceFirst("^(1 \\w+)s\\b", "$1");
        });
    }

    private static String runs(ExperimentSettings settings) {
        return settings.firstRun() == 1
                ? Integer.toString(settings.runs())
                : settings.runs() == 1
                        ? "only " + settings.firstRun()
                        : settings.firstRun() + " to " + settings.lastRun();
    }

    private static String briefRuns(ExperimentSettings settings) {
        return settings.firstRun() == 1
                ? settings.runs() + (settings.runs() == 1 ? " run" : " runs")
                : settings.runs() == 1
                        ? "run " + settings.firstRun() + " only"
                        : "runs " + settings.firstRun() + " to " + settings.lastRun();
    }

    private static String architectures(ExperimentSettings settings) {
        return settings.architectures().stream().map(VariantList::shortName).collect(Collectors.joining(", "));
    }

    private static String briefArchitectures(ExperimentSettings settings) {
        return settings.architectures().size() == Architecture.values().length
                ? "all four"
                : "only " + architectures(settings).replaceFirst(", ([^,]*)$", " and $1");
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
