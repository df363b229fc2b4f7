package org.pairlab.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pairlab.benchmark.Effort;
import org.pairlab.benchmark.EpochPlan;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Layers;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options of {@code bench}, for picocli and read into a request. */
final class BenchOptions {
    static final String QUICK = "--quick";
    static final String PEER = "--peer";
    static final String PEER_PYTHON = "--peer-python";

    private static final int REPEATS = 5;
    private static final int EPOCHS = 3;
    private static final int QUICK_EPOCHS = 2;
    private static final int QUICK_WIDTH = 64;
    private static final int SHARE_EPOCHS = 3;

    private final OptionValues given;
    private final boolean quick;
    private final Optional<Preset> preset;

    private BenchOptions(OptionValues given) {
        this.given = given;
        quick = given.has(QUICK);
        preset = given.preset();
    }

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create()
                .addOption(Options.value(
                        Options.ARCHITECTURE,
                        "LIST",
                        "What to measure, separated by commas: base, base-aux, sep, sep-aux (default: all)."))
                .addOption(
                        number(Hyperparameter.CHANNELS.quantity(), "256, with --quick 64, with --preset the preset's"))
                .addOption(number(Hyperparameter.HIDDEN.quantity(), "256, with --quick 64, with --preset the preset's"))
                .addOption(number(
                        EpochPlan.EPOCHS,
                        "3, with --quick 2; with --preset epochs of a run, 15 of classroom and 3 of report"))
                .addOption(number(EpochPlan.REPEATS, "5"))
                .addOption(
                        Options.value(
                                Options.LAYERS,
                                "LIST",
                                "Whose phases to tell, separated by commas: fast,stock (default: both). Comparisons are of fast."))
                .addOption(Options.value(
                        Options.PRESET,
                        "NAME",
                        "Measure an experiment from starting the program to its end instead: classroom, or a share of "
                                + "report."))
                .addOption(
                        Options.value(
                                ExperimentSettings.RUNS.option(),
                                "N",
                                "Runs of each architecture with --preset. Default: 5 of classroom, of report as many as cores."))
                .addOption(Options.flag(
                                QUICK,
                                "Be done in a minute, at c=64: the peer and stock layers for the first "
                                        + "architecture only.")
                        .build())
                .addOption(Options.value(PEER, "SCRIPT", "Python script to measure in turn with ours."))
                .addOption(Options.value(
                        PEER_PYTHON, "PYTHON", "Python that has PyTorch for it (default: " + defaultPython() + ")."))
                .addOption(Options.data())
                .addOption(Options.value(Options.OUT, "FILE", "JSON file for every number measured (default: none)."))
                .addOption(Options.flag(Options.FORCE, "Replace the JSON file if it is there already.")
                        .build())
                .addOption(Options.verbose())
                .addOption(Options.help());
        spec.usageMessage()
                .width(Options.WIDTH)
                .sortOptions(false)
                .description(
                        "Measure how fast it trains, where the time goes, and how that compares with a peer.",
                        "Close other programs first. Ctrl-C stops and tells what is measured so far.",
                        "")
                .optionListHeading("Options:%n");
        return spec;
    }

    /** @throws InvalidInputException if a value cannot be used; the sentence starts with the option */
    static BenchRequest read(ParseResult given) {
        return new BenchOptions(new OptionValues(given)).request();
    }

    private BenchRequest request() {
        refuseWhatDoesNotGoTogether();
        int cores = cores();
        List<Architecture> architectures = given.architectures()
                .map(chosen -> List.copyOf(EnumSet.copyOf(chosen)))
                .orElse(List.of(Architecture.values()));
        CommonHyperparameters hyperparameters = hyperparameters();
        EpochPlan plan = new EpochPlan(
                architectures,
                hyperparameters,
                (int) given.number(EpochPlan.REPEATS).orElse(REPEATS),
                layers(),
                cores,
                quick ? Effort.QUICK : Effort.FULL);
        int runs = preset.filter(chosen -> chosen != Preset.REPORT)
                .map(Preset::runs)
                .orElse(cores);
        return new BenchRequest(
                plan,
                preset,
                (int) given.number(ExperimentSettings.RUNS).orElse(runs),
                quick,
                given.path(PEER),
                given.text(PEER_PYTHON).orElse(defaultPython()),
                given.path(Options.DATA),
                given.path(Options.OUT),
                given.has(Options.FORCE));
    }

    private void refuseWhatDoesNotGoTogether() {
        if (preset.isPresent() && (quick || given.has(Options.LAYERS))) {
            throw new InvalidInputException(
                    (quick ? QUICK : Options.LAYERS) + " does not go with " + Options.PRESET + "; leave one out.");
        }
        if (preset.isEmpty() && given.has(ExperimentSettings.RUNS.option())) {
            throw new InvalidInputException(ExperimentSettings.RUNS.option() + " goes with " + Options.PRESET
                    + " only; add it or leave " + ExperimentSettings.RUNS.option() + " out.");
        }
        if (given.has(PEER_PYTHON) && !given.has(PEER)) {
            throw new InvalidInputException(
                    PEER_PYTHON + " goes with " + PEER + " only; add " + PEER + " SCRIPT or leave it out.");
        }
        if (given.text(PEER_PYTHON).filter(String::isBlank).isPresent()) {
            throw new InvalidInputException(PEER_PYTHON + " is empty; name a Python that has PyTorch.");
        }
    }

    private CommonHyperparameters hyperparameters() {
        CommonHyperparameters from = preset.orElse(Preset.REPORT).hyperparameters();
        int epochs = quick ? QUICK_EPOCHS : EPOCHS;
        if (preset.isPresent()) {
            epochs = preset.get() == Preset.REPORT ? SHARE_EPOCHS : from.epochs();
        }
        return new CommonHyperparameters(
                (int) given.number(Hyperparameter.CHANNELS.quantity()).orElse(quick ? QUICK_WIDTH : from.channels()),
                from.features(),
                (int) given.number(Hyperparameter.HIDDEN.quantity()).orElse(quick ? QUICK_WIDTH : from.hidden()),
                from.learningRate(),
                from.auxiliaryLearningRate(),
                from.dropout(),
                from.batchNormalisation(),
                from.auxiliaryWeight(),
                from.batchSize(),
                (int) given.number(EpochPlan.EPOCHS).orElse(epochs));
    }

    private Set<Layers> layers() {
        Set<Layers> layers = EnumSet.noneOf(Layers.class);
        for (String id : given.text(Options.LAYERS).orElse("fast,stock").split(",", -1)) {
            layers.add(Layers.parse(Options.LAYERS, id));
        }
        if (given.has(PEER) && !layers.contains(Layers.FAST)) {
            throw new InvalidInputException(
                    Options.LAYERS + " must name fast to compare with " + PEER + "; add it or leave " + PEER + " out.");
        }
        return layers;
    }

    private static int cores() {
        return Math.min(
                (int) ExperimentSettings.THREADS.max(), Runtime.getRuntime().availableProcessors());
    }

    private static OptionSpec number(Quantity quantity, String otherwise) {
        return Options.value(quantity.option(), "N", Options.sentence(quantity) + " Default: " + otherwise + ".");
    }

    private static String defaultPython() {
        return System.getProperty("os.name").startsWith("Windows") ? "python" : "python3";
    }
}
