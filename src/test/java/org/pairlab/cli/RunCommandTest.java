package org.pairlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.SampleResults;
import org.pairlab.SampleRuns;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

final class RunCommandTest {
    private static final ExperimentSettings SETTINGS = new ExperimentSettings(
            List.of(Architecture.BASE, Architecture.SEP_AUX),
            Preset.CLASSROOM.hyperparameters().withEpochs(3),
            new PairSource.Fixed(),
            2,
            1,
            1,
            1);
    private static final RunId SECOND_BASE = SampleRuns.id(SETTINGS, Architecture.BASE, 2);
    private static final String[] ARGUMENTS = "run --architecture base,sep-aux --runs 2 --epochs 3".split(" ");

    private final Console console = new Console();
    private final List<Integer> endedAtOnce = new ArrayList<>();
    private Interrupt interrupt;
    private long nanos;

    @TempDir
    private Path folder;

    @Test
    void showsASummaryOnTheOutputAndProgressBesideIt() {
        int code = execute(ScriptedEngine.of(finished()));

        assertThat(code).isZero();
        assertThat(console.out())
                .startsWith("4 of 4 runs finished; pairs fixed, seed 1, c=32, 3 epochs")
                .contains("ConvNetBase", "ConvNetSepAux", "2 of 2", "±")
                .doesNotContain("\u001b");
        assertThat(console.err().lines())
                .hasSize(5)
                .first()
                .isEqualTo(
                        "Training ConvNetBase, ConvNetSepAux: 2 runs of 3 epochs each; Ctrl-C stops and keeps what is"
                                + " done.");
        assertThat(console.err()).contains("(4 of 4 runs)");
    }

    @Test
    void theOutputIsTheSameInEveryLocale() {
        execute(ScriptedEngine.of(finished()));
        Locale before = Locale.getDefault();
        Console arabic = new Console();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            new Cli(arabic.terminal(false), new ScriptedWindow(null), ScriptedEngine.of(finished()), this::listen)
                    .execute(ARGUMENTS);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(arabic.out()).isEqualTo(console.out());
        assertThat(arabic.err()).isEqualTo(console.err());
    }

    @Test
    void onAScreenTheProgressIsOneLineDrawnOver() {
        new Cli(console.terminal(true), new ScriptedWindow(null), ScriptedEngine.of(finished()), this::listen)
                .execute(ARGUMENTS);

        assertThat(console.err()).contains("\rTraining", "4 of 4 runs");
        assertThat(console.err().split("[\r\n]")).allMatch(line -> line.length() <= 79 || line.contains("Ctrl-C"));
    }

    @Test
    void writesTheFiles() throws IOException {
        int code = execute(ScriptedEngine.of(finished()), "--out", folder.toString());

        assertThat(code).isZero();
        assertThat(Files.readAllLines(folder.resolve("curves.csv"))).hasSize(1 + 4 * 3);
        assertThat(Files.readAllLines(folder.resolve("timings.csv"))).hasSize(1 + 4 * 3);
        JsonNode summary = summary();
        assertThat(summary.at("/state").asText()).isEqualTo("finished");
        // Options were given, so it is not the preset alone.
        assertThat(summary.at("/settings/preset").asText()).startsWith("classroom, but only Base and SepAux, ");
        assertThat(summary.at("/variants/0/learning_rate").asDouble()).isEqualTo(0.007);
        assertThat(summary.at("/pairs/sha256").asText()).hasSize(64);
        assertThat(summary.at("/mnist_sha256")).hasSize(4);
        assertThat(summary.at("/versions/Deeplearning4j").asText()).isEqualTo("1.0.0-M2.1");
        assertThat(summary.at("/variants/1/architecture").asText()).isEqualTo("ConvNetSepAux");
        double[] maxima = SampleResults.maxima(finished(), Architecture.SEP_AUX);
        assertThat(summary.at("/variants/1/maximum_validation_accuracy/mean").asDouble())
                .isEqualTo((maxima[0] + maxima[1]) / 2);
        assertThat(Files.readString(folder.resolve("summary.json")))
                .doesNotContain("\r")
                .endsWith("}\n");
    }

    @Test
    void controlCKeepsAndSummarisesWhatIsDone() throws IOException {
        ExperimentResults planned =
                ExperimentResults.planned(SETTINGS, finished().pairSet());
        ExperimentResults oneDone = planned.with(finished().runs().get(SampleRuns.id(SETTINGS, Architecture.BASE, 1)));
        ExperimentResults stopped = oneDone.with(new RunRecord(
                SECOND_BASE,
                RunState.STOPPED,
                finished().runs().get(SECOND_BASE).epochs().subList(0, 1),
                null));
        // The third snapshot would be every run finished: it must not be reached.
        ScriptedEngine engine = new ScriptedEngine(
                List.of(planned, oneDone, finished(), stopped), () -> interrupt.raise(ExitCode.INTERRUPTED), Map.of());

        int code = execute(engine, "--out", folder.toString());

        assertThat(code).isEqualTo(130);
        assertThat(console.out()).startsWith("stopped: 1 of 4 runs finished;");
        assertThat(Files.readAllLines(folder.resolve("curves.csv"))).hasSize(1 + 3 + 1);
        JsonNode summary = summary();
        assertThat(summary.at("/state").asText()).isEqualTo("stopped");
        assertThat(summary.at("/finished_runs").asInt()).isEqualTo(1);
        assertThat(summary.at("/variants/0/runs/1/state").asText()).isEqualTo("stopped");
        assertThat(summary.at("/variants/1/runs/0/state").asText()).isEqualTo("waiting");
        assertThat(summary.at("/variants/1/maximum_validation_accuracy/mean").isNull())
                .isTrue();
        assertThat(endedAtOnce).isEmpty();
    }

    @Test
    void aSecondControlCEndsAtOnce() {
        List<String> stops = new ArrayList<>();
        Interrupt twice = Interrupt.byHand(() -> stops.add("stop"), endedAtOnce::add, () -> nanos);

        twice.raise(ExitCode.INTERRUPTED);
        twice.raise(ExitCode.INTERRUPTED);
        nanos += 100_000_000;
        twice.raise(ExitCode.INTERRUPTED);
        assertThat(endedAtOnce).as("the same signal, passed on twice").isEmpty();
        nanos += 200_000_000;
        twice.raise(ExitCode.TERMINATED);

        assertThat(stops).hasSize(1);
        assertThat(endedAtOnce).containsExactly(143);
    }

    @Test
    void aControlCAfterTheLastRunChangesNothing() {
        ScriptedEngine engine = new ScriptedEngine(
                List.of(finished(), finished()), () -> interrupt.raise(ExitCode.INTERRUPTED), Map.of());

        assertThat(execute(engine)).isZero();
        assertThat(console.out()).startsWith("4 of 4 runs finished");
    }

    @Test
    void aFailedRunIsToldWithItsDetailsWhenAsked() {
        String sentence = SECOND_BASE + " ran out of memory; take fewer channels.";
        ExperimentResults results =
                finished().with(RunRecord.waiting(SECOND_BASE).failed(sentence));
        Map<RunId, Throwable> causes = Map.of(SECOND_BASE, new OutOfMemoryError("physical memory"));

        assertThat(execute(new ScriptedEngine(List.of(results), () -> {}, causes)))
                .isEqualTo(1);
        assertThat(console.err()).contains(sentence).doesNotContain("OutOfMemoryError");
        assertThat(console.out()).contains("1 of 2", "1 ended with an error");

        assertThat(execute(new ScriptedEngine(List.of(results), () -> {}, causes), "--verbose"))
                .isEqualTo(1);
        assertThat(console.err()).contains("java.lang.OutOfMemoryError: physical memory", "\tat ");
    }

    @Test
    void aDivergedRunIsToldAndNoFailure() {
        ExperimentResults results =
                finished().with(finished().runs().get(SECOND_BASE).with(RunState.DIVERGED));

        assertThat(execute(ScriptedEngine.of(results))).isZero();
        assertThat(console.out()).contains("1 diverged");
        assertThat(console.err()).contains("ConvNetBase run 2 diverged: ");
    }

    @Test
    void resultsThatCannotBeWrittenAreStillShown() throws IOException {
        Path out = folder.resolve("out");
        // The folder turns into a file while the runs train.
        ScriptedEngine engine = new ScriptedEngine(
                List.of(finished(), finished()),
                () -> {
                    try {
                        Files.delete(out);
                        Files.createFile(out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                Map.of());

        int code = execute(engine, "--out", out.toString());

        assertThat(code).isEqualTo(1);
        assertThat(console.out()).contains("ConvNetSepAux");
        assertThat(console.err())
                .contains("The results could not be written to " + out)
                .doesNotContain("\tat ");
    }

    @Test
    void whatNobodyForesawIsOneSentence() {
        ScriptedEngine engine = new ScriptedEngine(
                List.of(finished(), finished()),
                () -> {
                    throw new UnsatisfiedLinkError("no jnind4jcpu");
                },
                Map.of());

        assertThat(execute(engine)).isEqualTo(1);
        assertThat(console.err())
                .endsWith("PairLab failed: java.lang.UnsatisfiedLinkError: no jnind4jcpu; --verbose tells more."
                        + System.lineSeparator());
    }

    @Test
    void withoutAWindowTheClassroomIsTrained() {
        ExperimentResults classroom = SampleResults.classroom();

        int code = new Cli(
                        console.terminal(false),
                        new ScriptedWindow("PairLab cannot open its window because there is no display"),
                        ScriptedEngine.of(classroom),
                        this::listen)
                .execute();

        assertThat(code).isZero();
        assertThat(console.err())
                .startsWith("PairLab cannot open its window because there is no display; training the classroom preset"
                        + " in the terminal instead");
        assertThat(console.out()).contains("20 of 20 runs finished");
    }

    @Test
    void aWindowThatFailsToOpenIsNoReasonNotToTrain() {
        ScriptedWindow window = new ScriptedWindow(null);
        window.failure = "PairLab cannot open its window because JavaFX fails";
        ScriptedEngine engine = ScriptedEngine.of(finished());

        assertThat(new Cli(console.terminal(false), window, engine, this::listen).execute())
                .isZero();

        assertThat(engine.started).isTrue();
        assertThat(console.err())
                .startsWith("PairLab cannot open its window because JavaFX fails; training the classroom preset");
    }

    @Test
    void withoutACommandTheLabOpens() {
        ScriptedWindow window = new ScriptedWindow(null);
        ScriptedEngine engine = ScriptedEngine.of(finished());
        Cli cli = new Cli(console.terminal(false), window, engine, this::listen);

        assertThat(cli.execute()).isZero();
        assertThat(cli.execute("--data", folder.toString())).isZero();

        assertThat(cli.execute("a lesson.pairlab")).isZero();
        assertThat(cli.execute("--data", folder.toString(), "b.pairlab")).isZero();

        assertThat(window.asked)
                .containsExactly(
                        "open packaged",
                        "open " + folder,
                        "open packaged with a lesson.pairlab",
                        "open " + folder + " with b.pairlab");
        assertThat(engine.started).isFalse();
        assertThat(console.err()).isEmpty();
    }

    @Test
    void screenshotsTrainAShortExperiment() throws IOException {
        ScriptedWindow window = new ScriptedWindow(null);
        Cli cli = new Cli(console.terminal(false), window, ScriptedEngine.of(finished()), this::listen);
        String out = folder.resolve("pictures").toString();

        assertThat(cli.execute("screenshots", "--out", out)).isZero();
        assertThat(cli.execute("screenshots", "--out", out, "--runs", "5", "--epochs", "2"))
                .isZero();
        Files.createFile(folder.resolve("pictures/curves-light.png"));
        assertThat(cli.execute("screenshots", "--out", out)).isEqualTo(2);
        assertThat(cli.execute("screenshots")).isEqualTo(2);

        assertThat(window.asked)
                .containsExactly(
                        "photograph 3 runs of 8 epochs to pictures", "photograph 5 runs of 2 epochs to pictures");
        assertThat(console.err())
                .contains("already holds curves-light.png")
                .contains("screenshots needs a folder; write --out DIR.");
    }

    @Test
    void screenshotsNeedAWindow() {
        ScriptedWindow window = new ScriptedWindow("PairLab cannot open its window because there is no display");

        int code = new Cli(console.terminal(false), window, ScriptedEngine.of(finished()), this::listen)
                .execute("screenshots", "--out", folder.toString());

        assertThat(code).isEqualTo(1);
        assertThat(console.err())
                .isEqualTo("PairLab cannot open its window because there is no display; pictures need one."
                        + System.lineSeparator());
    }

    @Test
    void helpAndVersionNeedNoTraining() {
        ScriptedEngine engine = ScriptedEngine.of(finished());
        Cli cli = new Cli(console.terminal(false), new ScriptedWindow(null), engine, this::listen);

        assertThat(cli.execute("--help")).isZero();
        assertThat(cli.execute("run", "--help")).isZero();
        assertThat(cli.execute("--version")).isZero();
        assertThat(engine.started).isFalse();
        assertThat(console.out())
                .contains(
                        "--auxiliary-learning-rate=N", "An even whole number from 2 to 1024.", "Deeplearning4j: 1.0.0");
        assertThat(console.err()).isEmpty();
    }

    private int execute(Engine engine, String... more) {
        List<String> arguments = new ArrayList<>(List.of(ARGUMENTS));
        arguments.addAll(List.of(more));
        return new Cli(console.terminal(false), new ScriptedWindow(null), engine, this::listen)
                .execute(arguments.toArray(String[]::new));
    }

    private Interrupt listen(Runnable stop) {
        interrupt = Interrupt.byHand(stop, endedAtOnce::add, () -> nanos);
        return interrupt;
    }

    private JsonNode summary() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("summary.json").toFile());
    }

    private static ExperimentResults finished() {
        return SampleResults.of(SETTINGS, 50);
    }
}
