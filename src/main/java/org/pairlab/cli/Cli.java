package org.pairlab.cli;

import java.util.List;
import java.util.function.Function;
import org.pairlab.experiment.Preset;
import org.pairlab.input.InvalidInputException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line. Every way it can end is an exit code of {@link ExitCode}; what went wrong is one sentence on the
 * error stream.
 */
public final class Cli {
    private final Terminal terminal;
    private final RunCommand run;

    Cli(Terminal terminal, Engine engine, Function<Runnable, Interrupt> interrupts) {
        this.terminal = terminal;
        this.run = new RunCommand(terminal, engine, interrupts);
    }

    /** The command line of this process. */
    public static Cli ofProcess() {
        return new Cli(Terminal.ofProcess(), Engine.real(), Interrupt::ofProcess);
    }

    /** Does what the arguments say and returns the exit code. */
    public int execute(String... arguments) {
        boolean verbose = List.of(arguments).contains(Options.VERBOSE);
        return guarded(verbose, () -> dispatch(arguments));
    }

    /**
     * Trains the classroom preset because there can be no window.
     *
     * @param reason why, as the start of a sentence without full stop
     */
    public int insteadOfWindow(String reason) {
        terminal.say(
                reason + "; training the classroom preset in the terminal instead (Ctrl-C stops, --help tells more).");
        return guarded(false, () -> run.run(RunRequest.of(Preset.CLASSROOM)));
    }

    private int dispatch(String... arguments) throws InterruptedException {
        ParseResult program = parse(arguments);
        ParseResult command = program.hasSubcommand() ? program.subcommand() : program;
        CommandLine line = command.commandSpec().commandLine();
        if (command.isUsageHelpRequested() || arguments.length == 0) {
            terminal.print(line.getUsageMessage());
            return ExitCode.FINE;
        }
        if (program.isVersionHelpRequested()) {
            Versions.all().forEach((name, version) -> terminal.print(name + ": " + version));
            return ExitCode.FINE;
        }
        return run.run(RunOptions.read(command));
    }

    private static ParseResult parse(String... arguments) {
        CommandLine line = new CommandLine(Options.program()).setExpandAtFiles(false);
        try {
            return line.parseArgs(arguments);
        } catch (ParameterException e) {
            throw ParseProblem.of(e);
        }
    }

    /** Something that ends with an exit code. */
    @FunctionalInterface
    private interface Command {
        int run() throws InterruptedException;
    }

    private int guarded(boolean verbose, Command command) {
        try {
            return command.run();
        } catch (InvalidInputException e) {
            terminal.say(e.getMessage());
            return ExitCode.BAD_INPUT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        } catch (Exception | Error e) {
            // The last place that can turn it into a sentence.
            terminal.say(
                    e instanceof OutOfMemoryError
                            ? "PairLab ran out of memory; lower --runs or --epochs, or start with java -Xmx8g -jar pairlab.jar."
                            : "PairLab failed: " + e + (verbose ? "." : "; --verbose tells more."));
            if (verbose) {
                e.printStackTrace(terminal.err());
            }
            return ExitCode.FAILURE;
        }
    }
}
