package org.pairlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.SampleResults;
import org.pairlab.data.DataSource;
import org.pairlab.data.Mnist;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.StartingPoint;
import org.pairlab.experiment.Training;
import org.pairlab.input.InvalidInputException;
import org.pairlab.training.RunId;

/** Whatever is wrong: exit code 2, one sentence, and nothing was trained. */
final class BadInputTest {
    private final Console console = new Console();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --channels 33             | --channels must be an even whole number from 2 to 1024, not 33.
                    --channels 0              | --channels must be an even whole number from 2 to 1024, not 0.
                    --dropout 1               | --dropout must be a number from 0 to 0.95, not 1.
                    --batch-size 0            | --batch-size must be a whole number from 2 to 30000, not 0.
                    --epochs 0                | --epochs must be a whole number from 1 to 1000, not 0.
                    --epochs 2.5              | --epochs must be a whole number from 1 to 1000, not 2.5.
                    --runs 1000000000         | --runs must be a whole number from 1 to 1000, not 1000000000.
                    --runs 10^9               | --runs must be a whole number from 1 to 1000, not '10^9'.
                    --learning-rate -1        | --learning-rate must be a number from 0.000001 to 1, not -1.
                    --learning-rate abc       | --learning-rate must be a number from 0.000001 to 1, not 'abc'.
                    --learning-rate NaN       | --learning-rate must be a number from 0.000001 to 1, not 'NaN'.
                    --learning-rate 1,000     | --learning-rate must be a number from 0.000001 to 1; '1,000' may mean 1000 or 1, so write one of these.
                    --runs 1.000              | --runs must be a whole number from 1 to 1000; '1.000' may mean 1000 or 1, so write one of these.
                    --seed -1                 | --seed must be a whole number from 0 to 9007199254740991, not -1.
                    --seed=                   | --seed must be a whole number from 0 to 9007199254740991; it is empty.
                    --workers 0               | --workers must be a whole number from 1 to 256, not 0.
                    --preset school           | --preset must be report or classroom, not 'school'.
                    --architecture conv       | --architecture must be one or more of base, base-aux, sep, sep-aux, not 'conv'.
                    --architecture base,      | --architecture must be one or more of base, base-aux, sep, sep-aux, not ''.
                    --pairs seed:x            | The N of --pairs seed:N must be a whole number from 0 to 9007199254740991, not 'x'.
                    --test-pairs 9            | --test-pairs goes with drawn pairs only; add --pairs seed:1 or leave it out.
                    --pairs=                  | --pairs is empty; name a path or leave it out.
                    --out=                    | --out is empty; name a path or leave it out.
                    --runs 2 --runs 3         | --runs is given more than once; give it once.
                    --runs                    | --runs needs a value; write --runs N.
                    --runs --epochs 3         | --runs needs a value; write --runs N.
                    --epoch 3                 | '--epoch' is not an option; did you mean --epochs?
                    --batch-normalization     | '--batch-normalization' is not an option; did you mean --batch-normalisation?
                    --xyz=3                   | '--xyz' is not an option; see --help.
                    3                         | '3' is not the value of an option; see --help.
                    """)
    void aWrongOptionIsNamed(String options, String sentence) {
        assertRefused(sentence, ("run " + options).split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --vary~auxiliary-wait=1,2             | --vary 'auxiliary-wait' is not a hyperparameter; did you mean auxiliary-weight?
                    --vary~runs=1,2                       | --vary 'runs' is not a hyperparameter; name one of channels, features, hidden, learning-rate, dropout, batch-normalisation, auxiliary-weight, batch-size, epochs.
                    --vary~auxiliary-learning-rate=0.1    | --vary 'auxiliary-learning-rate' is not a hyperparameter; each network has one learning rate; write learning-rate.
                    --vary~dropout                        | --vary 'dropout' needs values; write NAME=VALUES, such as auxiliary-weight=0,1,10.
                    --vary~dropout=                       | --vary dropout needs values, such as 0, 0.95.
                    --vary~=1,2                           | --vary '' is not a hyperparameter; name one of channels, features, hidden, learning-rate, dropout, batch-normalisation, auxiliary-weight, batch-size, epochs.
                    --vary~dropout=0,1,0,5                | --vary dropout must be a number from 0 to 0.95, not 1; commas separate values, so write decimals with a point: 0.5, 1.5.
                    --vary~dropout=0,1;0,5                | --vary dropout: “0,1;0,5” has commas and semicolons; separate values with one of them, and write decimals with a point: 0.5, 1.5.
                    --vary~dropout=0..0.5 step 0          | --vary dropout: “0..0.5 step 0” needs a step above 0.
                    --vary~dropout=0..0.5                 | --vary dropout: “0..0.5” lacks its steps; write FROM..TO step STEP, or FROM..TO x FACTOR for equal ratios.
                    --vary~channels=8,9                   | --vary channels must be an even whole number from 2 to 1024, not 9.
                    --vary~batch-normalisation=on,of      | --vary batch-normalisation must be on or off, not 'of'.
                    --vary~dropout=0 --vary~dropout=0.1   | --vary: A hyperparameter can be varied only once; put all its values in one list.
                    --channels~8 --vary~channels=8,16     | --channels and --vary channels set the same; leave one of them out.
                    --auxiliary-learning-rate~0.1 --vary~learning-rate=0.1,0.2 | --auxiliary-learning-rate and --vary learning-rate set the same; leave one of them out.
                    --no-batch-normalisation --vary~batch-normalisation=on,off | --batch-normalisation and --vary batch-normalisation set the same; leave one of them out.
                    --architecture~base,sep --vary~auxiliary-weight=0,1 | --vary: Auxiliary weight is varied, but none of the chosen architectures has it; add base-aux or sep-aux, or leave it out.
                    --vary~epochs=1..90 step 1 --vary~features=1..90 step 1 | --vary: More than 500 networks are too many to compare; vary fewer values.
                    --vary                                | --vary needs a value; write --vary NAME=LIST.
                    --variant~                            | --variant names no network; write NAME: ARCHITECTURE SETTING=VALUE, such as small: base-aux channels=16.
                    --variant~small: bass                 | --variant must be one or more of base, base-aux, sep, sep-aux, not 'bass'.
                    --variant~base drop=0.1               | --variant 'drop' is not a hyperparameter; name one of channels, features, hidden, learning-rate, dropout, batch-normalisation, auxiliary-weight, batch-size, epochs.
                    --variant~base dropot=0.1             | --variant 'dropot' is not a hyperparameter; did you mean dropout?
                    --variant~base dropout=2              | --variant dropout must be a number from 0 to 0.95, not 2.
                    --variant~base auxiliary-weight=2     | --variant: base has no auxiliary-weight, as it has no auxiliary loss; leave it out.
                    --variant~base 0.1                    | --variant: “0.1” is not a setting; write SETTING=VALUE, such as dropout=0.1.
                    --variant~a: base --variant~a: sep    | --variant: Two networks are called “a”; give one of them another name.
                    --variant~a: base --variant~b: base   | “a” and “b” are the same network; leave one of them out or change it.
                    --first-run 0                         | --first-run must be a whole number from 1 to 100000, not 0.
                    """)
    void aWrongListOfNetworksIsNamed(String options, String sentence) {
        String[] parts = ("run " + options).split(" (?=--)|(?<=run) |(?<=first-run) ");
        assertRefused(
                sentence,
                Arrays.stream(parts)
                        .flatMap(part -> Arrays.stream(part.split("~", -1)))
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rum          | 'rum' is not a command; did you mean run?
                    train        | 'train' is not a command; see --help.
                    --runs 3     | '--runs' is an option of the command run; write run --runs.
                    --frobnicate | '--frobnicate' is not an option; see --help.
                    --data . run | --data must come after run; write run --data DIR.
                    """)
    void aWrongCommandIsNamed(String arguments, String sentence) {
        assertRefused(sentence, arguments.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --epochs 501              | --epochs must be a whole number from 1 to 500, not 501.
                    --repeats 0               | --repeats must be a whole number from 1 to 1000, not 0.
                    --channels 7              | --channels must be an even whole number from 2 to 1024, not 7.
                    --layers slow             | --layers must be fast or stock, not 'slow'.
                    --layers fast,            | --layers must be fast or stock, not ''.
                    --preset school           | --preset must be report or classroom, not 'school'.
                    --quick --preset report   | --quick does not go with --preset; leave one out.
                    --layers fast --preset report | --layers does not go with --preset; leave one out.
                    --runs 3                  | --runs goes with --preset only; add it or leave --runs out.
                    --peer-python py          | --peer-python goes with --peer only; add --peer SCRIPT or leave it out.
                    --peer x --peer-python=   | --peer-python is empty; name a Python that has PyTorch.
                    --peer x --layers stock   | --layers must name fast to compare with --peer; add it or leave --peer out.
                    --peer missing.py         | --peer missing.py is not a file; name the Python script to compare with or leave it out.
                    --out src                 | --out src is a folder; name a file.
                    --out pom.xml             | --out pom.xml is there already; name another file, or add --force to replace it.
                    --out no/such.json        | --out no/such.json cannot be written; name a file in a folder where you may create files.
                    --quik                    | '--quik' is not an option; did you mean --quick?
                    """)
    void aWrongOptionOfBenchIsNamed(String options, String sentence) {
        assertRefused(sentence, ("bench " + options).split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    resume                        | resume needs a lab file; write resume FILE.
                    info                          | info needs a lab file; write info FILE.
                    verify --runs 2               | verify needs a lab file; write verify FILE.
                    export --csv out              | export needs a lab file; write export FILE.
                    resume missing.pairlab        | Lab file missing.pairlab does not exist; check its name or whether it was moved.
                    info missing.pairlab          | Lab file missing.pairlab does not exist; check its name or whether it was moved.
                    verify src                    | Lab file src is a folder; name a lab file.
                    export a.pairlab              | export needs to know what to write; add --csv DIR, --png DIR, --svg DIR, --json FILE or --report FILE.
                    export a.pairlab --svg x --predictions last | --predictions goes with --csv only; add --csv DIR or leave it out.
                    export a.pairlab --csv x --predictions all | --predictions must be best, last or every, not 'all'.
                    export a.pairlab --csv=       | --csv is empty; name a path or leave it out.
                    export a.pairlab --csv x --scale 2 | --scale goes with --png only; add --png DIR or leave it out.
                    export a.pairlab --png x --scale 11 | --scale must be a number from 0.5 to 10, not 11.
                    verify a.pairlab --runs 0     | --runs must be a whole number from 1 to 1000, not 0.
                    verify a.pairlab --workers x  | --workers must be a whole number from 1 to 256, not 'x'.
                    resume a.pairlab --runs 2     | '--runs' is not an option; see --help.
                    info a.pairlab b.pairlab      | 'b.pairlab' is not the value of an option; see --help.
                    resum                         | 'resum' is not a command; did you mean resume?
                    run --keep-networks           | --keep-networks goes with lab files only; add --out NAME.pairlab or leave it out.
                    """)
    void whatIsWrongWithALabFileIsNamed(String arguments, String sentence) {
        assertRefused(sentence, arguments.split(" "));
    }

    @Test
    void whatIsNoLabFileIsNamed() throws IOException {
        Path file = Files.writeString(folder.toRealPath().resolve("a.pairlab"), "no database");
        String sentence = "Lab file " + file + " is not a PairLab lab file; choose another.";

        assertRefused(sentence, "info", file.toString());
    }

    @Test
    void aLabFileIsNotReplacedUnasked() throws IOException {
        Path file = Files.writeString(folder.resolve("a.pairlab"), "precious");

        assertRefused(
                "--out " + file + " is there already; name another file, go on with it by resume " + file
                        + ", or add --force to replace it.",
                "run",
                "--out",
                file.toString());
        assertThat(file).hasContent("precious");
    }

    @Test
    void aLabFileMayBeNoFolder() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("a.pairlab"));

        assertRefused(
                "--out " + inTheWay + " is a folder; name a file.", "run", "--force", "--out", inTheWay.toString());
    }

    @Test
    void aLabFileMustBeWritable() throws IOException {
        Path impossible = Files.createFile(folder.resolve("file")).resolve("a.pairlab");

        assertRefused(
                "Lab file " + impossible + " cannot be made; name a folder where you may create files.",
                "run",
                "--out",
                impossible.toString());
    }

    @Test
    void theSentenceIsTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertRefused("--dropout must be a number from 0 to 0.95, not 1.", "run", "--dropout", "1");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void outMayBeNoFile() throws IOException {
        Path file = Files.createFile(folder.resolve("results"));

        assertRefused("--out " + file + " is a file; name a folder.", "run", "--out", file.toString());
    }

    @Test
    void outMustBeWritable() throws IOException {
        // Below a file, where not even root may create a folder.
        Path impossible = Files.createFile(folder.resolve("file")).resolve("results");

        assertRefused(
                "--out " + impossible + " cannot be written to; name a folder where you may create files.",
                "run",
                "--out",
                impossible.toString());
    }

    @Test
    void resultsAreNotOverwritten() throws IOException {
        Files.writeString(folder.resolve("timings.csv"), "precious");

        assertRefused(
                "--out " + folder + " already holds timings.csv; name another folder, or add --force to replace it.",
                "run",
                "--out",
                folder.toString());
        assertThat(folder.resolve("timings.csv")).hasContent("precious");
    }

    @Test
    void dataMustBeAFolderOfMnist() {
        Path missing = folder.resolve("missing");

        assertRefused(
                "Data folder " + missing
                        + " does not exist; name a folder with the four files of MNIST, or of another set in its"
                        + " format, or leave --data out to use the packaged MNIST.",
                "run",
                "--data",
                missing.toString());
    }

    @Test
    void anEmptyDataFolderIsNamed() {
        int code = new Cli(console.terminal(false), new ScriptedWindow(null), Engine.real(), stop -> null)
                .execute("run", "--data", folder.toString());

        assertThat(code).isEqualTo(2);
        assertThat(console.err())
                .startsWith(
                        "Data folder " + folder + " has none of the four files (looked for train-images-idx3-ubyte or ")
                .hasLineCount(1);
    }

    @Test
    void aBadPairListIsNamedWithItsLine() throws IOException {
        Path list = Files.writeString(folder.resolve("pairs.csv"), "split,first,second\ntrain,1,60000\n");

        int code = new Cli(console.terminal(false), new ScriptedWindow(null), Engine.real(), stop -> null)
                .execute("run", "--pairs", list.toString());

        assertThat(code).isEqualTo(2);
        assertThat(console.err()).startsWith("Line 2 of pair list " + list).hasLineCount(1);
    }

    @Test
    void whatCannotFitIntoMemoryIsRefused() {
        int code = new Cli(console.terminal(false), new ScriptedWindow(null), new Untrained(), stop -> null)
                .execute("run", "--channels", "1024", "--batch-size", "30000", "--workers", "256", "--runs", "100");

        assertThat(code).isEqualTo(2);
        assertThat(console.err())
                .startsWith("Checkpoints of the networks under way take about ")
                .contains("lower --channels, --hidden or --workers")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"new.pairlab", "results"})
    void whereNothingCanBeComputedNothingIsBegun(String out) {
        ScriptedEngine engine = ScriptedEngine.of(SampleResults.of(Preset.CLASSROOM.settings(), 1000));
        engine.libraries = () -> {
            throw new InvalidInputException("The libraries cannot be unpacked; name another folder.");
        };

        int code = new Cli(console.terminal(false), new ScriptedWindow(null), engine, stop -> null)
                .execute("run", "--out", folder.resolve(out).toString());

        assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err())
                .isEqualTo("The libraries cannot be unpacked; name another folder." + System.lineSeparator());
        assertThat(engine.start).isNull();
        assertThat(folder.resolve("new.pairlab")).doesNotExist();
    }

    private void assertRefused(String sentence, String... arguments) {
        int code = new Cli(console.terminal(false), new ScriptedWindow(null), new Untrained(), stop -> null)
                .execute(arguments);

        assertThat(console.err()).isEqualTo(sentence + System.lineSeparator());
        assertThat(console.out()).isEmpty();
        assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
    }

    /** Has pairs, and fails if anything is trained. */
    private static final class Untrained implements Engine {
        @Override
        public void requireLibraries() {}

        @Override
        public PairSet pairs(PairSource source, DataSource data) {
            return SampleResults.of(Preset.CLASSROOM.settings(), 1000).pairSet();
        }

        @Override
        public Mnist mnist(DataSource data) {
            PairSet pairs = pairs(null, data);
            return new Mnist(pairs.training().digits(), pairs.test().digits());
        }

        @Override
        public Training plan(StartingPoint start, BiConsumer<RunId, Throwable> failed) {
            throw new AssertionError("trained in spite of bad input");
        }
    }
}
