package org.pairlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.IdxFiles;
import org.pairlab.RealPairs;
import org.pairlab.SampleResults;
import org.pairlab.data.DataSource;
import org.pairlab.data.Mnist;
import org.pairlab.data.MnistReader;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Progress;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameters;
import org.pairlab.store.LabFile;
import org.pairlab.training.RunId;

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
                .containsExactlyInAnyOrder("curves.csv", "timings.csv", "predictions.csv", "summary.csv");
        assertThat(folder.resolve("tables/curves.csv")).hasSameTextualContentAs(folder.resolve("plain/curves.csv"));
    }

    @Test
    void anInterruptedExperimentGoesOnAsIfItNeverHadBeen() throws IOException {
        Path file = folder.resolve("my file.pairlab");
        Predicate<ExperimentResults> someDone = results ->
                results.runs().values().stream().anyMatch(run -> run.epochs().size() > 0);

        int code = cli(new InterruptedWhen(someDone)).execute(arguments(TINY, file));

        assertThat(code).isEqualTo(130);
        assertThat(console.out()).startsWith("stopped: ");
        assertThat(console.err()).contains("go on with: resume \"" + file + "\"");
        console = new Console();
        assertThat(cli(Engine.real()).execute("info", file.toString())).isZero();
        assertThat(console.out()).contains("State: interrupted, ", "Title: my file", "Trained from ");

        assertThat(cli(Engine.real()).execute("resume", file.toString())).isZero();
        assertThat(console.err()).contains("Going on with ConvNetBase, ConvNetBaseAux: 1 run of 3 epochs; ");
        assertThat(cli(Engine.real()).execute("export", file.toString(), "--csv", folder.resolve("on") + ""))
                .isZero();
        execute(TINY + folder.resolve("twin"));
        assertThat(folder.resolve("on/curves.csv")).hasSameTextualContentAs(folder.resolve("twin/curves.csv"));
    }

    @Test
    void anExperimentOnOtherDigitsGoesOnWithThese() throws IOException {
        Path digits = IdxFiles.set(folder.resolve("squiggles"), 200, 60);
        Path file = folder.resolve("a.pairlab");
        Path report = folder.resolve("report.html");
        Predicate<ExperimentResults> someDone = results ->
                results.runs().values().stream().anyMatch(run -> run.epochs().size() > 0);

        assertThat(cli(new InterruptedWhen(someDone)).execute(arguments(TINY, file, "--data", digits.toString())))
                .isEqualTo(130);
        assertThat(console.err())
                .contains("The digits are not MNIST but squiggles (200 training and 60 test digits), so ");

        assertRefused(
                "Lab file " + file + " was trained on the digits of 'squiggles' (SHA-256 of the training images ",
                "info",
                "resume",
                "verify");
        assertThat(execute("resume " + file + " --data " + digits)).isZero();
        console = new Console();
        assertThat(execute("info " + file + " --data " + digits)).isZero();
        assertThat(console.out())
                .contains(
                        "State: ended, 2 of 2 runs finished", "Digits: squiggles, not MNIST: 200 training and 60 test");
        assertThat(execute("verify " + file + " --data " + digits)).isZero();
        assertThat(execute("export " + file + " --report " + report + " --json " + folder.resolve("s.json") + " --data "
                        + digits))
                .isZero();
        assertThat(Files.readString(report)).contains("squiggles, not MNIST").contains("not MNIST but squiggles");
        JsonNode json = new ObjectMapper().readTree(folder.resolve("s.json").toFile());
        assertThat(json.path("digits").path("name").asText()).isEqualTo("squiggles");
        assertThat(json.has("mnistSha256")).isFalse();

        // The same contents elsewhere will do, others will not.
        assertThat(execute("info " + file + " --data " + IdxFiles.set(folder.resolve("moved"), 200, 60)))
                .isZero();
        console = new Console();
        assertThat(execute("info " + file + " --data " + IdxFiles.set(folder.resolve("more"), 201, 60)))
                .isEqualTo(2);
        assertThat(console.err())
                .contains(", not on more in " + folder.resolve("more") + "; give the folder of these digits");
    }

    /** Each of the commands ends with code 2 and a sentence that starts so and says how to give the digits. */
    private void assertRefused(String start, String... commands) {
        for (String command : commands) {
            console = new Console();
            assertThat(execute(command + " " + folder.resolve("a.pairlab"))).isEqualTo(2);
            assertThat(console.err())
                    .startsWith(start)
                    .contains(", not on MNIST; give the folder of these digits with --data DIR")
                    .hasLineCount(1);
        }
    }

    @Test
    void anExperimentOnMnistIsNotTakenForOneOnOtherDigits() {
        Path file = folder.resolve("a.pairlab");
        execute(TINY + file);
        Path digits = IdxFiles.set(folder.resolve("squiggles"), 200, 60);
        console = new Console();

        assertThat(execute("info " + file + " --data " + digits)).isEqualTo(2);
        assertThat(console.err())
                .isEqualTo("Lab file " + file + " was trained on MNIST, not on squiggles in " + digits
                        + "; leave --data out." + System.lineSeparator());
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
        try (LabFile open = LabFile.create(file, planned, "", false)) {
            assertThat(execute("resume " + file)).isEqualTo(2);
            assertThat(execute(TINY + file + " --force")).isEqualTo(2);
            assertThat(open.readOnly()).isEmpty();
        }
        assertThat(console.err().lines())
                .containsExactly(
                        "Lab file " + file + " is open elsewhere and is opened read-only here; close it there, or save"
                                + " it as another file to go on with it.",
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

        assertThat(console.out()).contains("Epochs: 1", "networks not kept", "State: ended, 2 of 2 runs finished");
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
            statement.executeUpdate("UPDATE network SET parameters = zeroblob(length(parameters)) WHERE run = 1");
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
        LabFile.create(
                        file,
                        new ExperimentResults(madeUp.id(), settings(), RealPairs.first(64, 20), madeUp.runs()),
                        "",
                        false)
                .close();

        assertThat(execute("verify " + file)).isEqualTo(1);

        assertThat(console.out()).startsWith("ConvNetBase run 1: differs from epoch 1 on, at most by ");
    }

    @Test
    void nothingToVerifyIsSaid() {
        Path file = folder.resolve("a.pairlab");
        LabFile.create(file, ExperimentResults.planned(settings(), RealPairs.first(64, 20)), "", false)
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
        Brake brake = new Brake();
        List<String> said = new ArrayList<>();

        brake.failed("The disk is full; make room on it.");
        brake.started(engine.plan(null, (run, cause) -> {}));
        brake.tell(said::add);
        brake.wentOn();
        brake.tell(said::add);

        assertThat(engine.asked).containsExactly("hold: The disk is full; make room on it.", "resume");
        assertThat(said)
                .containsExactly(
                        "The disk is full; make room on it. The training waits; what is done is kept.",
                        "The lab file is written again; the training goes on.");
    }

    @Test
    void aControlCBeforeTheStartIsNotLost() {
        ScriptedEngine engine = ScriptedEngine.of(SampleResults.of(settings(), 20));
        Brake brake = new Brake();

        brake.stop();
        brake.started(engine.plan(null, (run, cause) -> {}));

        assertThat(engine.asked).containsExactly("stop");
    }

    private static ExperimentSettings settings() {
        Hyperparameters h = new Hyperparameters(4, 3, 4, 7e-3, 2e-3, 0.25, true, 50, 16, 3);
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

    /** Trains for real, and presses Ctrl-C when something is so. */
    private final class InterruptedWhen implements Engine {
        private final Predicate<ExperimentResults> reached;

        InterruptedWhen(Predicate<ExperimentResults> reached) {
            this.reached = reached;
        }

        @Override
        public PairSet pairs(PairSource source, DataSource data) {
            return Engine.real().pairs(source, data);
        }

        @Override
        public Mnist mnist(DataSource data) {
            return MnistReader.read(data);
        }

        @Override
        public Training plan(Beginning beginning, BiConsumer<RunId, Throwable> failed) {
            Training training = Engine.real().plan(beginning, failed);
            return new Training() {
                @Override
                public void start() {
                    training.start();
                }

                @Override
                public void stop() {
                    training.stop();
                }

                @Override
                public void hold(String reason) {
                    training.hold(reason);
                }

                @Override
                public void resume() {
                    training.resume();
                }

                @Override
                public boolean awaitEnd(Duration limit) throws InterruptedException {
                    while (!interrupt.raised() && !reached.test(training.results())) {
                        training.awaitEnd(Duration.ofMillis(1));
                    }
                    if (!interrupt.raised()) {
                        interrupt.raise(ExitCode.INTERRUPTED);
                    }
                    return training.awaitEnd(limit);
                }

                @Override
                public ExperimentResults results() {
                    return training.results();
                }

                @Override
                public Progress progress() {
                    return training.progress();
                }
            };
        }
    }
}
