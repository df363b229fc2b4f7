package org.pairlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.data.DataSource;
import org.pairlab.store.LabFile;
import org.pairlab.store.LabFileSummary;
import org.pairlab.training.RunId;
import org.pairlab.training.Snapshot;

/** A file of format 1, as a released PairLab wrote it, is extended and merged like one of today. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class Format1CommandTest {
    private static final Path FIXTURE = Path.of("src/test/resources/org/pairlab/store/format-1/finished.pairlab");

    /** What the fixture was made with, but for the runs. */
    private static final String SAME = "run --epochs 3 --channels 8 --hidden 8 --seed 11 --pairs seed:5"
            + " --training-pairs 1000 --test-pairs 1000 --keep-networks best --workers 2";

    private final Console console = new Console();

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        Files.copy(FIXTURE, folder.resolve("old.pairlab"));
    }

    @Test
    void extendedAndMergedItHoldsTheSameRuns() throws IOException {
        byte[] old = Files.readAllBytes(FIXTURE);
        run(SAME + " --runs 1 --first-run 3 --out", file("third"));

        // The two that are there already keep their numbers.
        run("extend", file("old"), "--runs", "3");

        assertThat(folder.resolve("old.v1.pairlab")).as("kept beside").hasBinaryContent(old);
        assertThat(format("old")).isEqualTo(2);
        assertThat(console.err()).contains("4 of 12 runs left");

        run("merge", file("old.v1"), file("third"), "--out", file("all"));

        assertThat(format("all")).isEqualTo(2);
        assertThat(folder.resolve("old.v1.pairlab")).as("read alone").hasBinaryContent(old);
        assertThat(console.err())
                .contains("Merged 2 lab files into " + file("all"))
                .contains("ended, 12 of 12 runs finished");
        assertSame("old", "all");
    }

    @Test
    void runsThatAreInSeveralFilesAreThereOnceWhateverTheirFormat() throws IOException {
        Files.copy(FIXTURE, folder.resolve("again.pairlab"));
        run("merge", file("old"), file("again"), "--out", file("both"));
        assertSame("old", "both");

        run("extend", file("again"), "--runs", "3");
        assertThat(folder.resolve("old.pairlab")).as("the other one").hasBinaryContent(Files.readAllBytes(FIXTURE));
        run("merge", file("again"), file("old"), "--out", file("all"));
        assertSame("again", "all");
    }

    /** A file that may not be written is not locked, but it is one of those to merge all the same. */
    @Test
    void noneOfTheFilesIsReplaced() throws IOException {
        Files.copy(FIXTURE, folder.resolve("again.pairlab"));
        assumeTrue(folder.resolve("old.pairlab").toFile().setReadOnly());

        int code = execute("merge", file("old"), file("again"), "--out", file("old"), "--force");

        assertThat(code).isEqualTo(2);
        assertThat(folder.resolve("old.pairlab")).hasBinaryContent(Files.readAllBytes(FIXTURE));
    }

    @Test
    void whoMayReadAFileStaysAsItWas() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
        Files.setPosixFilePermissions(folder.resolve("old.pairlab"), owner);

        run("extend", file("old"), "--runs", "3");

        assertThat(format("old")).isEqualTo(2);
        assertThat(Files.getPosixFilePermissions(folder.resolve("old.pairlab"))).isEqualTo(owner);
        assertThat(Files.getPosixFilePermissions(folder.resolve("old.v1.pairlab")))
                .isEqualTo(owner);
    }

    private String file(String name) {
        return folder.resolve(name + ".pairlab").toString();
    }

    private int format(String name) {
        return LabFileSummary.of(Path.of(file(name))).format();
    }

    private void run(String words, String... more) {
        List<String> arguments = new ArrayList<>(List.of(words.split(" ")));
        arguments.addAll(List.of(more));
        assertThat(execute(arguments.toArray(String[]::new))).as(console.err()).isZero();
    }

    private int execute(String... arguments) {
        return new Cli(
                        console.terminal(false),
                        new ScriptedWindow(null),
                        Engine.real(),
                        stop -> Interrupt.byHand(stop, exit -> {}, System::nanoTime))
                .execute(arguments);
    }

    /** Every row of curves and predictions, and every network that is kept. */
    private void assertSame(String one, String other) {
        for (String name : List.of(one, other)) {
            run("export", file(name), "--csv", folder.resolve("tables-" + name).toString(), "--predictions", "every");
        }
        for (String table : List.of("curves.csv", "predictions.csv", "summary.csv")) {
            assertThat(folder.resolve("tables-" + other).resolve(table))
                    .isNotEmptyFile()
                    .hasSameTextualContentAs(folder.resolve("tables-" + one).resolve(table));
        }
        assertThat(networks(other)).isNotEmpty().isEqualTo(networks(one));
    }

    private Map<String, Integer> networks(String name) {
        Map<String, Integer> networks = new TreeMap<>();
        try (LabFile file = LabFile.open(Path.of(file(name)), Engine.real().mnist(DataSource.packaged()))) {
            for (RunId run : file.experiment().results().runs().keySet()) {
                Snapshot network = file.network(run).orElseThrow();
                networks.put(run + ", epoch " + network.epoch(), Arrays.hashCode(network.parameters()));
            }
        }
        return networks;
    }
}
