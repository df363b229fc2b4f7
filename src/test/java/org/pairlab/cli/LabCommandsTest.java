package org.pairlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.RealPairs;
import org.pairlab.SampleLabFiles;
import org.pairlab.SampleResults;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.store.LabFile;

/** The commands on lab files, with real networks that are tiny. */
final class LabCommandsTest {
    private static final String TINY = "run --architecture base,base-aux --runs 1 --epochs 3 --channels 4 --features 3"
            + " --hidden 4 --batch-size 16 --pairs seed:3 --training-pairs 64 --test-pairs 20 --workers 1 --out ";

    private Console console = new Console();
    private Interrupt interrupt;

    @TempDir
    private Path folder;

    @Test
    void aLabFileHoldsWhatAFolderDoes() throws IOException {
        Path file = folder.resolve("a.pairlab");

        assertThat(execute(TINY + file)).isZero();
        assertThat(console.out()).startsWith("2 of 2 runs finished; pairs seed:3, seed 1, c=4, 3 epochs");
        assertThat(console.err()).endsWith("The experiment is in " + file + "." + System.lineSeparator());
        execute(TINY + folder.resolve("plain"));
        assertThat(execute("export " + file + " --csv " + folder.resolve("tables")))
                .isZero();

        assertThat(names(folder)).containsExactlyInAnyOrder("a.pairlab", "plain", "tables");
        assertThat(names(folder.resolve("tables")))
                .containsExactlyInAnyOrder(
                        "curves.csv", "timings.csv", "predictions.csv", "summary.csv", "comparison.csv");
        assertThat(folder.resolve("tables/curves.csv")).hasSameTextualContentAs(folder.resolve("plain/curves.csv"));
    }

    @Test
    void whatIsNotKeptIsSaidInASentence() {
        Path file = folder.resolve("a.pairlab");
        assertThat(execute(TINY + file + " --keep-predictions none --keep-networks every-2"))
                .isZero();
        assertThat(execute("info " + file)).isZero();
        assertThat(console.out())
                .contains(
                        "Kept: what the networks said after no epoch, networks of the best epoch and those that 2 divides");

        assertThat(execute("errors " + file)).isEqualTo(2);
        assertThat(console.err())
                .contains("Of the best epoch lab file " + file
                        + " keeps no predictions, nor of any other; train it again with --keep-predictions.");
        assertThat(execute("export " + file + " --csv " + folder.resolve("tables")))
                .isZero();
        assertThat(console.err())
                .contains("keeps what the networks said after no epoch; predictions.csv has no more than that.");
    }

    @Test
    void anInterruptedExperimentGoesOnAsIfItNeverHadBeen() throws IOException {
        Path file = folder.resolve("my file.pairlab");
        Predicate<ExperimentResults> someDone = results ->
                results.runs().values().stream().anyMatch(run -> run.epochs().size() > 0);

        String longer = TINY.replace("--epochs 3", "--epochs 60"); // three are over before Ctrl-C comes
        int code = cli(new InterruptedWhen(someDone, () -> interrupt)).execute(arguments(longer, file));

        assertThat(code).isEqualTo(130);
        assertThat(console.out()).startsWith("stopped: ");
        assertThat(console.err()).contains("go on with: resume \"" + file + "\"");
        console = new Console();
        assertThat(cli(Engine.real()).execute("info", file.toString())).isZero();
        assertThat(console.out()).contains("State: interrupted, ", "Title: my file", "Trained from ");

        assertThat(cli(Engine.real()).execute("resume", file.toString())).isZero();
        assertThat(console.err()).contains("Going on with ConvNetBase, ConvNetBaseAux: 1 run of 60 epochs; ");
        assertThat(cli(Engine.real()).execute("export", file.toString(), "--csv", folder.resolve("on") + ""))
                .isZero();
        execute(longer + folder.resolve("twin"));
        assertThat(folder.resolve("on/curves.csv")).hasSameTextualContentAs(folder.resolve("twin/curves.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pairlab", "CLASS.PAIRLAB", "Lesson 3.PairLab"})
    void aLabFileAloneOpensInTheWindowHoweverItsEndingIsWritten(String name) {
        ScriptedWindow window = new ScriptedWindow(null);
        Cli cli = new Cli(console.terminal(false), window, Engine.real(), stop -> null);

        assertThat(cli.execute(folder.resolve(name).toString())).isZero();
        assertThat(window.asked).singleElement().asString().endsWith(" with " + folder.resolve(name));
        assertThat(Cli.isCommand(name)).isFalse();
        assertThat(Cli.isCommand("info", name)).isTrue();
    }

    @Test
    void aFinishedExperimentIsLeftAlone() {
        Path file = folder.resolve("a.pairlab");
        execute(TINY + file);
        console = new Console();

        assertThat(execute("resume " + file)).isZero();

        assertThat(console.err())
                .isEqualTo("The experiment in " + file + " is finished; 'info' tells what it holds."
                        + System.lineSeparator());
    }

    @Test
    void whatIsOpenElsewhereDoesNotGoOn() {
        Path file = folder.resolve("a.pairlab");
        ExperimentResults planned = ExperimentResults.planned(settings(), RealPairs.first(64, 20));
        try (LabFile open = SampleLabFiles.create(file, planned, "", false)) {
            assertThat(execute("resume " + file)).isEqualTo(2);
            assertThat(execute(TINY + file + " --force")).isEqualTo(2);
            assertThat(open.readOnly()).isEmpty();
        }
        assertThat(console.err().lines())
                .containsExactly(
                        "Lab file " + file + " is open in another PairLab and may only be read here; close it there,"
                                + " or make a copy to go on with.",
                        "Lab file " + file + " is open; close it or choose another name.");
    }

    @Test
    void forceReplacesALabFile() {
        Path file = folder.resolve("a.pairlab");
        execute(TINY + file);
        assertThat(execute(TINY.replace("--epochs 3", "--epochs 1") + file + " --force --no-keep-networks"))
                .isZero();
        console = new Console();

        assertThat(execute("info " + file)).isZero();

        assertThat(console.out()).contains("Epochs: 1", "networks of no epoch", "State: ended, 2 of 2 runs finished");
    }

    @Test
    void trainingAgainGivesTheSame() {
        Path file = folder.resolve("a.pairlab");
        execute(TINY + file);
        console = new Console();

        assertThat(execute("verify " + file + " --runs 1 --workers 2")).isZero();

        assertThat(console.out().lines())
                .containsExactly(
                        "ConvNetBase run 1: identical in 3 epochs, and so is its network.",
                        "ConvNetBaseAux run 1: identical in 3 epochs, and so is its network.",
                        "Machine and versions are those that trained it.");
    }

    @Test
    void aDamagedNetworkIsNamedBeforeAnythingIsTrained() throws SQLException {
        Path file = folder.resolve("a.pairlab");
        execute(TINY + file);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE network SET parameters = zeroblob(length(parameters)) WHERE run = 1000001");
        }
        console = new Console();

        assertThat(execute("verify " + file)).isEqualTo(2);

        assertThat(console.err().lines())
                .singleElement()
                .asString()
                .startsWith("Lab file " + file + " is damaged: ")
                .contains("network");
        assertThat(console.out()).isEmpty();
    }

    @Test
    void madeUpResultsAreFoundOut() {
        Path file = folder.resolve("a.pairlab");
        ExperimentResults madeUp = SampleResults.of(settings(), 20);
        SampleLabFiles.create(
                        file,
                        new ExperimentResults(madeUp.id(), settings(), RealPairs.first(64, 20), madeUp.runs()),
                        SampleResults.predictions(madeUp),
                        "",
                        false)
                .close();

        assertThat(execute("verify " + file)).isEqualTo(1);

        assertThat(console.out()).startsWith("ConvNetBase run 1: differs from epoch 1 on, at most by ");
    }

    @Test
    void nothingToVerifyIsSaid() {
        Path file = folder.resolve("a.pairlab");
        SampleLabFiles.create(
                        file,
                        ExperimentResults.planned(settings(), RealPairs.first(64, 20)),
                        PredictionSource.NONE,
                        "",
                        false)
                .close();

        assertThat(execute("verify " + file)).isEqualTo(2);
        assertThat(console.err())
                .isEqualTo("Lab file " + file + " holds no finished epoch to compare with; go on with it first: resume "
                        + file + "." + System.lineSeparator());
        assertThat(execute("info " + file)).isZero();
        assertThat(console.out()).contains("State: not started, 0 of 1 run finished", "Not trained yet.");
    }

    @Test
    void exportsEverythingAtOnceAndReplacesNothing() throws IOException {
        Path file = folder.resolve("a.pairlab");
        execute(TINY + file);
        String all = "export " + file + " --csv " + folder.resolve("out") + " --png " + folder.resolve("out")
                + " --scale 1 --svg " + folder.resolve("out") + " --json " + folder.resolve("a.json") + " --report "
                + folder.resolve("a.html");

        assertThat(execute(all)).isZero();
        assertThat(names(folder.resolve("out")))
                .contains("curves.csv", "boxplot.png", "boxplot.svg", "network-base.png", "curves-accuracy.svg")
                .noneMatch(name -> name.endsWith(".tmp"));
        assertThat(folder.resolve("a.html")).content().contains("<h1>a</h1>");

        console = new Console();
        assertThat(execute(all)).isEqualTo(2);
        assertThat(console.err())
                .isEqualTo("--csv " + folder.resolve("out")
                        + " already holds curves.csv; name another folder, or add --force to replace it."
                        + System.lineSeparator());
        assertThat(execute(all + " --force")).isZero();
        assertThat(execute("export " + file + " --force --json " + file)).isEqualTo(2);
        assertThat(execute("info " + file)).isZero();
    }

    @Test
    void infoAndExportGiveTheSameNumbers() throws IOException {
        Path file = folder.resolve("a.pairlab");
        execute(TINY + file);
        execute("export " + file + " --json " + folder.resolve("a.json"));
        console = new Console();

        assertThat(execute("info --json " + file)).isZero();

        ObjectMapper mapper = new ObjectMapper();
        JsonNode info = mapper.readTree(console.out());
        ObjectNode exported =
                (ObjectNode) mapper.readTree(folder.resolve("a.json").toFile());
        exported.remove("written");
        exported.fields()
                .forEachRemaining(field ->
                        assertThat(info.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue()));
        assertThat(info.get("title").asText()).isEqualTo("a");
        assertThat(info.get("sessions")).hasSize(1);
    }

    @Test
    void aFullDiskHoldsTheTrainingUntilThereIsRoom() {
        ScriptedEngine engine = ScriptedEngine.of(SampleResults.of(settings(), 20));
        TrainingControl control = new TrainingControl();
        List<String> said = new ArrayList<>();

        control.failed("The disk is full; make room on it.");
        control.started(engine.plan(null, (run, cause) -> {}));
        control.tell(said::add);
        control.wentOn();
        control.tell(said::add);

        assertThat(engine.asked).containsExactly("hold: The disk is full; make room on it.", "resume");
        assertThat(said)
                .containsExactly(
                        "The disk is full; make room on it. The training waits; what is done is kept.",
                        "The lab file is written again; the training goes on.");
    }

    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsTakenAwayWhileItTrainsGoesOnInTheFileThatIsNamed(boolean replaced) throws IOException {
        Path file = folder.resolve("my file.pairlab");
        Path kept = folder.resolve("my file (recovered).pairlab");
        Path other = folder.resolve("other.pairlab");
        boolean[] done = new boolean[1];
        Predicate<ExperimentResults> taken = results -> {
            if (!done[0]
                    && results.runs().values().stream()
                            .anyMatch(run -> !run.epochs().isEmpty())) {
                done[0] = true;
                takeAway(file, other, replaced);
            }
            return done[0];
        };
        ExperimentResults planned = ExperimentResults.planned(settings(), RealPairs.first(64, 20));
        SampleLabFiles.create(other, planned, "", false).close();

        assertThat(cli(new InterruptedWhen(taken, () -> interrupt))
                        .execute(arguments(TINY.replace("--epochs 3", "--epochs 30"), file)))
                .isEqualTo(130);

        assertThat(console.err())
                .contains("my file.pairlab was moved, deleted or replaced")
                .endsWith("The experiment is in " + kept + "; go on with: resume \"" + kept + "\""
                        + System.lineSeparator());
        console = new Console();
        assertThat(cli(Engine.real()).execute("resume", kept.toString())).isZero();
        assertThat(cli(Engine.real()).execute("verify", kept.toString())).isZero();
        assertThat(Files.exists(file)).isEqualTo(replaced);
    }

    private static void takeAway(Path file, Path other, boolean replaced) {
        try {
            Files.delete(file);
            if (replaced) {
                Files.move(other, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aControlCBeforeTheStartIsNotLost() {
        ScriptedEngine engine = ScriptedEngine.of(SampleResults.of(settings(), 20));
        TrainingControl control = new TrainingControl();

        control.stop();
        control.started(engine.plan(null, (run, cause) -> {}));

        assertThat(engine.asked).containsExactly("stop");
    }

    private static ExperimentSettings settings() {
        CommonHyperparameters h = new CommonHyperparameters(4, 3, 4, 7e-3, 2e-3, 0.25, true, 50, 16, 3);
        return new ExperimentSettings(List.of(Architecture.BASE), h, new PairSource.Fixed(), 1, 1, 1, 1);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String[] arguments(String options, Path file, String... further) {
        List<String> arguments = new ArrayList<>(List.of(options.strip().split(" ")));
        arguments.add(file.toString());
        arguments.addAll(List.of(further));
        return arguments.toArray(String[]::new);
    }

    private int execute(String arguments) {
        return cli(Engine.real()).execute(arguments.split(" "));
    }

    private Cli cli(Engine engine) {
        return new Cli(console.terminal(false), new ScriptedWindow(null), engine, stop -> {
            interrupt = Interrupt.byHand(stop, code -> {}, System::nanoTime);
            return interrupt;
        });
    }
}
