package org.pairlab.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.pairlab.input.InvalidInputException;

/** Reads lab files that anyone may have made: each time from a connection that cannot write, after their schema is checked. */
final class Reading {
    /** SQLite's files beside a database that hold what is not folded in yet. */
    static final List<String> SIDE_FILES = List.of("-wal", "-journal");

    /** Where in its header a database says how it is to be read, and what it says if it has a log. */
    private static final int LOG_MARK = 19;

    private static final int WITH_LOG = 2;

    private Reading() {}

    /** What is read from a checked database. */
    interface Work<T> {
        T from(Connection connection) throws SQLException, DamagedException;
    }

    /**
     * Reads from a file of the current version.
     *
     * @param name what the file is called in a sentence
     * @param content where its bytes are
     * @throws InvalidInputException if it cannot be read or is not a sound lab file
     */
    static <T> T of(Path name, Path content, Work<T> work) {
        return any(name, content, connection -> {
            List<Schema> known = Schema.known();
            Schema current = known.get(known.size() - 1);
            requireSchema(connection, current);
            // One transaction, so that all is of one moment while another connection writes.
            Connections.execute(connection, "BEGIN");
            return work.from(connection);
        });
    }

    /**
     * The version of a lab file's format, not above the current one.
     *
     * @throws InvalidInputException if it is not a lab file or newer than this program
     */
    static int version(Path file, List<Schema> known) {
        int version = any(file, file, connection -> {
            String mark = Connections.ask(connection, "PRAGMA application_id");
            if (!Integer.toString(Schema.APPLICATION_ID).equals(mark)) {
                throw LabFileErrors.notOurs(file, null);
            }
            return Integer.parseInt(Connections.ask(connection, "PRAGMA user_version"));
        });
        if (version > known.get(known.size() - 1).version()) {
            throw LabFileErrors.of(
                    file,
                    "was written by a newer PairLab (format " + version + ", and this one knows "
                            + known.get(known.size() - 1).version() + "); open it with that one",
                    null);
        }
        if (version < known.get(0).version()) {
            throw LabFileErrors.damaged(file, "there is no format " + version, null);
        }
        return version;
    }

    static void requireSchema(Connection connection, Schema schema) throws SQLException, DamagedException {
        if (!schema.isExactly(connection)) {
            throw new DamagedException("it holds other tables, views or triggers than a lab file does");
        }
    }

    /**
     * Whether a database says that it has a write-ahead log, and none is there: each session leaves none in the end, and one
     * that was cut short leaves its log, so somebody took the file alone.
     */
    static boolean lacksJournal(Path file) {
        if (Files.exists(file.resolveSibling(file.getFileName() + "-wal"))) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] header = in.readNBytes(LOG_MARK + 1);
            return header.length > LOG_MARK && header[LOG_MARK] == WITH_LOG;
        } catch (IOException e) {
            return false; // whoever reads it says why it cannot be
        }
    }

    private static <T> T any(Path name, Path content, Work<T> work) {
        LabFileErrors.requireFile(content);
        try {
            return on(content, work);
        } catch (SQLException e) {
            if (!LabFileErrors.needsCopy(e) || !Files.isReadable(content)) {
                throw LabFileErrors.reading(name, e);
            }
        } catch (LinkageError | OutOfMemoryError e) {
            throw LabFileErrors.reading(name, e);
        } catch (DamagedException e) {
            throw LabFileErrors.damaged(name, e.getMessage(), e);
        }
        return onCopy(name, content, work);
    }

    private static <T> T on(Path content, Work<T> work) throws SQLException, DamagedException {
        try (Connection connection = Connections.reading(content)) {
            return work.from(connection);
        }
    }

    /**
     * Reads a copy. An interrupted change has to be finished or undone before anything can be read, which takes writing
     * beside the file; where that is forbidden, it happens to the copy.
     */
    private static <T> T onCopy(Path name, Path content, Work<T> work) {
        try {
            Path folder = Files.createTempDirectory("pairlab");
            try {
                Path copy = folder.resolve("copy.pairlab");
                Files.copy(content, copy);
                for (String side : SIDE_FILES) {
                    Path beside = content.resolveSibling(content.getFileName() + side);
                    if (Files.exists(beside)) {
                        Files.copy(beside, folder.resolve("copy.pairlab" + side));
                    }
                }
                // Whoever reads from the copy may write to it, so that the change can be finished.
                try (Connection connection = Connections.writing(copy)) {
                    return work.from(connection);
                }
            } finally {
                deleteFolder(folder);
            }
        } catch (SQLException | LinkageError | OutOfMemoryError e) {
            throw LabFileErrors.reading(name, e);
        } catch (DamagedException e) {
            throw LabFileErrors.damaged(name, e.getMessage(), e);
        } catch (IOException e) {
            throw LabFileErrors.of(name, "cannot be read; allow reading it and make room for temporary files", e);
        }
    }

    static void deleteFolder(Path folder) throws IOException {
        for (Path file : inside(folder)) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }

    static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
