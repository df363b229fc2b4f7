package org.pairlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.SampleLabFiles;
import org.pairlab.SampleResults;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import picocli.CommandLine;

final class TerminalTest {
    @Test
    void whereThereIsOnlyAsciiNothingTurnsIntoQuestionMarks() {
        StringWriter out = new StringWriter();
        Terminal plain = new Terminal(
                new ResultStream(OutputStream.nullOutputStream(), false),
                new PrintWriter(out),
                new PrintWriter(out),
                false,
                () -> ScreenWidth.USUAL,
                false);

        assertThat(plain.shown("88.07 ± 0.68, –, “greater”, the report’s, n − 1"))
                .isEqualTo("88.07 +- 0.68, -, \"greater\", the report's, n - 1");
    }

    private final Console console = new Console();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "run --help", "run", "info FILE", "info FILE --json"})
    void resultsThatDoNotFitOnTheDiskAreNoSuccess(String command) {
        int code = execute(new ResultStream(new Failing("No space left on device"), false), command);

        assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err().lines())
                .last()
                .isEqualTo("The output could not be written (No space left on device); make room or send it to another"
                        + " place.");
    }

    /** The system says it in the person's language, but not into what it failed. */
    @ParameterizedTest
    @CsvSource({"Broken pipe, false", "Datenübergabe unterbrochen, true", "The pipe is being closed, false"})
    void aReaderThatHasHadEnoughIsNoProblem(String words, boolean pipe) {
        int code = execute(new ResultStream(new Failing(words), pipe), "info FILE");

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(console.err()).isEmpty();
    }

    @Test
    void whatFailedOnceIsLostEvenIfMoreCouldBeWritten() {
        Failing disk = new Failing("No space left on device");
        ResultStream results = new ResultStream(disk, false);
        Terminal terminal = console.terminal(results);

        terminal.print("one");
        disk.words = null;
        terminal.print("two");

        assertThat(terminal.lost()).isPresent();
    }

    @Test
    void everyCommandTakesVerbose() {
        Map<String, CommandLine> commands = Options.program().subcommands();

        assertThat(commands).isNotEmpty();
        commands.forEach((name, command) ->
                assertThat(command.getCommandSpec().optionsMap()).as(name).containsKey(Options.VERBOSE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--verbose", "--verbose FILE", "FILE --verbose", "--data DIR --verbose FILE"})
    void verboseChangesNothingOfWhatOpens(String arguments) {
        ScriptedWindow window = new ScriptedWindow(null);
        Path file = folder.resolve("a.pairlab");

        new Cli(console.terminal(false), window, ScriptedEngine.of(results()), stop -> null)
                .execute(arguments
                        .replace("FILE", file.toString())
                        .replace("DIR", folder.toString())
                        .split(" "));

        assertThat(window.asked).singleElement().asString().startsWith("open ").satisfies(asked -> assertThat(
                        asked.endsWith(" with " + file))
                .isEqualTo(arguments.contains("FILE")));
    }

    @ParameterizedTest
    @CsvSource({
        "'24 80', , 80",
        "'50 132\n', 80, 132",
        "'0 0', 60, 60",
        "'', 61, 61",
        "'', , 80",
        "'', x, 80",
        "'a b', -3, 80"
    })
    void theTerminalIsAskedFirstThenTheShell(String size, String environment, int columns) {
        assertThat(ScreenWidth.columns(size, environment)).isEqualTo(columns);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 80, 60, 40, 25, 20})
    void noLineOfTheProgressIsLongerThanTheScreenIsWide(int columns) {
        String drawn = runOn(columns);

        assertThat(drawn).contains("\r");
        assertThat(drawn.substring(drawn.indexOf('\r')).split("[\r\n]+"))
                .anyMatch(line -> line.startsWith("Training"))
                .allMatch(line -> line.codePointCount(0, line.length()) < columns);
    }

    @ParameterizedTest
    @ValueSource(ints = {19, 3, 1, 0})
    void whereThereIsNoRoomForABarLinesTellOfTheRuns(int columns) {
        assertThat(runOn(columns)).doesNotContain("\r").contains("(20 of 20 runs)");
    }

    private String runOn(int columns) {
        Interrupt nobody = Interrupt.byHand(() -> {}, code -> {}, System::nanoTime);
        new Cli(console.terminal(true, columns), new ScriptedWindow(null), ScriptedEngine.of(results()), stop -> nobody)
                .execute("run");
        return console.err().replace(System.lineSeparator(), "\n");
    }

    private int execute(ResultStream results, String command) {
        Path file = folder.resolve("a.pairlab");
        if (command.contains("FILE")) {
            SampleLabFiles.create(file, results(), SampleResults.predictions(results()), "", false)
                    .close();
        }
        Interrupt nobody = Interrupt.byHand(() -> {}, code -> {}, System::nanoTime);
        return new Cli(
                        console.terminal(results),
                        new ScriptedWindow(null),
                        ScriptedEngine.of(results()),
                        stop -> nobody)
                .execute(command.replace("FILE", file.toString()).split(" "));
    }

    private static ExperimentResults results() {
        ExperimentSettings settings = Preset.CLASSROOM.settings();
        return SampleResults.of(settings, 1000);
    }

    /** Refuses what is written as long as there are words for it. */
    private static final class Failing extends OutputStream {
        private String words;

        Failing(String words) {
            this.words = words;
        }

        @Override
        public void write(int b) throws IOException {
            if (words != null) {
                throw new IOException(words);
            }
        }
    }
}
