package org.pairlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pairlab.data.DataSource;
import org.pairlab.experiment.Preset;
import org.pairlab.input.InvalidInputException;
import org.pairlab.machine.FileNames;
import org.pairlab.store.LabFileName;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line. Every way it can end is an exit code of {@link ExitCode}; what went wrong is one sentence on the
 * error stream.
 */
public final class Cli {

    private final Terminal terminal;
    private final Window window;
    private final RunCommand run;
    private final BenchCommand bench;
    private final ResumeCommand resume;
    private final ExtendCommand extend;
    private final MergeCommand merge;
    private final InfoCommand info;
    private final VerifyCommand verify;
    private final CompareCommand compare;
    private final ErrorsCommand errors;
    private final ExportCommand export;

    Cli(Terminal terminal, Window window, Engine engine, Function<Runnable, Interrupt> interrupts) {
        this.terminal = terminal;
        this.window = window;
        this.run = new RunCommand(terminal, engine, interrupts);
        this.bench = new BenchCommand(terminal, engine, interrupts);
        resume = new ResumeCommand(terminal, engine, interrupts);
        extend = new ExtendCommand(terminal, engine, interrupts);
        merge = new MergeCommand(terminal, engine);
        info = new InfoCommand(terminal, engine);
        verify = new VerifyCommand(terminal, engine, interrupts);
        compare = new CompareCommand(terminal, engine);
        errors = new ErrorsCommand(terminal, engine);
        export = new ExportCommand(terminal, engine);
    }

    /** The command line of this process. */
    public static Cli ofProcess(Window window) {
        return new Cli(Terminal.ofProcess(), window, Engine.real(), Interrupt::ofProcess);
    }

    /** Does what the arguments say and returns the exit code. */
    public int execute(String... arguments) {
        int code = guarded(verbose(arguments), () -> dispatch(arguments));
        Optional<String> lost = terminal.lost();
        lost.ifPresent(terminal::say);
        return lost.isPresent() && code == ExitCode.FINE ? ExitCode.BAD_INPUT : code;
    }

    private int dispatch(String... all) throws InterruptedException, IOException {
        // It goes with everything, and says nothing of what is to be done.
        String[] arguments = Options.withoutVerbose(all);
        FileNames.here().requireTemporaryFolder();
        if (arguments.length == 0) {
            // The usual start, which need not wait until a parser is loaded.
            return lab(DataSource.packaged(), Optional.empty());
        }
        Optional<Path> file = labFile(arguments);
        if (file.isPresent()) {
            return lab(dataBefore(arguments), file);
        }
        ParseResult program = parse(all);
        ParseResult command = program.hasSubcommand() ? program.subcommand() : program;
        if (command.isUsageHelpRequested()) {
            terminal.printHelp(command.commandSpec().commandLine().getUsageMessage());
            return ExitCode.FINE;
        }
        if (program.isVersionHelpRequested()) {
            Versions.all().forEach((name, version) -> terminal.print(name + ": " + version));
            return ExitCode.FINE;
        }
        if (command == program) {
            return lab(RunOptions.readData(program), Optional.empty());
        }
        String name = command.commandSpec().name();
        if (program.hasMatchedOption(Options.DATA)) {
            throw new InvalidInputException(
                    Options.DATA + " must come after " + name + "; write " + name + " " + Options.DATA + " DIR.");
        }
        return switch (name) {
            case Options.RUN -> run.run(RunOptions.read(command));
            case Options.RESUME -> resume.run(LabFileOptions.read(command));
            case Options.EXTEND -> extend.run(ExtendOptions.read(command));
            case Options.MERGE -> merge.run(MergeOptions.read(command));
            case Options.INFO -> info(LabFileOptions.read(command));
            case Options.VERIFY -> verify.run(LabFileOptions.read(command));
            case Options.COMPARE -> compare.run(CompareOptions.read(command));
            case Options.ERRORS -> errors.run(ErrorsOptions.read(command));
            case Options.EXPORT -> export.run(ExportOptions.read(command));
            case Options.BENCH -> bench.run(BenchOptions.read(command));
            default -> photograph(RunOptions.readShort(command));
        };
    }

    private int info(LabFileOptions request) throws IOException {
        return info.run(request.file(), request.data(), request.json());
    }

    /** A lab file as the last argument, and no command before it: what a double click on one comes to. */
    private static Optional<Path> labFile(String... arguments) {
        int last = arguments.length - 1;
        boolean named = last >= 0 && LabFileName.is(arguments[last]);
        boolean option = last > 0 && !(last == 2 && arguments[0].equals(Options.DATA));
        if (!named || option) {
            return Optional.empty();
        }
        return Optional.of(FileNames.here().path("", arguments[last], "name a lab file"));
    }

    private static DataSource dataBefore(String... arguments) {
        return RunOptions.readData(parse(Arrays.copyOf(arguments, arguments.length - 1)));
    }

    /**
     * Opens the lab. Where there can be no window, says what is in the file, or trains in the terminal, so that there is
     * something to see.
     */
    private int lab(DataSource data, Optional<Path> file) throws InterruptedException, IOException {
        Optional<String> problem = window.problem().or(() -> window.open(data, file));
        if (problem.isPresent() && file.isPresent()) {
            terminal.say(problem.get() + "; this is what the file holds.");
            return dispatch(Options.INFO, file.get().toString());
        }
        if (problem.isPresent()) {
            terminal.say(problem.get()
                    + "; training the classroom preset in the terminal instead (Ctrl-C stops, --help tells more).");
            return run.run(RunRequest.of(Preset.CLASSROOM, data));
        }
        return ExitCode.FINE;
    }

    private int photograph(RunRequest request) throws IOException {
        Path folder = request.out().orElseThrow();
        ResultFolder.prepare(folder, request.force(), window.pictures());
        Optional<String> problem = window.problem();
        if (problem.isPresent()) {
            terminal.say(problem.get() + "; pictures need one.");
            return ExitCode.FAILURE;
        }
        terminal.say("Training a short experiment for the pictures; leave its window open.");
        window.photograph(request.data(), request.settings(), folder);
        terminal.say("Pictures are in " + folder + ".");
        return ExitCode.FINE;
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
        int run() throws InterruptedException, IOException;
    }

    /** Whether a command is asked for and not the window. */
    public static boolean isCommand(String... arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-") && !LabFileName.is(arguments[0]);
    }

    /** Whether details of what goes wrong are asked for. */
    public static boolean verbose(String... arguments) {
        return List.of(arguments).contains(Options.VERBOSE);
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
        } catch (IOException e) {
            terminal.say(e.getMessage());
            return ExitCode.FAILURE;
        } catch (Exception | Error e) {
            // The last place that can turn it into a sentence.
            Optional<String> name = FileNames.here().problem(e);
            terminal.say(
                    name.isPresent()
                            ? name.get()
                            : e instanceof OutOfMemoryError
                                    ? "PairLab ran out of memory; lower --runs or --epochs, or start with java -Xmx8g -jar pairlab.jar."
                                    : "PairLab failed: " + e + (verbose ? "." : "; --verbose tells more."));
            if (verbose) {
                e.printStackTrace(terminal.err());
            }
            return name.isPresent() ? ExitCode.BAD_INPUT : ExitCode.FAILURE;
        }
    }
}
