package org.pairlab.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pairlab.data.PairSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.RunRecord;
import org.pairlab.export.Origin;
import org.pairlab.export.ResultTables;
import org.pairlab.export.SummaryJson;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResults;
import org.pairlab.statistics.SummaryNotes;
import org.pairlab.statistics.SummaryTable;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/** Trains an experiment in the terminal: checks everything first, shows progress, then says and writes what came out. */
final class RunCommand {
    private static final Duration REFRESH = Duration.ofMillis(200);
    private static final int MOST_FAILURES_TOLD = 3;

    private final Terminal terminal;
    private final Engine engine;
    private final Function<Runnable, Interrupt> interrupts;

    /** @param interrupts makes the Ctrl-C that calls what it is given */
    RunCommand(Terminal terminal, Engine engine, Function<Runnable, Interrupt> interrupts) {
        this.terminal = terminal;
        this.engine = engine;
        this.interrupts = interrupts;
    }

    /**
     * Does what was asked for.
     *
     * @return the exit code
     * @throws org.pairlab.input.InvalidInputException if something given cannot be used; then nothing was trained
     */
    int run(RunRequest request) throws InterruptedException {
        PairSet pairs = engine.pairs(request.settings().pairs(), request.data());
        MemoryNeed.of(request.settings(), pairs).check();
        Optional<ResultFolder> folder = request.out().map(out -> ResultFolder.prepare(out, request.force()));

        Map<RunId, Throwable> failures = new ConcurrentSkipListMap<>();
        Engine.Training training = engine.plan(request.settings(), pairs, failures::put);
        terminal.say(announcement(request.settings()));
        // Listens until all is written, so that a late Ctrl-C does not cut the files off.
        try (Interrupt interrupt = interrupts.apply(training::stop)) {
            train(training, request.settings(), interrupt);
            ExperimentResults results = training.results();
            boolean stopped = results.runs().values().stream().anyMatch(RunCommand::cutShort);
            ExperimentSummary summary = ExperimentSummary.of(results, KnownResults.packaged());
            printSummary(request, summary, stopped);
            boolean failed = sayFailures(results, request.verbose() ? failures : Map.of());
            Origin origin = origin(request, stopped, training.progress().elapsed());
            boolean written = folder.isEmpty()
                    || write(folder.get(), request, results, new SummaryJson(results, summary, origin));
            if (failed || !written) {
                return ExitCode.FAILURE;
            }
            return stopped ? interrupt.exitCode() : ExitCode.FINE;
        }
    }

    private static String announcement(ExperimentSettings settings) {
        String architectures =
                settings.architectures().stream().map(Architecture::label).collect(Collectors.joining(", "));
        return "Training " + architectures + ": " + runs(settings.runs()) + " of " + epochs(settings)
                + (settings.runs() == 1 ? "" : " each") + "; Ctrl-C stops and keeps what is done.";
    }

    private static String runs(int count) {
        return ProgressView.counted(count, "run");
    }

    private static String epochs(ExperimentSettings settings) {
        return ProgressView.counted(settings.hyperparameters().epochs(), "epoch");
    }

    private void train(Engine.Training training, ExperimentSettings settings, Interrupt interrupt)
            throws InterruptedException {
        try (ProgressView view = new ProgressView(terminal, settings)) {
            training.start();
            boolean ended;
            do {
                ended = training.awaitEnd(REFRESH);
                view.show(training.progress(), training.results(), interrupt.raised());
            } while (!ended);
        }
    }

    private static boolean cutShort(RunRecord run) {
        return !run.state().ended() || run.state() == RunState.STOPPED;
    }

    private void printSummary(RunRequest request, ExperimentSummary summary, boolean stopped) {
        ExperimentSettings settings = request.settings();
        int planned = settings.architectures().size() * settings.runs();
        String counted = summary.finished() + " of " + runs(planned) + " finished";
        terminal.print((stopped ? "stopped: " : "") + counted + "; pairs " + settings.pairs() + ", seed "
                + settings.seed() + ", c=" + settings.hyperparameters().channels() + ", " + epochs(settings));
        terminal.print("");
        terminal.print(SummaryTable.of(summary).text());
        SummaryNotes.of(summary).forEach(note -> terminal.print(Wrapped.text(note)));
    }

    private boolean sayFailures(ExperimentResults results, Map<RunId, Throwable> details) {
        List<RunRecord> failed = results.runs().values().stream()
                .filter(run -> run.state() == RunState.FAILED)
                .toList();
        failed.stream().limit(MOST_FAILURES_TOLD).forEach(run -> terminal.say(run.failure()));
        if (failed.size() > MOST_FAILURES_TOLD) {
            terminal.say((failed.size() - MOST_FAILURES_TOLD) + " more runs failed.");
        }
        details.values().forEach(cause -> cause.printStackTrace(terminal.err()));
        return !failed.isEmpty();
    }

    private static Origin origin(RunRequest request, boolean stopped, Duration elapsed) {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("system", System.getProperty("os.name"));
        machine.put("architecture", System.getProperty("os.arch"));
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("javaMemoryMegabytes", Runtime.getRuntime().maxMemory() >> 20);
        return new Origin(
                Instant.now(),
                stopped,
                Optional.of(elapsed),
                Optional.of(request.preset().id()),
                Versions.all(),
                machine);
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
