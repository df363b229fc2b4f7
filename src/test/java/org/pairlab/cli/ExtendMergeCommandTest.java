package org.pairlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pairlab.data.DataSource;
import org.pairlab.store.LabFile;
import org.pairlab.training.RunId;
import org.pairlab.training.Snapshot;

/** Real networks that are tiny: what is extended or merged equals, bit for bit, what was planned at once. */
@Timeout(120)
final class ExtendMergeCommandTest {
    private static final String TINY = "run --epochs 2 --channels 4 --features 3 --hidden 4 --batch-size 16"
            + " --pairs seed:3 --training-pairs 64 --test-pairs 20 --workers 2";
    private static final String TWO = "--architecture base,base-aux --vary auxiliary-weight=1,10";

    private Console console = new Console();
    private Interrupt interrupt;

    @TempDir
    private Path folder;

    @Test
    void moreRunsAndNetworksAreAsIfPlannedAtOnce() throws IOException {
        run("now", TWO, "--runs", "1");
        assertThat(execute("extend", file("now"), "--runs", "3"))
                .as(console.err())
                .isZero();
        assertThat(execute("extend", file("now"), "--vary", "auxiliary-weight=100", "--architecture", "base-aux"))
                .as(console.err())
                .isZero();
        assertThat(execute("extend", file("now"), "--variant", "own: sep dropout=0"))
                .as(console.err())
                .isZero();
        run(
                "once",
                TWO,
                "--runs",
                "3",
                "--variant",
                "BaseAux, weight 100: base-aux auxiliary-weight=100",
                "--variant",
                "own: sep dropout=0");

        assertSame("now", "once");
        assertThat(console.err()).contains("Extended to 5 networks");
    }

    @Test
    void runsOfSeveralMachinesAreAsIfTrainedOnOne() throws IOException {
        run("a", TWO, "--runs", "2");
        run("b", TWO, "--runs", "2", "--first-run", "2"); // run 2 in both
        run("c", TWO, "--runs", "1", "--first-run", "4", "--workers", "1");

        assertThat(execute("merge", file("c"), file("a"), file("b"), "--out", file("all")))
                .as(console.err())
                .isZero();
        run("once", TWO, "--runs", "4");

        assertThat(console.err())
                .contains("Merged 3 lab files into " + file("all") + ": 3 networks")
                .contains("ended, 12 of 12 runs finished.");
        assertSame("all", "once");
        try (LabFile all = open("all")) {
            assertThat(all.experiment().sessions()).hasSize(3);
        }
    }

    @Test
    void runsThatAreInNoneAreTrainedByResume() throws IOException {
        run("a", TWO, "--runs", "1");
        run("c", TWO, "--runs", "1", "--first-run", "3");

        assertThat(execute("merge", file("a"), file("c"), "--out", file("all"))).isZero();
        assertThat(console.err())
                .contains("3 runs are not trained to the end yet, 3 of them not begun; go on with: resume "
                        + file("all"));
        assertThat(execute("resume", file("all"))).as(console.err()).isZero();
        run("once", TWO, "--runs", "3");

        assertSame("all", "once");
    }

    @Test
    void unfinishedRunsGoOnWhereTheyAre() throws IOException {
        run("once", TWO, "--runs", "2", "--epochs", "60");
        run("a", TWO, "--runs", "1", "--epochs", "60");
        interrupted("b", TWO, "--runs", "1", "--first-run", "2", "--epochs", "60");

        assertThat(execute("merge", file("b"), file("a"), "--out", file("all"))).isZero();
        assertThat(console.err()).contains("3 runs are not trained to the end yet, ", "go on with: resume");
        assertThat(execute("resume", file("all"))).as(console.err()).isZero();

        assertSame("all", "once");
    }

    @Test
    void aMergedFileCanBeExtendedAndMergedAgain() throws IOException {
        run("a", TWO, "--runs", "1");
        run("b", TWO, "--runs", "1", "--first-run", "2");
        execute("merge", file("a"), file("b"), "--out", file("ab"));
        assertThat(execute("extend", file("ab"), "--runs", "3"))
                .as(console.err())
                .isZero();
        assertThat(execute("merge", file("ab"), file("b"), "--out", file("all")))
                .as(console.err())
                .isZero();
        run("once", TWO, "--runs", "3");

        assertSame("all", "once");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --seed 2                                | seed 1 and 2
            --pairs seed:4                          | pairs seed:3 and seed:4
            --layers stock                          | layers fast and stock
            --epochs 3                              | epochs 2 and 3
            --channels 6                            | channels c 4 and 6
            """)
    void otherExperimentsAreNotMerged(String other, String sentence) {
        run("a", "--architecture base --runs 1");
        run("b", ("--architecture base --runs 1 " + other).split(" "));

        assertThat(execute("merge", file("a"), file("b"), "--out", file("c"))).isEqualTo(2);
        assertThat(console.err())
                .contains(file("a") + " and " + file("b") + " are of different experiments: " + sentence + ". ");
        assertThat(Path.of(file("c"))).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            extend A                            | extend needs to know what to add; write --runs N, --vary NAME=LIST or --variant TEXT.
            extend A --runs 1                   | There is 1 run each already; name a greater total with --runs.
            extend A --runs 0                   | --runs must be a whole number from 1 to 1000, not 0.
            extend A --architecture base        | All of these networks are there already; name others, or more runs with --runs.
            extend A --vary auxiliary-weight=1  | --vary: Auxiliary weight is varied, but none of the chosen architectures has it; add base-aux or sep-aux, or leave it out.
            extend A --epochs 3                 | '--epochs' is not an option; see --help.
            extend missing.pairlab --runs 3     | Lab file missing.pairlab does not exist; check its name or whether it was moved.
            merge A --out C                     | merge needs two lab files or more; write merge FILE FILE --out FILE.
            merge A A --out C                   | A is named twice; name each lab file once.
            merge A B                           | merge needs a lab file to write to; add --out NAME.pairlab.
            merge A B --out results             | merge needs a lab file to write to; add --out NAME.pairlab.
            merge A B --out A                   | --out A is one of the files to merge; name another file.
            merge A B --out D                   | --out D is there already; name another file, or add --force to replace it.
            merge A B --out C                   | Lab file B does not exist; check its name or whether it was moved.
            """)
    void whatCannotBeExtendedOrMergedIsNamed(String command, String sentence) throws IOException {
        run("A", "--architecture base --runs 1");
        Files.writeString(Path.of(file("D")), "precious");
        byte[] before = Files.readAllBytes(Path.of(file("A")));
        String[] arguments = Arrays.stream(command.split(" "))
                .map(word -> word.matches("[A-D]") ? file(word) : word)
                .toArray(String[]::new);
        console = new Console();

        assertThat(execute(arguments)).isEqualTo(2);
        String said = console.err().strip();
        for (String name : List.of("A", "B", "C", "D")) {
            said = said.replace(file(name), name);
        }
        assertThat(said).isEqualTo(sentence);
        assertThat(Files.readAllBytes(Path.of(file("A")))).isEqualTo(before);
        assertThat(Path.of(file("D"))).hasContent("precious");
    }

    private String file(String name) {
        return folder.resolve(name + ".pairlab").toString();
    }

    private void run(String name, String... options) {
        assertThat(execute(arguments(name, options))).as(console.err()).isZero();
    }

    /** The later of two values of an option counts. */
    private String[] arguments(String name, String... options) {
        List<String> words = new ArrayList<>(List.of(TINY.split(" ")));
        for (String option : options) {
            List<String> more =
                    option.startsWith("--") && !option.contains(":") ? List.of(option.split(" ")) : List.of(option);
            int there = words.indexOf(more.get(0));
            if (there >= 0 && !more.get(0).equals("--variant") && more.get(0).startsWith("--")) {
                words.remove(there);
                words.remove(there);
            }
            words.addAll(more);
        }
        words.addAll(List.of("--out", file(name)));
        return words.toArray(String[]::new);
    }

    private void interrupted(String name, String... options) {
        InterruptedWhen engine = new InterruptedWhen(
                results -> results.runs().values().stream()
                        .anyMatch(run -> run.epochs().size() > 3),
                () -> interrupt);
        new Cli(console.terminal(false), new ScriptedWindow(null), engine, stop -> {
                    interrupt = Interrupt.byHand(stop, code -> {}, System::nanoTime);
                    return interrupt;
                })
                .execute(arguments(name, options));
    }

    private int execute(String... arguments) {
        return new Cli(
                        console.terminal(false),
                        new ScriptedWindow(null),
                        Engine.real(),
                        stop -> Interrupt.byHand(stop, code -> {}, System::nanoTime))
                .execute(arguments);
    }

    private LabFile open(String name) {
        return LabFile.open(Path.of(file(name)), Engine.real().mnist(DataSource.packaged()));
    }

    /** Every row of curves and predictions, and every network. */
    private void assertSame(String one, String other) throws IOException {
        Path first = exported(one);
        Path second = exported(other);
        for (String table : List.of("curves.csv", "predictions.csv", "summary.csv")) {
            assertThat(second.resolve(table)).hasSameTextualContentAs(first.resolve(table));
        }
        assertThat(networks(one)).isEqualTo(networks(other)).isNotEmpty();
    }

    private Path exported(String name) {
        Path out = folder.resolve("tables-" + name);
        assertThat(execute("export", file(name), "--csv", out.toString(), "--predictions", "every"))
                .as(console.err())
                .isZero();
        return out;
    }

    private Map<String, List<Object>> networks(String name) {
        Map<String, List<Object>> networks = new HashMap<>();
        try (LabFile file = open(name)) {
            for (RunId run : file.experiment().results().runs().keySet()) {
                Optional<Snapshot> network = file.network(run);
                networks.put(
                        run.toString(),
                        Stream.of(network.map(Snapshot::epoch), network.map(kept -> Arrays.hashCode(kept.parameters())))
                                .map(Object.class::cast)
                                .toList());
            }
        }
        return networks;
    }
}
