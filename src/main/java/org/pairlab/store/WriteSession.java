package org.pairlab.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.Retention;
import org.pairlab.input.InvalidInputException;
import org.pairlab.store.format2.ExperimentTable;
import org.pairlab.store.tables.CheckpointTable;
import org.pairlab.store.tables.Connections;
import org.pairlab.store.tables.DamagedException;
import org.pairlab.store.tables.ExperimentRow;
import org.pairlab.store.tables.ProvenanceTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that writes an experiment, a transaction at a time; each is on the disk when it returns, or not at all. */
final class WriteSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WriteSession.class);

    /** 128 MB: several checkpoints of large networks, of which only the last goes on into the file. */
    private static final int LOG_PAGES = 16_384;

    private static final int FEWEST_LOG_PAGES = 32;

    private static final Duration FOLD_INTERVAL = Duration.ofSeconds(10);

    private Path file;
    private final Retention retention;
    private Tables tables;
    private final ExperimentSettings settings;
    private Object identity;
    private Connection connection;
    private boolean
            doubtful; // after an error of the disk: a new connection looks at the file afresh, its log folded in
    private long mostPages = Integer.MAX_VALUE;
    private long folded; // nanoseconds

    /** @throws InvalidInputException if the file is damaged or cannot be written to */
    WriteSession(Path file, ExperimentSettings settings, Retention retention, Provenance provenance) {
        this.file = file;
        this.settings = settings;
        this.retention = retention;
        try {
            connect();
            identity = identity(file);
            begin(provenance);
        } catch (SQLException e) {
            close();
            throw new InvalidInputException(LabFileErrors.writing(file, e), e);
        } catch (InvalidInputException e) {
            close();
            throw e;
        }
    }

    private void connect() throws SQLException {
        connection = Connections.writing(file);
        CheckpointTable.allow(connection, settings);
        useWriteAheadLog();
        Connections.execute(connection, "PRAGMA synchronous=FULL");
        Connections.ask(connection, "PRAGMA max_page_count=" + mostPages);
    }

    /** Readers need not wait then; where the file system has no shared memory, SQLite's older journal serves. */
    private void useWriteAheadLog() throws SQLException {
        try {
            Connections.ask(connection, "PRAGMA journal_mode=WAL");
            Connections.ask(connection, "PRAGMA wal_autocheckpoint=" + logPages());
            Connections.ask(connection, "SELECT count(*) FROM experiment");
        } catch (SQLException e) {
            LOG.info("{} gets no write-ahead log", file, e);
            Connections.ask(connection, "PRAGMA journal_mode=DELETE");
        }
    }

    /** How long the log may grow before it is folded in: on a disk that is nearly full, it must not take what is left. */
    private int logPages() {
        try {
            long share = Files.getFileStore(file).getUsableSpace() / 16 / Connections.PAGE_BYTES;
            return (int) Math.max(FEWEST_LOG_PAGES, Math.min(LOG_PAGES, share));
        } catch (IOException e) {
            LOG.debug("Nobody knows how much room there is for {}", file, e);
            return FEWEST_LOG_PAGES;
        }
    }

    private synchronized void begin(Provenance provenance) throws SQLException {
        try {
            Connections.execute(connection, "BEGIN IMMEDIATE");
            ProvenanceTable.insert(connection, provenance);
            ExperimentRow row = ExperimentTable.read(connection);
            ExperimentTable.put(connection, row.withSessions(row.sessions() + 1));
            tables = Tables.of(settings, retention, row.sessions() + 1);
            ExperimentTable.changed(connection);
            Connections.execute(connection, "COMMIT");
            foldWithoutWaiting();
        } catch (SQLException e) {
            rollBack();
            throw e;
        } catch (DamagedException e) {
            rollBack();
            throw LabFileErrors.damaged(file, e.getMessage(), e);
        }
    }

    /**
     * Writes all or nothing.
     *
     * @throws SQLException if the disk refuses
     */
    synchronized void write(List<JournalEntry> batch) throws SQLException {
        if (doubtful) {
            reconnect();
        }
        try {
            Connections.execute(connection, "BEGIN IMMEDIATE");
            for (JournalEntry told : batch) {
                told.write(connection, tables);
            }
            ExperimentTable.changed(connection);
            Connections.execute(connection, "COMMIT");
        } catch (SQLException | RuntimeException | Error e) {
            rollBack();
            doubtful = true;
            throw e;
        }
        if (System.nanoTime() - folded > FOLD_INTERVAL.toNanos()) {
            foldWithoutWaiting();
        }
    }

    /** So that the file alone lacks little: people copy it without its journal. Readers need not wait, nor does this. */
    private void foldWithoutWaiting() {
        folded = System.nanoTime();
        try {
            Connections.ask(connection, "PRAGMA wal_checkpoint(PASSIVE)");
        } catch (SQLException e) {
            LOG.info(
                    "The journal of {} waits", file, e); // it is all on the disk, and the next write says what is wrong
        }
    }

    /** Makes the disk look full at a size, for tests; 0 makes room again. */
    synchronized void limitPages(long pages) throws SQLException {
        mostPages = pages == 0 ? Integer.MAX_VALUE : pages;
        Connections.ask(connection, "PRAGMA max_page_count=" + mostPages);
    }

    private void reconnect() throws SQLException {
        connection.close();
        connect();
        doubtful = false;
    }

    private void rollBack() {
        try {
            Connections.execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            // A full disk has rolled back already.
            LOG.debug("Nothing to roll back", e);
        }
    }

    synchronized Path file() {
        return file;
    }

    /** Whether the file is still where it was: what is written into one that is gone is lost with its last trace. */
    synchronized boolean isInPlace() {
        return Files.exists(file) && Objects.equals(identity, identity(file));
    }

    /** What tells a file from another of its name; null where it is gone or the system has nothing of the kind. */
    private static Object identity(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * Goes over to another file, which gets all that is stored and all that is written from now on. Works also when the
     * file so far is gone, as long as the system keeps what this connection has open.
     *
     * @return the other file with its lock
     * @throws InvalidInputException if it cannot be made; then nothing has changed
     */
    synchronized Content moveTo(Path target, boolean replace) {
        Content next = NewFile.put(target, replace, fresh -> NewFile.vacuum(file, connection, fresh, target));
        Path before = file;
        Connection left = connection;
        long pages = mostPages;
        try {
            file = next.file();
            mostPages = Integer.MAX_VALUE; // of another disk
            connect();
        } catch (SQLException e) {
            file = before;
            connection = left;
            mostPages = pages;
            next.close();
            throw new InvalidInputException(LabFileErrors.writing(target, e), e);
        }
        identity = identity(file);
        doubtful = false;
        leave(left, before);
        return next;
    }

    /** Folds the journal in and gives room back that is not needed; false if a reader is in the way. */
    synchronized boolean fold() throws SQLException {
        return fold(connection);
    }

    private static boolean fold(Connection connection) throws SQLException {
        Connections.execute(connection, "PRAGMA incremental_vacuum");
        // The first column says whether somebody was in the way.
        return !"1".equals(Connections.ask(connection, "PRAGMA wal_checkpoint(TRUNCATE)"));
    }

    /** Leaves one file, unless a reader is in the way: then whoever opens it next does. */
    @Override
    public synchronized void close() {
        if (connection != null) {
            leave(connection, file);
            connection = null;
        }
    }

    private static void leave(Connection connection, Path file) {
        try {
            fold(connection);
            Connections.ask(connection, "PRAGMA journal_mode=DELETE");
        } catch (SQLException e) {
            LOG.info("The journal of {} stays beside it", file, e);
        }
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("{} is not closed", file, e);
        }
    }
}
