package org.pairlab.cli;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pairlab.benchmark.EpochBenchmark;
import org.pairlab.benchmark.EpochPlan;
import org.pairlab.benchmark.OwnProgram;
import org.pairlab.benchmark.Peer;
import org.pairlab.benchmark.PresetBenchmark;
import org.pairlab.benchmark.Stop;
import org.pairlab.benchmark.Whole;
import org.pairlab.data.DataSource;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity;
import org.pairlab.machine.Disk;
import org.pairlab.machine.WholeFiles;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import org.pairlab.statistics.Description;

/** Measures in the terminal: progress on the error stream, then tables. */
final class BenchCommand {
    private static final String MAIN = "org.pairlab.Main";

    private final Terminal terminal;
    private final Engine engine;
    private final Function<Runnable, Interrupt> interrupts;

    /** @param interrupts makes the Ctrl-C that calls what it is given */
    BenchCommand(Terminal terminal, Engine engine, Function<Runnable, Interrupt> interrupts) {
        this.terminal = terminal;
        this.engine = engine;
        this.interrupts = interrupts;
    }

    /** Something that measures until it is done or asked to stop. */
    private interface Measurement {
        void run() throws IOException, InterruptedException;
    }

    /**
     * Does what was asked for.
     *
     * @return the exit code
     * @throws InvalidInputException if something given cannot be used
     */
    int run(BenchRequest request) throws IOException, InterruptedException {
        checkOut(request);
        Stop stop = new Stop();
        try (Interrupt interrupt = interrupts.apply(stop::ask)) {
            Optional<Peer> peer = request.peer().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Peer.of(request.python(), request.peer().get(), stop));
            BenchJson json = new BenchJson(request, peer);
            boolean finished = request.preset().isPresent()
                    ? measurePreset(request, peer, stop, json)
                    : measureEpochs(request, peer, stop, json);
            if (request.out().isPresent()) {
                String text = json.text();
                WholeFiles.write(request.out().get(), WholeFiles.text(writer -> writer.write(text)));
                terminal.say("Every number is in " + request.out().get() + ".");
            }
            return finished ? ExitCode.FINE : interrupt.raised() ? interrupt.exitCode() : ExitCode.INTERRUPTED;
        }
    }

    private boolean measureEpochs(BenchRequest request, Optional<Peer> peer, Stop stop, BenchJson json)
            throws IOException {
        EpochPlan plan = request.plan();
        DataSource data = request.data().map(DataSource::folder).orElseGet(DataSource::packaged);
        PairSet pairs = engine.pairs(new PairSource.Fixed(), data);
        engine.requireLibraries();
        EpochBenchmark benchmark = new EpochBenchmark(plan, pairs, peer, stop, terminal::say);
        boolean finished = measure(benchmark::run);
        printHead(request, peer);
        int cores = plan.cores();
        print(
                "One run split over all cores, an epoch: median (least–greatest).",
                BenchTables.epochs(benchmark.times()));
        print("The same by phase, milliseconds.", BenchTables.phases(benchmark.times()));
        print(
                "Inside the fast layers, milliseconds: weights, first block and second block with their part of "
                        + "Winograd's transforms.",
                BenchTables.insideFastLayers(benchmark.times()));
        print(
                "Ours in " + ProgressView.counted(plan.repeats(), "round")
                        + ", seconds a run and epoch: median (least–greatest).",
                BenchTables.rounds(benchmark.times(), cores));
        print(
                "Ours / peer, measured in turn, seconds a run and epoch; ratio: median of the pairs' (least–greatest).",
                BenchTables.comparisons(benchmark.times(), cores));
        note(
                "Every measurement trains anew and leaves out its first epoch, so that neither start-up nor warm-up counts.");
        if (request.quick()) {
            note("Quick: left out are " + (peer.isPresent() ? "the peer in several processes at once, " : "")
                    + "rounds and stock layers for all but "
                    + plan.architectures().get(0)
                    + benchmark.leftOut().stream()
                            .map(what -> "; for lack of time " + what)
                            .collect(Collectors.joining())
                    + ".");
        }
        json.epochs(benchmark.times());
        return finished;
    }

    private boolean measurePreset(BenchRequest request, Optional<Peer> peer, Stop stop, BenchJson json)
            throws IOException {
        EpochPlan plan = request.plan();
        PresetBenchmark benchmark = new PresetBenchmark(
                new PresetBenchmark.Work(plan.architectures(), plan.hyperparameters(), request.runs()),
                plan.cores(),
                plan.repeats(),
                new OwnProgram(program(request), plan.cores(), stop),
                peer,
                terminal::say);
        boolean finished = measure(benchmark::run);
        printHead(request, peer);
        AlignedTable table = BenchTables.comparison();
        if (!benchmark.whole().pairs().isEmpty()) {
            String name = request.preset().orElseThrow().id();
            BenchTables.row(table, name, "from starting the program to its end", benchmark.whole());
            BenchTables.row(table, name, "the epochs alone", benchmark.epochs());
        } else if (!benchmark.ours().isEmpty()) {
            terminal.print("Ours: "
                    + BenchTables.spread(Description.of(benchmark.ours().stream()
                            .mapToDouble(Whole::seconds)
                            .toArray()))
                    + " s from starting the program to its end: median (least–greatest).");
        }
        print("Ours / peer, measured in turn; ratio: median of the pairs' (least–greatest).", table);
        note("Ours trains " + plan.cores() + " runs at once, one thread each; the peer run after run, "
                + ProgressView.counted(plan.cores(), "thread") + ", one start an architecture.");
        json.preset(benchmark);
        return finished;
    }

    private boolean measure(Measurement measurement) throws IOException {
        try {
            measurement.run();
            return true;
        } catch (InterruptedException e) {
            terminal.say("Stopped; this is what is measured so far.");
            return false;
        }
    }

    private void printHead(BenchRequest request, Optional<Peer> peer) {
        CommonHyperparameters h = request.plan().hyperparameters();
        Map<String, String> versions = new LinkedHashMap<>(Versions.all());
        versions.remove("JavaFX"); // no part in it
        terminal.print(versions.entrySet().stream()
                .map(version -> version.getKey() + " " + version.getValue())
                .collect(Collectors.joining("; ")));
        peer.ifPresent(program -> terminal.print("Peer: " + program.version() + " (" + program.script() + ")"));
        String runs = request.preset().isPresent() ? ProgressView.counted(request.runs(), "run") + " each, " : "";
        terminal.print(
                ProgressView.counted(request.plan().cores(), "core") + "; c=" + h.channels() + ", h=" + h.hidden()
                        + ", batches of " + h.batchSize() + ", fixed pairs, " + runs
                        + ProgressView.counted(h.epochs(), "epoch") + (runs.isEmpty() ? " a measurement" : ""));
    }

    private void print(String title, AlignedTable table) {
        if (!table.isEmpty()) {
            terminal.print("");
            terminal.print(Wrapped.text(title));
            table.lines().forEach(terminal::print);
        }
    }

    private void note(String sentence) {
        terminal.print("");
        terminal.print(Wrapped.text(sentence));
    }

    /** This program, to be started anew as it was, with {@code run} and all that differs from the preset. */
    private static List<String> program(BenchRequest request) {
        Path java = Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java");
        if (!Files.isExecutable(java)) {
            throw new InvalidInputException(
                    Options.PRESET + " needs the java command; start PairLab with java -jar pairlab.jar bench.");
        }
        EpochPlan plan = request.plan();
        CommonHyperparameters h = plan.hyperparameters();
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN, Options.RUN));
        command.addAll(List.of(Options.PRESET, request.preset().orElseThrow().id()));
        command.addAll(List.of(
                Options.ARCHITECTURE,
                plan.architectures().stream().map(Architecture::id).collect(Collectors.joining(","))));
        command.addAll(option(Hyperparameter.CHANNELS.quantity(), h.channels()));
        command.addAll(option(Hyperparameter.HIDDEN.quantity(), h.hidden()));
        command.addAll(option(Hyperparameter.EPOCHS.quantity(), h.epochs()));
        command.addAll(option(ExperimentSettings.RUNS, request.runs()));
        command.addAll(option(ExperimentSettings.WORKERS, plan.cores()));
        request.data().ifPresent(folder -> command.addAll(List.of(Options.DATA, folder.toString())));
        return command;
    }

    private static List<String> option(Quantity quantity, int value) {
        return List.of(quantity.option(), Integer.toString(value));
    }

    private static void checkOut(BenchRequest request) {
        if (request.out().isEmpty()) {
            return;
        }
        Path out = request.out().get();
        if (Files.isDirectory(out)) {
            throw new InvalidInputException(Options.OUT + " " + out + " is a folder; name a file.");
        }
        if (Files.exists(out) && !request.force()) {
            throw new InvalidInputException(Options.OUT + " " + out + " is there already; name another file, or add "
                    + Options.FORCE + " to replace it.");
        }
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new InvalidInputException(Options.OUT + " " + out
                    + " cannot be written; name a file in a folder where you may create files.");
        }
        if (Disk.isFull(folder)) {
            throw new InvalidInputException(
                    Options.OUT + " " + out + " cannot be written as its disk is full; make room on it.");
        }
    }
}
