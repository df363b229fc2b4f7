package org.pairlab.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.KeptNetworks;
import org.pairlab.experiment.Preset;
import org.pairlab.input.Quantity;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands and options of the terminal, for picocli. Values stay texts: {@link RunOptions} reads them. */
final class Options {
    static final String PRESET = "--preset";
    static final String ARCHITECTURE = "--architecture";
    static final String BATCH_NORMALISATION = "--batch-normalisation";
    static final String LAYERS = "--layers";
    static final String PAIRS = "--pairs";
    static final String DATA = "--data";
    static final String OUT = "--out";
    static final String KEEP_PREDICTIONS = "--keep-predictions";
    static final String KEEP_NETWORKS = "--keep-networks";
    static final String NO_KEEP_NETWORKS = "--no-keep-networks";
    static final String FORCE = "--force";
    static final String VERBOSE = "--verbose";
    static final String HELP = "--help";
    static final String VERSION = "--version";
    static final String RUN = "run";
    static final String SCREENSHOTS = "screenshots";
    static final String BENCH = "bench";
    static final String RESUME = "resume";
    static final String VERIFY = "verify";
    static final String INFO = "info";
    static final String EXTEND = "extend";
    static final String MERGE = "merge";
    static final String COMPARE = "compare";
    static final String ERRORS = "errors";
    static final String EXPORT = "export";

    /** The numbers that a preset sets, with the value it gives them. */
    static final Map<Quantity, ToDoubleFunction<Preset>> PRESET_VALUES = presetValues();
    /** The numbers of drawn pairs, with the value they have when left out. */
    static final Map<Quantity, Integer> DRAWN_VALUES = drawnValues();
    /** The numbers of an experiment that is to be looked at rather than to show anything. */
    static final Map<Quantity, Integer> SHORT_VALUES = shortValues();

    static final int WIDTH = 100;

    private Options() {}

    /** The program: without a command it opens the lab. */
    static CommandSpec program() {
        CommandSpec spec = CommandSpec.create()
                .name("java -jar pairlab.jar")
                .addOption(data())
                .addOption(verbose())
                .addOption(help())
                .addOption(
                        flag(VERSION, "Show versions.", "-V").versionHelp(true).build())
                .addSubcommand(RUN, run())
                .addSubcommand(RESUME, LabFileOptions.resume())
                .addSubcommand(EXTEND, ExtendOptions.spec())
                .addSubcommand(MERGE, MergeOptions.spec())
                .addSubcommand(INFO, LabFileOptions.info())
                .addSubcommand(VERIFY, LabFileOptions.verify())
                .addSubcommand(COMPARE, CompareOptions.spec())
                .addSubcommand(ERRORS, ErrorsOptions.spec())
                .addSubcommand(EXPORT, ExportOptions.spec())
                .addSubcommand(SCREENSHOTS, screenshots())
                .addSubcommand(BENCH, BenchOptions.spec());
        spec.usageMessage()
                .width(WIDTH)
                .description(
                        "PairLab: what do weight sharing and an auxiliary loss do to a small network?",
                        "",
                        "Without a command it opens the lab; '" + RUN + " --help' tells how to train in the terminal.",
                        "")
                .optionListHeading("Options:%n")
                .commandListHeading("%nCommands:%n");
        return spec;
    }

    private static CommandSpec run() {
        CommandSpec spec = CommandSpec.create();
        addExperiment(spec);
        spec.addOption(data())
                .addOption(
                        value(
                                OUT,
                                "PATH",
                                "NAME.pairlab for a lab file, which holds everything and can go on after an interruption; any "
                                        + "other name for a folder with curves.csv, timings.csv and summary.json (default: none)."))
                .addOption(value(
                        KEEP_PREDICTIONS,
                        "WHICH",
                        "Of which epochs a lab file keeps what the networks said: every, best-and-last or none (default: every; "
                                + "best-and-last where that would be more than 100 MB)."))
                .addOption(OptionSpec.builder(KEEP_NETWORKS)
                        .arity("0..1")
                        .type(String.class)
                        .fallbackValue(KeptNetworks.BEST.id())
                        .paramLabel("WHICH")
                        .description(
                                "Of which epochs of each run a lab file keeps the network: none, best (also without a "
                                        + "value), every or every-K, which is each K-th and the best (default: every up to 100 MB, "
                                        + "best up to 500 MB, none beyond that and with more than 500 runs).")
                        .build())
                .addOption(flag(NO_KEEP_NETWORKS, "The same as " + KEEP_NETWORKS + " none.")
                        .build())
                .addOption(flag(FORCE, "Replace result files or the lab file that are there already.")
                        .build())
                .addOption(verbose())
                .addOption(help());
        spec.usageMessage()
                .width(WIDTH)
                .sortOptions(false)
                .description(
                        "Train in the terminal: progress on the error stream, then the summary table.",
                        "Ctrl-C stops, keeps what is done and summarises it; a second one ends at once.",
                        "A lab file can go on later: '" + RESUME + " FILE'.",
                        "")
                .optionListHeading("Options:%n")
                .footer(
                        "",
                        "Exit code: 0 fine, 1 a run failed or results could not be written, "
                                + "2 something given cannot be used, 130 stopped by Ctrl-C.");
        return spec;
    }

    private static CommandSpec screenshots() {
        CommandSpec spec = CommandSpec.create();
        spec.addOption(value(OUT, "DIR", "Folder for the pictures."));
        SHORT_VALUES.forEach((quantity, value) ->
                spec.addOption(value(quantity.option(), "N", sentence(quantity) + " Default: " + value + ".")));
        spec.addOption(data())
                .addOption(flag(FORCE, "Replace pictures that are in the folder already.")
                        .build())
                .addOption(verbose())
                .addOption(help());
        spec.usageMessage()
                .width(WIDTH)
                .sortOptions(false)
                .description(
                        "Open the window, train a short experiment and one that varies the auxiliary weight, save a PNG of"
                                + " every panel, light and dark.",
                        "")
                .optionListHeading("Options:%n");
        return spec;
    }

    /** What every command has that reads digits and writes files. */
    static void addUsual(CommandSpec spec, String replacing) {
        spec.addOption(flag(FORCE, replacing).build())
                .addOption(data())
                .addOption(verbose())
                .addOption(help());
    }

    private static void addExperiment(CommandSpec spec) {
        spec.addOption(value(
                PRESET, "NAME", "Settings to start from, which the other options change: " + presets("%s") + "."));
        spec.addOption(value(
                ARCHITECTURE,
                "LIST",
                "What to train, separated by commas: base, base-aux, sep, sep-aux (default: all)."));
        VariantOptions.addTo(spec);
        PRESET_VALUES.forEach((quantity, value) -> spec.addOption(
                value(quantity.option(), "N", sentence(quantity) + " Default: " + presets(value) + ".")));
        spec.addOption(OptionSpec.builder(BATCH_NORMALISATION)
                .negatable(true)
                .arity("0")
                .type(Boolean.class)
                .description("Whether each convolution block normalises its features. Default: yes.")
                .build());
        spec.addOption(
                value(
                        LAYERS,
                        "NAME",
                        "What computes the convolutions: fast (default), or stock for Deeplearning4j's own layers, the reference."));
        spec.addOption(value(
                PAIRS,
                "PAIRS",
                "Pairs of digits to train and test on: fixed (default), seed:N to draw them from a seed, "
                        + "or a CSV file with the columns split,first,second."));
        DRAWN_VALUES.forEach((quantity, value) -> spec.addOption(value(
                quantity.option(),
                "N",
                sentence(quantity) + " With " + PAIRS + " seed:N only. Default: " + value + ".")));
    }

    static OptionSpec data() {
        return value(
                DATA,
                "DIR",
                "Folder with the four files of another set of digits in MNIST's format, such as EMNIST digits or Fashion-MNIST:"
                        + " IDX, images of 28x28, labels 0 to 9; images are taken as they are stored, so EMNIST's lie on their"
                        + " side. Default: the packaged MNIST.");
    }

    static OptionSpec verbose() {
        return flag(VERBOSE, "Tell a failure with its details.").build();
    }

    static String[] withoutVerbose(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> !argument.equals(VERBOSE))
                .toArray(String[]::new);
    }

    static OptionSpec help() {
        return flag(HELP, "Show this help.", "-h").usageHelp(true).build();
    }

    static OptionSpec value(String name, String label, String description) {
        return OptionSpec.builder(name)
                .arity("1")
                .type(String.class)
                .paramLabel(label)
                .description(description.replace("%", "%%"))
                .build();
    }

    static OptionSpec.Builder flag(String name, String description, String... others) {
        String[] names = new String[others.length + 1];
        System.arraycopy(others, 0, names, 0, others.length);
        names[others.length] = name;
        return OptionSpec.builder(names).arity("0").type(boolean.class).description(description.replace("%", "%%"));
    }

    static String sentence(Quantity quantity) {
        String range = quantity.range();
        return quantity.meaning() + " " + Character.toUpperCase(range.charAt(0)) + range.substring(1) + ".";
    }

    private static String presets(ToDoubleFunction<Preset> value) {
        double classroom = value.applyAsDouble(Preset.CLASSROOM);
        double report = value.applyAsDouble(Preset.REPORT);
        return classroom == report
                ? Quantity.format(classroom)
                : Quantity.format(classroom) + " in " + Preset.CLASSROOM.id() + ", " + Quantity.format(report) + " in "
                        + Preset.REPORT.id();
    }

    private static String presets(String form) {
        return String.format(form, Preset.CLASSROOM.id()) + " (default) or " + String.format(form, Preset.REPORT.id());
    }

    private static Map<Quantity, ToDoubleFunction<Preset>> presetValues() {
        Map<Quantity, ToDoubleFunction<Preset>> values = new LinkedHashMap<>();
        values.put(ExperimentSettings.RUNS, Preset::runs);
        values.put(ExperimentSettings.FIRST_RUN, preset -> 1);
        values.put(Hyperparameter.EPOCHS.quantity(), preset -> preset.hyperparameters()
                .epochs());
        values.put(Hyperparameter.CHANNELS.quantity(), preset -> preset.hyperparameters()
                .channels());
        values.put(Hyperparameter.FEATURES.quantity(), preset -> preset.hyperparameters()
                .features());
        values.put(Hyperparameter.HIDDEN.quantity(), preset -> preset.hyperparameters()
                .hidden());
        values.put(CommonHyperparameters.LEARNING_RATE, preset -> preset.hyperparameters()
                .learningRate());
        values.put(CommonHyperparameters.AUXILIARY_LEARNING_RATE, preset -> preset.hyperparameters()
                .auxiliaryLearningRate());
        values.put(Hyperparameter.DROPOUT.quantity(), preset -> preset.hyperparameters()
                .dropout());
        values.put(Hyperparameter.AUXILIARY_WEIGHT.quantity(), preset -> preset.hyperparameters()
                .auxiliaryWeight());
        values.put(Hyperparameter.BATCH_SIZE.quantity(), preset -> preset.hyperparameters()
                .batchSize());
        values.put(ExperimentSettings.SEED, preset -> preset.settings().seed());
        values.put(ExperimentSettings.WORKERS, preset -> preset.settings().workers());
        values.put(ExperimentSettings.THREADS, preset -> preset.settings().threads());
        return values;
    }

    private static Map<Quantity, Integer> drawnValues() {
        Map<Quantity, Integer> values = new LinkedHashMap<>();
        values.put(PairSource.TRAINING_PAIRS, 1000);
        values.put(PairSource.TEST_PAIRS, 1000);
        return values;
    }

    private static Map<Quantity, Integer> shortValues() {
        Map<Quantity, Integer> values = new LinkedHashMap<>();
        values.put(ExperimentSettings.RUNS, 3);
        values.put(Hyperparameter.EPOCHS.quantity(), 8);
        values.put(Hyperparameter.CHANNELS.quantity(), 32);
        return values;
    }
}
