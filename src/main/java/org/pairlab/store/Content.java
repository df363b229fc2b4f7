package org.pairlab.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.pairlab.input.InvalidInputException;
import org.pairlab.store.format2.ExperimentTable;
import org.pairlab.store.tables.Connections;
import org.pairlab.store.tables.Journals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bytes of an open lab file, and the right to change them. */
final class Content implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Content.class);

    private final Path file;
    private final OwnLock lock; // null if it may only be read
    private final String readOnly;
    private final boolean openElsewhere;
    private boolean withoutJournal;

    private Content(Path file, OwnLock lock, String readOnly, boolean openElsewhere) {
        this.file = file;
        this.lock = lock;
        this.readOnly = readOnly;
        this.openElsewhere = openElsewhere;
    }

    /** A file that was just made, whose lock the maker took. */
    static Content made(Path file, OwnLock lock) {
        return new Content(file, lock, null, false);
    }

    /**
     * Takes hold of a file.
     *
     * @throws InvalidInputException if it is not a lab file or newer than this program
     */
    static Content open(Path path) {
        LabFileErrors.requireFile(path);
        Path file = real(path);
        boolean withoutJournal = Journals.isMissing(file); // before anything makes a new one
        Reading.format(file);
        Content content = locked(file);
        content.withoutJournal = withoutJournal;
        return content;
    }

    private static Content locked(Path file) {
        String reason =
                "Lab file " + file + " may not be written to and is opened read-only; make a copy to go on with.";
        Optional<String> problem = LabFileName.problem(file);
        if (problem.isPresent()) {
            return new Content(
                    file,
                    null,
                    "Lab file " + file + " " + problem.get() + "; as it is, it is opened read-only.",
                    false);
        }
        if (!Files.isWritable(file)) {
            return new Content(file, null, reason, false);
        }
        try {
            Optional<OwnLock> lock = OwnLock.take(file).filter(own -> {
                boolean alone = own.takeAllNames(file);
                if (!alone) {
                    own.close();
                }
                return alone;
            });
            return lock.map(own -> made(file, own))
                    .orElseGet(() -> new Content(
                            file,
                            null,
                            "Lab file " + file
                                    + " is open in another PairLab and may only be read here; close it there, or"
                                    + " make a copy to go on with.",
                            true));
        } catch (IOException e) {
            LOG.debug("No lock beside {}", file, e);
            return new Content(file, null, reason, false);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw LabFileErrors.of(path, "cannot be found; check its name", e);
        }
    }

    /** What it is called. */
    Path file() {
        return file;
    }

    /** Whether it may only be read as another has it open. */
    boolean openElsewhere() {
        return openElsewhere;
    }

    Optional<String> readOnly() {
        return Optional.ofNullable(readOnly);
    }

    /** What it may lack as a copy, made while it was written, of the file without its journal; empty if it is whole. */
    Optional<String> incomplete() {
        return withoutJournal
                ? Optional.of("Lab file " + file + " was copied while it trained, without its journal beside it (a"
                        + " name that ends in -wal), and may lack what was trained last; copy both, or use"
                        + " Duplicate in the window's File menu.")
                : Optional.empty();
    }

    /** @throws InvalidInputException if it may only be read */
    void requireWritable() {
        readOnly().ifPresent(reason -> {
            throw new InvalidInputException(reason);
        });
    }

    /**
     * Makes sure that it can be added to, of whatever format it was.
     *
     * @throws InvalidInputException if it is read-only or damaged, or cannot be converted
     */
    void requireChangeable() {
        requireWritable();
        requireCurrent();
        requireSound();
    }

    /** @throws InvalidInputException if writing into it could do harm, as its database is damaged */
    private void requireSound() {
        String verdict = Reading.of(file, (connection, format) -> Connections.ask(connection, "PRAGMA quick_check(1)"));
        if (!"ok".equals(verdict)) {
            throw LabFileErrors.damaged(file, "its database is not as it should be", null);
        }
    }

    /**
     * Brings a file of an older format up to date before it is changed; the old one is kept beside it.
     *
     * @throws InvalidInputException if it cannot be; then nothing has changed
     */
    private void requireCurrent() {
        if (Reading.format(file).version() < Formats.CURRENT.version()) {
            requireSound();
            Conversion.inPlace(file);
            lock.takeAllNames(file); // another file has taken its place
        }
    }

    void entitle(String title) {
        requireCurrent();
        try (Connection connection = Connections.writing(file)) {
            ExperimentTable.entitle(connection, title);
        } catch (SQLException e) {
            throw new InvalidInputException(LabFileErrors.writing(file, e), e);
        }
    }

    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
    }
}
