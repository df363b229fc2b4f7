package org.pairlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors of a real experiment; the expected counts were made by SQL and numpy from the same file. */
final class ErrorsCommandTest {
    private final Console console = new Console();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void copy() throws IOException {
        file = Files.copy(
                Path.of("src/test/resources/org/pairlab/store/format-1/finished.pairlab"),
                folder.resolve("finished.pairlab"));
    }

    @Test
    void countsAreThoseOfTheDatabase() throws IOException {
        Path json = folder.resolve("errors.json");

        assertThat(execute("errors", file.toString(), "--json", json.toString()))
                .isZero();

        JsonNode all = new ObjectMapper().readTree(json.toFile());
        assertThat(all.path("runs").asInt()).isEqualTo(8);
        assertThat(all.at("/all/wrong").asInt()).isEqualTo(2523);
        assertThat(all.at("/all/answers").asInt()).isEqualTo(8000);
        assertThat(wrong(all.path("by_distance"))).containsExactly(183, 646, 518, 398, 271, 186, 136, 110, 46, 29);
        assertThat(all.at("/anatomy/sound").asInt()).isEqualTo(194);
        assertThat(all.at("/anatomy/lucky").asInt()).isEqualTo(2184);
        assertThat(all.at("/anatomy/miscompared").asInt()).isEqualTo(124);
        assertThat(all.at("/anatomy/misread").asInt()).isEqualTo(1498);
        assertThat(all.at("/anatomy/epochs")).hasSize(3);
        assertThat(all.at("/wrong_in/pairs")).hasSize(9);
        assertThat(all.at("/wrong_in/pairs/0").asInt()).isEqualTo(262);
        assertThat(all.at("/wrong_in/pairs/8").asInt()).isEqualTo(34);
        assertThat(all.at("/calibration/expected_calibration_error").asDouble())
                .isCloseTo(0.037797901574172996, within(1e-12));
        assertThat(all.at("/calibration/confidence_when_wrong").asDouble()).isCloseTo(0.5859827959095728, within(1e-9));
        assertThat(all.path("map")).hasSize(10).allSatisfy(row -> assertThat(row)
                .hasSize(10));
        assertThat(console.out())
                .containsIgnoringWhitespaces("2523 of 8000 answers wrong (31.54 %)")
                .contains("miscompared");
    }

    private static List<Integer> wrong(JsonNode rows) {
        List<Integer> wrong = new ArrayList<>();
        rows.forEach(row -> wrong.add(row.path("wrong").asInt()));
        return wrong;
    }

    @Test
    void whatOneVariantGetsAndAnotherDoesNotIsListed() {
        assertThat(execute("errors", file.toString(), "--variant", "base-aux", "--against", "base", "--epoch", "LAST"))
                .isZero();

        assertThat(console.out())
                .contains(
                        "14 pairs that most runs of ConvNetBaseAux get right and most of ConvNetBase wrong",
                        "112 pairs that most runs of ConvNetBase get right");
    }

    @Test
    void networksThatNameNoDigitsHaveNoAnatomy() throws IOException {
        Path json = folder.resolve("errors.json");

        assertThat(execute("errors", file.toString(), "--variant", "sep", "--epoch", "2", "--json", json.toString()))
                .isZero();

        assertThat(console.out()).contains("ConvNetSep: 2 runs at epoch 2").doesNotContain("miscompared");
        assertThat(new ObjectMapper().readTree(json.toFile()).path("anatomy").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--epoch 99       | --epoch names epoch 99, but the runs of this file have 3; name one of 1 to 3.",
                "--epoch 0        | --epoch must be best, last or the number of an epoch, such as 10, but is '0'.",
                "--epoch middle   | --epoch must be best, last or the number of an epoch, such as 10, but is 'middle'.",
                "--variant base --against nobody | --against 'nobody' is not in this file; name one of ConvNetBase,",
                "--against base   | --against needs --variant; name both.",
                "--variant none   | --variant 'none' is not in this file; name one of ConvNetBase, ConvNetBaseAux,"
            })
    void badInputIsOneSentence(String options, String sentence) {
        List<String> arguments = new ArrayList<>(List.of("errors", file.toString()));
        arguments.addAll(List.of(options.strip().split(" ")));

        assertThat(execute(arguments.toArray(String[]::new))).isEqualTo(2);

        assertThat(console.err().strip()).startsWith(sentence);
        assertThat(console.out()).isEmpty();
    }

    private int execute(String... arguments) {
        return new Cli(
                        console.terminal(false),
                        new ScriptedWindow(null),
                        Engine.real(),
                        stop -> Interrupt.byHand(stop, code -> {}, System::nanoTime))
                .execute(arguments);
    }
}
