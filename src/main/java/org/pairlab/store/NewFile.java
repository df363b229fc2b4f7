package org.pairlab.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Retention;
import org.pairlab.input.InvalidInputException;
import org.pairlab.machine.Disk;
import org.pairlab.machine.WholeFiles;
import org.pairlab.store.format2.ExperimentTable;
import org.pairlab.store.tables.Connections;
import org.pairlab.store.tables.DamagedException;
import org.pairlab.store.tables.DigitsTable;
import org.pairlab.store.tables.ExperimentRow;
import org.pairlab.store.tables.Journals;
import org.pairlab.store.tables.Schema;
import org.sqlite.SQLiteLimits;

/** Makes lab files: each is complete under another name before it gets its own, so none is ever half there. */
final class NewFile {
    private static final String FRESH = ".new-";

    /** How long the name is under which a file is made, bytes. */
    static final int NAME_LENGTH = FRESH.length() + new UUID(0, 0).toString().length();

    private NewFile() {}

    /** Writes into a new file. */
    interface Filling {
        void fill(Path file) throws SQLException, DamagedException;
    }

    static Content create(
            Path path,
            ExperimentResults results,
            PredictionSource predictions,
            String title,
            Retention retention,
            boolean replace) {
        Schema schema = Formats.CURRENT.schema();
        return put(path, replace, file -> {
            try (Connection connection = Connections.creating(file)) {
                Connections.execute(connection, "BEGIN IMMEDIATE");
                schema.create(connection);
                DigitsTable.insert(connection, schema, results.pairSet().digits());
                Tables.of(results.settings(), retention, 0).insert(connection, results, predictions, title);
                Connections.execute(connection, "COMMIT");
            }
        });
    }

    /** @return the copy, of the same format, with its lock */
    static Content copy(Path file, Path target, boolean replace) {
        return put(
                target,
                replace,
                fresh -> Reading.of(file, (connection, format) -> {
                    copy(file, connection, fresh, target);
                    return null;
                }));
    }

    /**
     * Makes a copy that is an experiment of its own, of the format that is written now.
     *
     * @param title of the copy
     * @return the copy with its lock
     */
    static Content duplicate(Path file, Path target, boolean replace, String title) {
        return put(target, replace, fresh -> {
            Reading.of(file, (connection, format) -> {
                if (format.version() == Formats.CURRENT.version()) {
                    copy(file, connection, fresh, target);
                } else {
                    Conversion.write(connection, format, fresh, target);
                }
                return null;
            });
            try (Connection connection = Connections.writing(fresh)) {
                Connections.execute(connection, "BEGIN IMMEDIATE");
                ExperimentRow old = ExperimentTable.read(connection);
                ExperimentTable.put(connection, old.renamed(UUID.randomUUID(), title, Instant.now()));
                Connections.execute(connection, "COMMIT");
            }
        });
    }

    private static void copy(Path file, Connection connection, Path fresh, Path target) throws SQLException {
        Connections.execute(connection, "COMMIT");
        Connections.execute(connection, "PRAGMA query_only=OFF");
        vacuum(file, connection, fresh, target);
    }

    /**
     * Copies all that a connection sees into a new file.
     *
     * @param name of what is copied
     * @param target what the new file will be called
     */
    static void vacuum(Path name, Connection connection, Path file, Path target) throws SQLException {
        // VACUUM attaches the new file, and copies values as they are.
        Connections.limit(connection, SQLiteLimits.SQLITE_LIMIT_ATTACHED, 1);
        Connections.limit(connection, SQLiteLimits.SQLITE_LIMIT_LENGTH, Integer.MAX_VALUE);
        try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, Connections.uri(file));
            vacuum.execute();
        } catch (SQLException e) {
            // The copy is what can be full or forbidden: the original has been read before.
            throw LabFileErrors.isOfThePlace(e)
                    ? new InvalidInputException(LabFileErrors.writing(target, e), e)
                    : LabFileErrors.reading(name, e);
        } finally {
            Connections.limit(connection, SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
        }
    }

    /**
     * Fills a file beside the target, and puts it in its place when all of it is on the disk.
     *
     * @return with the lock of the target
     */
    static Content put(Path path, boolean replace, Filling filling) {
        Path target = path.toAbsolutePath().normalize();
        LabFileName.problem(target).ifPresent(clause -> {
            throw LabFileErrors.of(path, clause, null);
        });
        // Of its own length, however long the target's name is.
        Path fresh = unnamed(target);
        OwnLock lock = null;
        try {
            target = target.getParent().toRealPath().resolve(target.getFileName());
            fresh = target.resolveSibling(fresh.getFileName());
            LabFileName.problem(target).ifPresent(clause -> {
                throw LabFileErrors.of(path, clause, null);
            });
            lock = OwnLock.take(target)
                    .orElseThrow(() -> LabFileErrors.of(path, "is open; close it or choose another name", null));
            requirePlace(path, target, replace);
            filling.fill(fresh);
            force(fresh);
            move(fresh, target);
            lock.takeAllNames(target);
            Content made = Content.made(target, lock);
            lock = null;
            return made;
        } catch (SQLException | OutOfMemoryError e) {
            throw new InvalidInputException(LabFileErrors.writing(path, e), e);
        } catch (DamagedException e) {
            throw LabFileErrors.damaged(path, e.getMessage(), e);
        } catch (IOException e) {
            throw LabFileErrors.of(
                    path,
                    Disk.isFull(path.toAbsolutePath().getParent())
                            ? "cannot be made as the disk is full; make room on it or name another folder"
                            : "cannot be made; name a folder where you may create files",
                    e);
        } finally {
            if (lock != null) {
                lock.close();
            }
            delete(fresh);
        }
    }

    /** Where a file is made that will take a target's place. */
    static Path unnamed(Path target) {
        return target.resolveSibling(FRESH + UUID.randomUUID());
    }

    private static void requirePlace(Path path, Path target, boolean replace) {
        if (Files.isDirectory(target)) {
            throw LabFileErrors.of(path, "is a folder; choose another name", null);
        }
        if (Files.exists(target) && !replace) {
            throw LabFileErrors.of(path, "exists already; choose another name", null);
        }
    }

    static void delete(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            // It stays as a hidden file; the reason why nothing was made is already told.
        }
    }

    /** Puts a file in another's place at once, without what an interrupted change left beside the other. */
    static void move(Path fresh, Path target) throws IOException {
        for (String ending : Journals.ENDINGS) {
            Files.deleteIfExists(Journals.beside(target, ending));
        }
        WholeFiles.move(fresh, target);
        forceFolder(target.getParent());
    }

    /** Waits until a file that no connection has open is on the disk. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders, and needs none of this.
        }
    }
}
