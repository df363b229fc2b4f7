package org.pairlab.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Journal;
import org.pairlab.experiment.RunRecord;
import org.pairlab.input.InvalidInputException;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes an experiment into its lab file while it trains, on a thread of its own. Any thread may tell it things; it waits
 * only when far more is told than the disk takes. Where the disk refuses, it keeps what is told, says so, and tries again
 * until it is written or abandoned.
 */
public final class LabFileWriter implements Journal, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LabFileWriter.class);
    private static final long MOST_BYTES = 256L << 20;
    private static final Duration LAST_TRY = Duration.ofSeconds(30);

    private final WriteSession session;
    private final ToldValues values;
    private final StoredPredictions predictions;
    private final WriteListener listener;
    private final Consumer<Content> moved;
    private final long retryNanos;
    private final WriteQueue queue;
    private final Thread thread;

    private volatile String problem; // null while all is well
    private volatile int tries; // that failed; written by the thread alone

    /** @param moved told on any thread when another file is written from now on */
    LabFileWriter(
            WriteSession session,
            ExperimentResults results,
            StoredPredictions predictions,
            WriteListener listener,
            Consumer<Content> moved,
            Duration retry) {
        this.session = session;
        this.moved = moved;
        values = new ToldValues(results);
        this.predictions = predictions;
        this.listener = listener;
        retryNanos = retry.toNanos();
        queue = new WriteQueue(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 8));
        predictions.writing(queue);
        thread = new Thread(this::write, "lab-file");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void runStarted(RunId id) {
        values.requirePlanned(id);
        queue.add(new JournalEntry.Started(id));
    }

    /** @throws IllegalArgumentException as {@link ToldValues#requireEpoch} */
    @Override
    public void epochDone(RunId id, EpochResult result, Predictions said) {
        values.requireEpoch(id, result, said);
        predictions.keep(id, result, said);
        queue.add(new JournalEntry.Epoch(id, result, said));
    }

    /** One that is not finite is passed over. */
    @Override
    public void network(RunId id, Snapshot network) {
        Snapshot sound = values.sound(id, network);
        if (sound != null) {
            queue.add(new JournalEntry.Network(id, sound));
        }
    }

    @Override
    public void cutBack(RunId id, int epochs) {
        values.requirePlanned(id);
        queue.add(new JournalEntry.Cut(id, epochs));
    }

    /** One that is not finite is passed over. */
    @Override
    public void checkpoint(RunId id, Checkpoint checkpoint, Snapshot best) {
        if (values.isSound(id, checkpoint)) {
            queue.add(new JournalEntry.Point(id, checkpoint, values.sound(id, best)));
        }
    }

    @Override
    public void runEnded(RunRecord run, Snapshot best) {
        queue.add(new JournalEntry.Ended(run, values.sound(run.id(), best)));
    }

    /** The connection, for tests that fill the disk. */
    WriteSession session() {
        return session;
    }

    /** What waits, for tests of what is found there. */
    WriteQueue queue() {
        return queue;
    }

    void entitle(String title) {
        queue.add(new JournalEntry.Title(title));
    }

    /** Why nothing can be written at the moment, in one sentence; empty while all is well. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Tries at once what could not be written, as room was made. */
    public void retry() {
        queue.retry();
    }

    /** Waits until everything told so far would survive a power cut; false if it does not within {@code limit}. */
    public boolean flush(Duration limit) {
        return queue.awaitWritten(limit.toNanos());
    }

    /**
     * As {@link #flush}, and folds SQLite's journal into the file, so that it is all there is: for a pause.
     *
     * @return false if it could not be within {@code limit}
     */
    public boolean settle(Duration limit) {
        if (!flush(limit)) {
            return false;
        }
        try {
            return session.fold();
        } catch (SQLException e) {
            LOG.warn("The journal of {} stays beside it", session.file(), e);
            return false;
        }
    }

    /**
     * Writes everything, folds the journal in and ends the thread.
     *
     * @throws InvalidInputException if something cannot be written: it is kept, and the writer goes on trying; close again
     *     when there is room, or {@link #abandon}
     */
    @Override
    public void close() {
        if (!queue.abandoned() && !awaitAllOrProblem()) {
            throw new InvalidInputException(
                    problem().orElse("Lab file " + session.file() + " takes very long to write; close it again."));
        }
        if (!queue.abandoned() && !session.isInPlace()) {
            recover();
        }
        queue.end();
        join();
        session.close();
    }

    /** Waits as long as writing goes on, but after one more try not for a disk that refuses. */
    private boolean awaitAllOrProblem() {
        int before = tries;
        queue.retry();
        long deadline = System.nanoTime() + LAST_TRY.toNanos();
        while (!queue.awaitWritten(TimeUnit.MILLISECONDS.toNanos(100)) && !queue.abandoned()) {
            if (problem != null && tries > before + 1 || System.nanoTime() > deadline) {
                return false;
            }
            queue.retry();
        }
        return true;
    }

    /** Gives up what could not be written; threads that wait for room go on. */
    public void abandon() {
        queue.abandon();
    }

    /** Goes over to another file, which gets all that is stored, all that waits and all that is told from now on. */
    void moveTo(Path target, boolean replace) {
        moved.accept(session.moveTo(target, replace));
        queue.retry();
    }

    /**
     * Goes over to a new file beside the one so far, or in the library where there is no room beside it.
     *
     * @throws InvalidInputException if neither can be made
     */
    public void recover() {
        Path before = session.file();
        String why = problem().orElseGet(() -> LabFileErrors.gone(before));
        List<Supplier<Path>> places =
                List.of(() -> LabFileName.recovered(before.getParent(), before), () -> Library.standard()
                        .recovered(before));
        InvalidInputException refused = null;
        for (Supplier<Path> place : places) {
            try {
                moveTo(place.get(), false);
                Path kept = session.file();
                LOG.warn("{} The experiment is in {} now.", why, kept);
                listener.recovered(why + " The experiment is kept in " + kept + " from now on.", kept);
                return;
            } catch (InvalidInputException e) {
                refused = e;
                LOG.info("No file for what was in {}", before, e);
            }
        }
        throw session.isInPlace() ? refused : LabFileErrors.gone(before, refused);
    }

    /** Whether the file that was written last is still where it was. */
    public boolean hasItsFile() {
        return session.isInPlace();
    }

    private void write() {
        try {
            for (List<JournalEntry> batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
                writeUntilDone(batch);
            }
        } catch (InterruptedException e) {
            // Nobody interrupts it but an ending process, which needs no farewell.
        }
    }

    private void writeUntilDone(List<JournalEntry> batch) throws InterruptedException {
        while (!queue.abandoned()) {
            try {
                if (!session.isInPlace()) {
                    recover();
                }
                session.write(batch);
                goesOn();
                queue.written();
                return;
            } catch (SQLException | RuntimeException | Error e) {
                // Errors too: without this thread, what is told would be lost in silence.
                fails(e);
                queue.awaitRetry(retryNanos);
            }
        }
    }

    private void fails(Throwable e) {
        String sentence =
                e instanceof InvalidInputException ? e.getMessage() : LabFileErrors.writing(session.file(), e);
        boolean first = problem == null;
        problem = sentence;
        tries = tries + 1;
        if (first) {
            LOG.warn("{}", sentence, e);
            listener.failed(sentence);
        }
    }

    private void goesOn() {
        if (problem != null) {
            problem = null;
            LOG.info("{} is written again", session.file());
            listener.wentOn();
        }
    }

    private void join() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
