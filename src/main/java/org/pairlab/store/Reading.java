package org.pairlab.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.pairlab.input.InvalidInputException;
import org.pairlab.store.tables.Connections;
import org.pairlab.store.tables.DamagedException;
import org.pairlab.store.tables.Format;
import org.pairlab.store.tables.Journals;
import org.pairlab.store.tables.Schema;

/** Reads lab files that anyone may have made: each time from a connection that cannot write, after their schema is checked. */
final class Reading {
    private Reading() {}

    /** What is read from a checked database. */
    interface Work<T> {
        T from(Connection connection, Format format) throws SQLException, DamagedException;
    }

    private interface Raw<T> {
        T from(Connection connection) throws SQLException, DamagedException;
    }

    /**
     * Reads from a file of any format.
     *
     * @throws InvalidInputException if it cannot be read or is not a sound lab file
     */
    static <T> T of(Path file, Work<T> work) {
        return any(file, connection -> {
            Format format = format(connection, file);
            if (!format.schema().isExactly(connection)) {
                throw new DamagedException("it holds other tables, views or triggers than a lab file does");
            }
            // One transaction, so that all is of one moment while another connection writes.
            Connections.execute(connection, "BEGIN");
            return work.from(connection, format);
        });
    }

    /**
     * The format that a file says it has.
     *
     * @throws InvalidInputException if it is not a lab file or newer than this program
     */
    static Format format(Path file) {
        return any(file, connection -> format(connection, file));
    }

    private static Format format(Connection connection, Path file) throws SQLException, DamagedException {
        String mark = Connections.ask(connection, "PRAGMA application_id");
        if (!Integer.toString(Schema.APPLICATION_ID).equals(mark)) {
            throw LabFileErrors.notOurs(file, null);
        }
        int version = Integer.parseInt(Connections.ask(connection, "PRAGMA user_version"));
        int newest = Formats.CURRENT.version();
        if (version > newest) {
            throw LabFileErrors.of(
                    file,
                    "was written by a newer PairLab (format " + version + ", and this one knows " + newest
                            + "); open it with that one",
                    null);
        }
        return Formats.of(version).orElseThrow(() -> new DamagedException("there is no format " + version));
    }

    private static <T> T any(Path file, Raw<T> work) {
        LabFileErrors.requireFile(file);
        try {
            return on(file, work);
        } catch (SQLException e) {
            if (!LabFileErrors.needsCopy(e) || !Files.isReadable(file)) {
                throw LabFileErrors.reading(file, e);
            }
        } catch (LinkageError | OutOfMemoryError e) {
            throw LabFileErrors.reading(file, e);
        } catch (DamagedException e) {
            throw LabFileErrors.damaged(file, e.getMessage(), e);
        }
        return onCopy(file, work);
    }

    private static <T> T on(Path file, Raw<T> work) throws SQLException, DamagedException {
        try (Connection connection = Connections.reading(file)) {
            return work.from(connection);
        }
    }

    /**
     * Reads a copy. An interrupted change has to be finished or undone before anything can be read, which takes writing
     * beside the file; where that is forbidden, it happens to the copy.
     */
    private static <T> T onCopy(Path file, Raw<T> work) {
        try {
            Path folder = Files.createTempDirectory("pairlab");
            try {
                Path copy = folder.resolve("copy.pairlab");
                Files.copy(file, copy);
                for (String ending : Journals.ENDINGS) {
                    Path beside = Journals.beside(file, ending);
                    if (Files.exists(beside)) {
                        Files.copy(beside, Journals.beside(copy, ending));
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
            throw LabFileErrors.reading(file, e);
        } catch (DamagedException e) {
            throw LabFileErrors.damaged(file, e.getMessage(), e);
        } catch (IOException e) {
            throw LabFileErrors.of(file, "cannot be read; allow reading it and make room for temporary files", e);
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
