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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison of a lab file with real networks that are tiny. */
@Timeout(120)
final class CompareCommandTest {
    private static final String TINY = "run --runs 2 --epochs 3 --channels 4 --features 3 --hidden 4 --batch-size 16"
            + " --pairs seed:3 --training-pairs 64 --test-pairs 20 --workers 1 --out ";

    private Console console = new Console();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void train() {
        file = folder.resolve("a.pairlab");
        assertThat(execute((TINY + file).split(" "))).isZero();
        console = new Console();
    }

    @Test
    void saysWhatIsKnownAndWritesAllNumbers() throws IOException {
        Path json = folder.resolve("compared.json");

        assertThat(execute("compare", file.toString(), "--json", json.toString()))
                .isZero();

        assertThat(console.out())
                .contains(
                        "Measure: validation accuracy of a run's best epoch",
                        "Weight sharing",
                        "ConvNetSepAux − ConvNetSep");
        JsonNode all = new ObjectMapper().readTree(json.toFile());
        assertThat(all.path("measure").asText()).isEqualTo("best");
        assertThat(all.path("differences")).hasSize(6);
        assertThat(all.path("variants")).hasSize(4);
        assertThat(all.path("verdict").asText()).endsWith(".");
        for (JsonNode one : all.path("differences")) {
            assertThat(one.path("runs").asInt()).isEqualTo(2);
            assertThat(one.path("second").asText())
                    .isNotEqualTo(one.path("first").asText());
            assertThat(mean(all, one.path("second").asText())
                            - mean(all, one.path("first").asText()))
                    .isCloseTo(one.path("mean").asDouble(), within(1e-9));
            assertThat(one.path("low").asDouble())
                    .isLessThanOrEqualTo(one.path("mean").asDouble());
            assertThat(one.path("low_over_pairs").asDouble())
                    .isLessThanOrEqualTo(one.path("high_over_pairs").asDouble());
        }
        for (JsonNode effect : List.of(
                all.at("/effects/weight_sharing"), all.at("/effects/auxiliary_loss"), all.at("/effects/interaction"))) {
            assertThat(effect.path("low").isNumber()).isTrue();
        }
    }

    private static double mean(JsonNode all, String variant) {
        for (JsonNode one : all.path("variants")) {
            if (one.path("variant").asText().equals(variant)) {
                return one.path("mean").asDouble();
            }
        }
        throw new AssertionError(variant);
    }

    @Test
    void twoVariantsAreTurnedAsAskedFor() throws IOException {
        Path json = folder.resolve("compared.json");

        execute(
                "compare",
                file.toString(),
                "--first",
                "sep",
                "--second",
                "ConvNetBase",
                "--measure",
                "fair",
                "--json",
                json + "");

        JsonNode all = new ObjectMapper().readTree(json.toFile());
        assertThat(all.path("differences")).hasSize(1);
        assertThat(all.at("/differences/0/first").asText()).isEqualTo("ConvNetSep");
        assertThat(all.at("/differences/0/second").asText()).isEqualTo("ConvNetBase");
        assertThat(all.at("/differences/0/p_holm")).isEqualTo(all.at("/differences/0/p"));
        assertThat(all.path("verdict").asText()).contains("ConvNetBase", "ConvNetSep");
    }

    @Test
    void aNetworkIsNotComparedWithItself() {
        assertThat(execute("compare", file.toString(), "--first", "base", "--second", "ConvNetBase"))
                .isEqualTo(2);

        assertThat(console.err().strip()).isEqualTo("--first and --second name the same network; name two.");
    }

    @ParameterizedTest
    @CsvSource({
        "--measure epoch:4, the runs of this file have 3",
        "--measure worst, --measure must be best",
        "--first nobody, 'nobody' is not in this file",
        "--second '', is not in this file",
        "--smallest-difference -1, --smallest-difference must be",
    })
    void whatCannotBeComparedIsSaid(String option, String sentence) {
        int space = option.indexOf(' ');

        int code = execute("compare", file.toString(), option.substring(0, space), option.substring(space + 1));

        assertThat(code).isEqualTo(2);
        assertThat(console.err()).contains(sentence);
        assertThat(console.out()).isEmpty();
    }

    @Test
    void variantsOfOneArchitectureAreNamedByLabelOrKeyAndTheirTrendIsTold() throws IOException {
        Path varied = folder.resolve("v.pairlab");
        Path json = folder.resolve("compared.json");
        List<String> run = new ArrayList<>(List.of((TINY + varied).split(" ")));
        run.addAll(List.of("--architecture", "base,base-aux", "--vary", "auxiliary-weight=0,1,10"));
        assertThat(execute(run.toArray(String[]::new))).as(console.err()).isZero();

        for (String named : List.of("BaseAux, weight 10", "baseaux-weight-10", "BASEAUX, WEIGHT 10")) {
            assertThat(execute(
                            "compare",
                            varied + "",
                            "--first",
                            "base",
                            "--second",
                            named,
                            "--json",
                            json + "",
                            "--force"))
                    .as(console.err())
                    .isZero();
            JsonNode all = new ObjectMapper().readTree(json.toFile());
            assertThat(all.at("/differences")).hasSize(1);
            assertThat(all.at("/differences/0/first").asText()).isEqualTo("Base");
            assertThat(all.at("/differences/0/second").asText()).isEqualTo("BaseAux, weight 10");
        }
        JsonNode all = new ObjectMapper().readTree(json.toFile());
        assertThat(all.at("/variants/1/architecture").asText()).isEqualTo("ConvNetBaseAux");
        assertThat(all.at("/variants/3/auxiliary_weight").asDouble()).isEqualTo(10);
        assertThat(all.at("/variants/0/auxiliary_weight").isNull()).isTrue();
        assertThat(all.path("trends")).hasSize(1);
        assertThat(all.at("/trends/0/varied").asText()).isEqualTo("auxiliary_weight");
        assertThat(all.at("/trends/0/unit").asText()).isEqualTo("doubling");
        assertThat(all.at("/trends/0/left_out/0").asDouble()).isZero();
        assertThat(all.at("/trends/0/slopes")).hasSize(2);
        assertThat(all.path("verdict").asText()).startsWith("ConvNetBaseAux, auxiliary weight: ");
        assertThat(console.out()).contains("Variant", "Architecture", "weight", "a doubling");

        console = new Console();
        assertThat(execute("compare", varied + "", "--first", "base-aux")).isEqualTo(2);
        assertThat(console.err().strip())
                .isEqualTo("--first 'base-aux' may be several of this file; name one of 'BaseAux, weight 0', 'BaseAux,"
                        + " weight 1', 'BaseAux, weight 10'.");
        console = new Console();
        assertThat(execute("compare", varied + "", "--second", "sep")).isEqualTo(2);
        assertThat(console.err().strip())
                .isEqualTo("--second 'sep' is not in this file; name one of Base, 'BaseAux, weight 0', 'BaseAux, weight"
                        + " 1', 'BaseAux, weight 10'.");
    }

    @Test
    void whatIsThereIsNotReplacedUnasked() throws IOException {
        Path json = Files.writeString(folder.resolve("mine.json"), "mine");

        assertThat(execute("compare", file.toString(), "--json", json.toString()))
                .isEqualTo(2);
        assertThat(json).hasContent("mine");
        assertThat(execute("compare", file.toString(), "--json", file.toString(), "--force"))
                .isEqualTo(2);
        assertThat(execute("compare", file.toString(), "--json", json.toString(), "--force"))
                .isZero();
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
