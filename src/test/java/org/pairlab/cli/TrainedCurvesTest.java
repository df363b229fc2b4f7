package org.pairlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real training through the command line, as small as it can be. */
final class TrainedCurvesTest {
    @TempDir
    private Path folder;

    @Test
    void oneSeedGivesTheSameBytesWithAnyNumberOfWorkers() throws IOException {
        byte[] one = curves("one", "--workers", "1");
        byte[] three = curves("three", "--workers", "3");
        byte[] otherSeed = curves("other", "--workers", "3", "--seed", "2");

        assertThat(three).isEqualTo(one);
        assertThat(otherSeed).isNotEqualTo(one);
    }

    @Test
    void aRunIsTheSameWhereverTheNumbersBegin() throws IOException {
        List<String> all = lines(curves("all", "--runs", "3"));
        List<String> later = lines(curves("later", "--first-run", "2", "--runs", "2"));
        List<String> last = lines(curves("last", "--first-run", "3", "--runs", "1"));

        assertThat(later).isEqualTo(without(all, 1)).hasSize(1 + 2 * 2 * 2);
        assertThat(last).isEqualTo(without(later, 2)).hasSize(1 + 2 * 2);
    }

    /** The table without the rows of one run number. */
    private static List<String> without(List<String> table, int run) {
        int column = List.of(table.get(0).split(",")).indexOf("run");
        return table.stream()
                .filter(row -> !row.split(",")[column].equals(Integer.toString(run)))
                .toList();
    }

    private static List<String> lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).lines().toList();
    }

    /** Trains two runs, unless the options say another number. */
    private byte[] curves(String name, String... more) throws IOException {
        Console console = new Console();
        Path out = folder.resolve(name);
        String options = "run --architecture base,sep-aux" + (List.of(more).contains("--runs") ? "" : " --runs 2")
                + " --epochs 2 --channels 2 --features 2 --hidden 2"
                + " --batch-size 16 --pairs seed:3 --training-pairs 32 --test-pairs 16 --out " + out + " "
                + String.join(" ", more);
        int code = new Cli(
                        console.terminal(false),
                        new ScriptedWindow(null),
                        Engine.real(),
                        stop -> Interrupt.byHand(stop, exit -> {}, System::nanoTime))
                .execute(options.split(" "));
        assertThat(code).as(console.err()).isZero();
        return Files.readAllBytes(out.resolve("curves.csv"));
    }
}
