package org.pairlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.IdxFiles;
import org.pairlab.experiment.ExperimentResults;

/** The commands on lab files of other digits than MNIST's, with real networks that are tiny. */
final class OtherDigitsCommandsTest {
    private static final String TINY = "run --architecture base,base-aux --runs 1 --epochs 3 --channels 4 --features 3"
            + " --hidden 4 --batch-size 16 --pairs seed:3 --training-pairs 64 --test-pairs 20 --workers 1 --out ";

    private Console console = new Console();
    private Interrupt interrupt;

    @TempDir
    private Path folder;

    @Test
    void anExperimentOnOtherDigitsGoesOnWithThese() throws IOException {
        Path digits = IdxFiles.set(folder.resolve("squiggles"), 200, 60);
        Path file = folder.resolve("a.pairlab");
        Path report = folder.resolve("report.html");
        Predicate<ExperimentResults> someDone = results ->
                results.runs().values().stream().anyMatch(run -> run.epochs().size() > 0);

        assertThat(cli(new InterruptedWhen(someDone, () -> interrupt))
                        .execute(arguments(
                                TINY.replace("--epochs 3", "--epochs 60"), file, "--data", digits.toString())))
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
        assertThat(json.has("mnist_sha256")).isFalse();

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
