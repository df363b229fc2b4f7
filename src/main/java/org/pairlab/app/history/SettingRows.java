package org.pairlab.app.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.input.Quantity;
import org.pairlab.network.Hyperparameters;

/** Settings side by side: all that results depend on. */
final class SettingRows {
    private SettingRows() {}

    /**
     * A setting.
     *
     * @param name as in the set-up
     * @param values one for each experiment, as they are written
     */
    record Row(String name, List<String> values) {
        Row {
            values = List.copyOf(values);
        }

        boolean differs() {
            return values.stream().distinct().count() > 1;
        }
    }

    /** All settings of some experiments. */
    static List<Row> all(List<Experiments.Stored> experiments) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("Architectures", experiments, one -> one.settings().architectures().stream()
                .map(EntryText::shortName)
                .collect(Collectors.joining(", "))));
        rows.add(number(experiments, Hyperparameters.CHANNELS, Hyperparameters::channels));
        rows.add(number(experiments, Hyperparameters.FEATURES, Hyperparameters::features));
        rows.add(number(experiments, Hyperparameters.HIDDEN, Hyperparameters::hidden));
        rows.add(number(experiments, Hyperparameters.LEARNING_RATE, Hyperparameters::learningRate));
        rows.add(number(experiments, Hyperparameters.AUXILIARY_LEARNING_RATE, Hyperparameters::auxiliaryLearningRate));
        rows.add(number(experiments, Hyperparameters.DROPOUT, Hyperparameters::dropout));
        rows.add(row(
                "Batch normalisation",
                experiments,
                one -> one.settings().hyperparameters().batchNormalisation() ? "on" : "off"));
        rows.add(number(experiments, Hyperparameters.AUXILIARY_WEIGHT, Hyperparameters::auxiliaryWeight));
        rows.add(number(experiments, Hyperparameters.BATCH_SIZE, Hyperparameters::batchSize));
        rows.add(number(experiments, Hyperparameters.EPOCHS, Hyperparameters::epochs));
        rows.add(setting(experiments, ExperimentSettings.RUNS, ExperimentSettings::runs));
        rows.add(setting(experiments, ExperimentSettings.SEED, ExperimentSettings::seed));
        rows.add(pairs(experiments));
        rows.add(setting(experiments, ExperimentSettings.THREADS, ExperimentSettings::threads));
        rows.add(row("Layers", experiments, one -> one.settings().layers().id()));
        return List.copyOf(rows);
    }

    /** The settings that differ. */
    static List<Row> differing(List<Experiments.Stored> experiments) {
        return all(experiments).stream().filter(Row::differs).toList();
    }

    /** Lists of one name may hold different pairs, and the same pairs may come from two names: the pairs decide. */
    private static Row pairs(List<Experiments.Stored> experiments) {
        Row named = row("Pairs", experiments, SettingRows::pairs);
        boolean same =
                experiments.stream().map(Experiments.Stored::pairs).distinct().count() <= 1;
        if (named.differs() != same) {
            return named;
        }
        return row(
                "Pairs",
                experiments,
                one -> pairs(one) + ", SHA-256 "
                        + one.pairs().substring(0, Math.min(8, one.pairs().length())));
    }

    private static String pairs(Experiments.Stored one) {
        PairSource source = one.settings().pairs();
        if (source instanceof PairSource.Listed list) {
            return String.valueOf(list.file().getFileName());
        }
        return source instanceof PairSource.Drawn drawn
                ? source + ", " + drawn.trainingPairs() + " + " + drawn.testPairs()
                : source.toString();
    }

    private static Row number(
            List<Experiments.Stored> experiments, Quantity quantity, ToDoubleFunction<Hyperparameters> value) {
        return setting(experiments, quantity, settings -> value.applyAsDouble(settings.hyperparameters()));
    }

    private static Row setting(
            List<Experiments.Stored> experiments, Quantity quantity, ToDoubleFunction<ExperimentSettings> value) {
        return row(quantity.label(), experiments, one -> Quantity.format(value.applyAsDouble(one.settings())));
    }

    private static Row row(
            String name, List<Experiments.Stored> experiments, Function<Experiments.Stored, String> value) {
        return new Row(name, experiments.stream().map(value).toList());
    }
}
