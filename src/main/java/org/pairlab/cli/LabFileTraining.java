package org.pairlab.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.StartingPoint;
import org.pairlab.experiment.Training;
import org.pairlab.input.InvalidInputException;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResults;
import org.pairlab.store.LabFile;
import org.pairlab.store.LabFileWriter;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.RunId;

/** Trains into a lab file, be it new or half done, and ends when everything is in it. */
final class LabFileTraining {
    private final Terminal terminal;
    private final Engine engine;
    private final Function<Runnable, Interrupt> interrupts;
    private final TerminalTraining terminalTraining;

    LabFileTraining(Terminal terminal, Engine engine, Function<Runnable, Interrupt> interrupts) {
        this.terminal = terminal;
        this.engine = engine;
        this.interrupts = interrupts;
        terminalTraining = new TerminalTraining(terminal);
    }

    /**
     * Trains what is left.
     *
     * @param file open, and still open afterwards
     * @param known what is there of every run
     * @param named as the person named the file
     * @return the exit code
     */
    int train(LabFile file, ExperimentResults known, Map<RunId, Checkpoint> checkpoints, String named, boolean verbose)
            throws InterruptedException {
        TrainingControl control = new TrainingControl();
        Path before = file.path();
        // Listens from before the file is written until all is in it, so that no Ctrl-C cuts anything off.
        try (Interrupt interrupt = interrupts.apply(control::stop)) {
            LabFileWriter writer =
                    file.write(Provenance.here(known.settings(), known.pairSet().digits()), control);
            Map<RunId, Throwable> failures = new ConcurrentSkipListMap<>();
            Training training = engine.plan(
                    new StartingPoint(
                            known,
                            checkpoints,
                            writer,
                            file.experiment().retention().networks()),
                    failures::put);
            terminalTraining.train(training, known, interrupt, control);
            ExperimentResults results = training.results();
            boolean stopped = TerminalTraining.stopped(results);
            terminalTraining.printSummary(
                    results.settings(), ExperimentSummary.of(results, KnownResults.packaged()), stopped);
            boolean failed = terminalTraining.sayFailures(results, verbose ? failures : Map.of())
                    | terminalTraining.sayNotKept(results, failures);
            boolean written = awaitWritten(writer, interrupt, control) && atRest(file, control);
            String now = named(file.path(), before, named);
            terminal.say(
                    !writer.hasItsFile()
                            ? "The experiment could not be kept, as its file is gone and no other could be made."
                            : "The experiment is in " + now
                                    + (stopped || failed || !written ? "; go on with: " + resume(now) : "."));
            if (failed || !written) {
                return ExitCode.FAILURE;
            }
            return stopped ? interrupt.exitCode() : ExitCode.FINE;
        }
    }

    /** The file as the person would name it, who named it otherwise before it had to go elsewhere. */
    private static String named(Path file, Path before, String named) {
        if (file.equals(before)) {
            return named;
        }
        return file.getParent().equals(before.getParent())
                ? Path.of(named).resolveSibling(file.getFileName()).toString()
                : file.toString();
    }

    /** What to type to go on. */
    static String resume(String named) {
        boolean plain = named.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_./\\:~+,@%".indexOf(c) >= 0);
        return Options.RESUME + " " + (plain ? named : "\"" + named + "\"");
    }

    /** Waits for a disk that refuses as long as the person does, then tries another file. */
    private boolean awaitWritten(LabFileWriter writer, Interrupt interrupt, TrainingControl control) {
        while (!writer.flush(TerminalTraining.REFRESH)) {
            control.tell(terminal::say);
            Optional<String> problem = writer.problem();
            if (problem.isPresent() && interrupt.raised() && !recovered(writer)) {
                terminal.say(problem.get() + " What was trained since is given up; it is trained again on going on.");
                writer.abandon();
                return false;
            }
        }
        control.tell(terminal::say);
        return true;
    }

    private boolean atRest(LabFile file, TrainingControl control) {
        try {
            file.endWriting();
            return true;
        } catch (InvalidInputException e) {
            terminal.say(e.getMessage());
            return false;
        } finally {
            control.tell(terminal::say);
        }
    }

    private static boolean recovered(LabFileWriter writer) {
        try {
            writer.recover();
            return true;
        } catch (InvalidInputException e) {
            return false;
        }
    }
}
