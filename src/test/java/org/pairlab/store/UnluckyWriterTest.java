package org.pairlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pairlab.store.Fixture.AUX_2;
import static org.pairlab.store.Fixture.BASE_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.SampleLabFiles;
import org.pairlab.data.DigitSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.RunRecord;
import org.pairlab.input.InvalidInputException;
import org.pairlab.training.EpochResult;

class UnluckyWriterTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration NEVER = Duration.ofDays(1);

    @TempDir
    Path folder;

    private final ExperimentResults results = Fixture.finished();
    private final Provenance here = Provenance.here(Fixture.SETTINGS, DigitSet.MNIST);
    private final Heard heard = new Heard();

    @Test
    void nothingIsLostWhenTheDiskIsFullForAWhile() throws Exception {
        Path path = folder.resolve("full.pairlab");
        try (LabFile file = SampleLabFiles.create(path, Fixture.planned(results), "", true);
                LabFileWriter writer = file.write(here, heard, NEVER)) {
            Fixture.fillDisk(writer);
            tellEverything(writer);
            heard.failed.await();
            assertThat(writer.problem().orElseThrow())
                    .isEqualTo("Lab file " + file.path() + " cannot be written as the disk is full; make room on it.");
            assertThat(writer.flush(Duration.ofMillis(1))).isFalse();
            assertThatThrownBy(writer::close).isInstanceOf(InvalidInputException.class);

            writer.session().limitPages(0);
            writer.retry();
            assertThat(writer.flush(SOON)).isTrue();
            assertThat(heard.wentOn.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(writer.problem()).isEmpty();
        }
        assertThat(Fixture.same(read(path), results)).isTrue();
    }

    @Test
    void aFullDiskIsTriedAgainWithoutBeingTold() throws Exception {
        Path path = folder.resolve("again.pairlab");
        try (LabFile file = SampleLabFiles.create(path, Fixture.planned(results), "", true);
                LabFileWriter writer = file.write(here, heard, Duration.ofMillis(20))) {
            Fixture.fillDisk(writer);
            tellEverything(writer);
            heard.failed.await();
            writer.session().limitPages(0);
            assertThat(writer.flush(SOON)).isTrue();
        }
        assertThat(Fixture.same(read(path), results)).isTrue();
    }

    @Test
    void whatIsGivenUpKeepsNobodyWaiting() throws Exception {
        Path path = folder.resolve("given-up.pairlab");
        LabFile file = SampleLabFiles.create(path, Fixture.planned(results), "", true);
        LabFileWriter writer = file.write(here, heard, NEVER);
        Fixture.fillDisk(writer);
        tellEverything(writer);
        heard.failed.await();
        writer.abandon();
        file.close();
        assertThat(read(path).runs().get(BASE_1).epochs()).isEmpty();
    }

    /** Bytes copied at any moment are what a power cut at that moment leaves: every transaction is whole or not there. */
    @Test
    void whateverTheMomentOfDeathTheFileOpensAndHoldsWhatWasFlushed() throws Exception {
        Path path = folder.resolve("killed.pairlab");
        Random random = new Random(4);
        try (LabFile file = SampleLabFiles.create(path, Fixture.planned(results), "", true);
                LabFileWriter writer = file.write(here, WriteListener.NONE)) {
            int epochs = 0;
            for (RunRecord run : results.runs().values()) {
                writer.runStarted(run.id());
                for (EpochResult epoch : run.epochs()) {
                    Fixture.tell(writer, run.id(), epoch);
                    writer.checkpoint(run.id(), Fixture.checkpoint(run.id(), epoch.epoch(), 0), null);
                    if (random.nextBoolean()) {
                        assertThat(writer.flush(SOON)).isTrue();
                        epochs = told(run, epoch.epoch());
                    }
                    Path dead = corpse(path, random);
                    try (LabFile found = LabFile.open(dead, Fixture.mnist(results))) {
                        ExperimentResults read = Fixture.read(found);
                        int has = read.runs().values().stream()
                                .mapToInt(r -> r.epochs().size())
                                .sum();
                        assertThat(has).isGreaterThanOrEqualTo(epochs);
                        found.checkpoints();
                        found.write(here, WriteListener.NONE).close();
                    }
                }
                writer.runEnded(run, null);
            }
        }
        assertThat(Fixture.same(read(path), results)).isTrue();
    }

    private int told(RunRecord run, int epochs) {
        return results.runs().headMap(run.id()).size() * Fixture.EPOCHS + epochs;
    }

    /** Copies of the journal may be cut anywhere: what the disk had not confirmed. */
    private Path corpse(Path path, Random random) throws IOException {
        Path dead = folder.resolve("dead-" + random.nextInt(1_000_000) + ".pairlab");
        Path wal = path.resolveSibling(path.getFileName() + "-wal");
        Path deadWal = dead.resolveSibling(dead.getFileName() + "-wal");
        // The journal first: SQLite folds it into the file only once it is whole.
        byte[] journal = Files.exists(wal) ? Files.readAllBytes(wal) : new byte[0];
        Files.copy(path, dead, StandardCopyOption.REPLACE_EXISTING);
        Files.write(deadWal, journal);
        return dead;
    }

    @Test
    void manyThreadsThatTellMoreThanMayWaitAreHeldUpAndLoseNothing() throws Exception {
        WriteQueue queue = new WriteQueue(5_000);
        int threads = 4;
        int each = 200;
        CyclicBarrier start = new CyclicBarrier(threads);
        for (int t = 0; t < threads; t++) {
            Thread teller = new Thread(() -> {
                await(start);
                for (int i = 0; i < each; i++) {
                    queue.add(new JournalEntry.Title("x".repeat(100)));
                }
            });
            teller.setDaemon(true);
            teller.start();
        }
        int taken = 0;
        while (taken < threads * each) {
            List<JournalEntry> batch = queue.take();
            assertThat(batch.stream().mapToLong(JournalEntry::bytes).sum()).isLessThanOrEqualTo(5_000);
            taken += batch.size();
            queue.written();
        }
        assertThat(taken).isEqualTo(threads * each);
        assertThat(queue.awaitWritten(SOON.toNanos())).isTrue();
    }

    @Test
    void ofWaitingCheckpointsOnlyTheLatestIsKeptWithTheBestNetwork() throws Exception {
        WriteQueue queue = new WriteQueue(1 << 20);
        queue.add(new JournalEntry.Point(BASE_1, Fixture.checkpoint(BASE_1, 1, 0), Fixture.network(BASE_1, 1)));
        queue.add(new JournalEntry.Point(AUX_2, Fixture.checkpoint(AUX_2, 1, 0), null));
        queue.add(new JournalEntry.Point(BASE_1, Fixture.checkpoint(BASE_1, 2, 0), null));
        queue.end();

        List<JournalEntry> batch = queue.take();
        assertThat(batch).hasSize(2);
        JournalEntry.Point last = (JournalEntry.Point) batch.get(1);
        assertThat(last.checkpoint().epochs()).isEqualTo(2);
        assertThat(last.best().epoch()).isEqualTo(1);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void tellEverything(LabFileWriter writer) {
        for (RunRecord run : results.runs().values()) {
            writer.runStarted(run.id());
            run.epochs().forEach(epoch -> Fixture.tell(writer, run.id(), epoch));
            writer.runEnded(run, null);
        }
    }

    private ExperimentResults read(Path path) {
        try (LabFile file = LabFile.open(path, Fixture.mnist(results))) {
            return Fixture.read(file);
        }
    }

    private static final class Heard implements WriteListener {
        private final CountDownLatch failed = new CountDownLatch(1);
        private final CountDownLatch wentOn = new CountDownLatch(1);

        @Override
        public void failed(String sentence) {
            failed.countDown();
        }

        @Override
        public void wentOn() {
            wentOn.countDown();
        }
    }
}
