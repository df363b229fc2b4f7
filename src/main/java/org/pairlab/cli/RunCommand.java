package org.pairlab.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.pairlab.data.PairSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.MemoryNeed;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.StartingPoint;
import org.pairlab.experiment.Training;
import org.pairlab.export.Origin;
import org.pairlab.export.ResultTables;
import org.pairlab.export.SummaryJson;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResults;
import org.pairlab.store.LabFile;
import org.pairlab.store.LabFileName;
import org.pairlab.training.RunId;

/** Trains an experiment in the terminal: checks everything first, shows progress, then says and writes what came out. */
final class RunCommand {
    private final Terminal terminal;
    private final Engine engine;
    private final Function<Runnable, Interrupt> interrupts;
    private final TerminalTraining terminalTraining;
    private final LabFileTraining labFileTraining;

    /** @param interrupts makes the Ctrl-C that calls what it is given */
    RunCommand(Terminal terminal, Engine engine, Function<Runnable, Interrupt> interrupts) {
        this.terminal = terminal;
        this.engine = engine;
        this.interrupts = interrupts;
        terminalTraining = new TerminalTraining(terminal);
        labFileTraining = new LabFileTraining(terminal, engine, interrupts);
    }

    /**
     * Does what was asked for.
     *
     * @return the exit code
     * @throws org.pairlab.input.InvalidInputException if something given cannot be used; then nothing was trained
     */
    int run(RunRequest request) throws InterruptedException {
        PairSet pairs = engine.pairs(request.settings().pairs(), request.data());
        MemoryNeed.of(request.settings(), pairs).requireFits(Quantity::option);
        pairs.digits().sentence().ifPresent(terminal::say);
        return request.labFile().isPresent() ? intoLabFile(request, pairs) : intoFolder(request, pairs);
    }

    private int intoLabFile(RunRequest request, PairSet pairs) throws InterruptedException {
        Path path = request.labFile().orElseThrow();
        if (Files.isDirectory(path)) {
            throw new InvalidInputException(Options.OUT + " " + path + " is a folder; name a file.");
        }
        if (!request.force() && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new InvalidInputException(
                    Options.OUT + " " + path + " is there already; name another file, go on with " + "it by "
                            + LabFileTraining.resume(path.toString()) + ", or add --force to replace it.");
        }
        engine.requireLibraries();
        ExperimentResults planned = ExperimentResults.planned(request.settings(), pairs);
        try (LabFile file = LabFile.create(
                path,
                planned,
                PredictionSource.NONE,
                LabFileName.stem(path),
                request.retention(pairs.test().size()),
                request.force())) {
            announce(request.settings());
            return labFileTraining.train(file, planned, Map.of(), path.toString(), request.verbose());
        }
    }

    private int intoFolder(RunRequest request, PairSet pairs) throws InterruptedException {
        Optional<ResultFolder> folder = request.out().map(out -> ResultFolder.prepare(out, request.force()));
        engine.requireLibraries();
        Map<RunId, Throwable> failures = new ConcurrentSkipListMap<>();
        StartingPoint start = StartingPoint.unkept(ExperimentResults.planned(request.settings(), pairs));
        Training training = engine.plan(start, failures::put);
        TrainingControl control = new TrainingControl();
        announce(request.settings());
        // Listens until all is written, so that a late Ctrl-C does not cut the files off.
        try (Interrupt interrupt = interrupts.apply(control::stop)) {
            terminalTraining.train(training, start.known(), interrupt, control);
            ExperimentResults results = training.results();
            boolean stopped = TerminalTraining.stopped(results);
            ExperimentSummary summary = ExperimentSummary.of(results, KnownResults.packaged());
            terminalTraining.printSummary(request.settings(), summary, stopped);
            boolean failed = terminalTraining.sayFailures(results, request.verbose() ? failures : Map.of());
            Origin origin = origin(request, stopped, training.progress().elapsed());
            boolean written = folder.isEmpty()
                    || write(folder.get(), request, results, new SummaryJson(results, summary, origin));
            if (failed || !written) {
                return ExitCode.FAILURE;
            }
            return stopped ? interrupt.exitCode() : ExitCode.FINE;
        }
    }

    private void announce(ExperimentSettings settings) {
        terminalTraining.announce(settings, "Training ", "; Ctrl-C stops and keeps what is done.");
    }

    private static Origin origin(RunRequest request, boolean stopped, Duration elapsed) {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("system", System.getProperty("os.name"));
        machine.put("architecture", System.getProperty("os.arch"));
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("java_memory_megabytes", Runtime.getRuntime().maxMemory() >> 20);
        return new Origin(Instant.now(), stopped, Optional.of(elapsed), Versions.all(), machine);
    }

    private boolean write(ResultFolder folder, RunRequest request, ExperimentResults results, SummaryJson json) {
        try {
            Path written = folder.write(
                    writer -> ResultTables.writeCurves(results, writer),
                    writer -> ResultTables.writeTimings(results, writer),
                    json::writeTo);
            terminal.say("Results are in " + written + ".");
            return true;
        } catch (IOException | UncheckedIOException e) {
            terminal.say("The results could not be written to " + request.out().orElseThrow() + " (" + reason(e)
                    + "); make room or name another folder with --out, and train again.");
            if (request.verbose()) {
                e.printStackTrace(terminal.err());
            }
            return false;
        }
    }

    private static String reason(Exception e) {
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
