package org.pairlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.pairlab.store.Fixture.BASE_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.data.DigitSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Provenance;
import org.pairlab.input.InvalidInputException;

/** Whatever happens to its bytes, a file gives what was stored or one sentence; it never gives something else. */
class DamagedFileTest {
    /** Of one file; far above what reading takes, far below what would freeze a window. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final Random random = new Random(20);
    private Path file;
    private byte[] sound;
    private ExperimentResults results;
    private int refused;
    private int right;

    @BeforeEach
    void makeFile() throws IOException {
        ExperimentResults made = Fixture.finished();
        file = Fixture.unfinishedFile(folder.resolve("a.pairlab"), made);
        sound = Files.readAllBytes(file);
        results = made.with(made.runs().get(BASE_1).with(org.pairlab.training.RunState.STOPPED));
    }

    @Test
    void flippedBits() throws IOException {
        for (int i = 0; i < 400; i++) {
            byte[] bytes = sound.clone();
            // Most in the first page, which says what all others are.
            int reach = i % 4 == 0 ? 4096 : bytes.length;
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                bytes[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
            }
            tryBytes(bytes);
        }
        assertThat(refused).as("refused").isGreaterThan(50);
        assertThat(right).as("read rightly").isGreaterThan(5);
    }

    @Test
    void overwrittenStretches() throws IOException {
        for (int i = 0; i < 200; i++) {
            byte[] bytes = sound.clone();
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + 1 + random.nextInt(3000));
            if (i % 2 == 0) {
                Arrays.fill(bytes, from, to, (byte) (i % 4 == 0 ? 0 : -1));
            } else {
                // Pages in each other's place: every one is sound in itself.
                int page = 4096;
                int one = page * (1 + random.nextInt(bytes.length / page - 1));
                int other = page * (1 + random.nextInt(bytes.length / page - 1));
                System.arraycopy(sound, one, bytes, other, page);
            }
            tryBytes(bytes);
        }
        assertThat(refused).as("refused").isGreaterThan(50);
    }

    @Test
    void filesThatWereCutShort() throws IOException {
        for (int i = 0; i < 100; i++) {
            tryBytes(Arrays.copyOf(sound, random.nextInt(sound.length)));
        }
        for (int page = 1; page < sound.length / 4096; page++) {
            tryBytes(Arrays.copyOf(sound, page * 4096));
        }
        assertThat(right).as("read rightly").isZero();
    }

    private void tryBytes(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try {
            Assertions.assertTimeout(LONGEST, this::readEverything);
            right++;
        } catch (InvalidInputException e) {
            assertThat(e.getMessage()).startsWith("Lab file ").endsWith(".").doesNotContain("\n");
            assertThat(Files.readAllBytes(file)).as("the original").isEqualTo(bytes);
            refused++;
        } finally {
            for (String side : new String[] {"-wal", "-shm", "-journal"}) {
                Files.deleteIfExists(folder.resolve("a.pairlab" + side));
            }
        }
    }

    private void readEverything() {
        try (LabFile opened = LabFile.open(file, Fixture.mnist(results))) {
            ExperimentResults read = Fixture.read(opened);
            if (!Fixture.same(read, results)) {
                fail("a damaged file gave other results");
            }
            Fixture.assertSame(opened.checkpoints().get(BASE_1), Fixture.checkpoint(BASE_1, 2, 1));
            assertThat(opened.network(BASE_1).orElseThrow().parameters())
                    .isEqualTo(Fixture.network(BASE_1, 2).parameters());
        }
    }

    @Test
    void nothingIsWrittenIntoADamagedDatabase() throws IOException {
        int kept = 0;
        for (int i = 0; i < 60; i++) {
            byte[] bytes = sound.clone();
            bytes[4096 + random.nextInt(bytes.length - 4096)] ^= (byte) 0xff;
            Files.write(file, bytes);
            try (LabFile opened = LabFile.open(file, Fixture.mnist(results))) {
                opened.write(Provenance.here(Fixture.SETTINGS, DigitSet.MNIST), WriteListener.NONE)
                        .close();
            } catch (InvalidInputException e) {
                assertThat(Files.readAllBytes(file)).as("the original").isEqualTo(bytes);
                kept++;
            }
        }
        assertThat(kept).isPositive();
    }
}
