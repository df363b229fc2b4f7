package org.pairlab.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.pairlab.input.InvalidInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bytes of an open lab file, and the right to change them. */
final class Content implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Content.class);

    private final Path file;
    private final Path bytes;
    private final OwnLock lock; // null if it may only be read
    private final String readOnly;
    private final boolean openElsewhere;
    private boolean withoutJournal;

    private Content(Path file, Path bytes, OwnLock lock, String readOnly, boolean openElsewhere) {
        this.file = file;
        this.bytes = bytes;
        this.lock = lock;
        this.readOnly = readOnly;
        this.openElsewhere = openElsewhere;
    }

    /** A file that was just made, whose lock the maker took. */
    static Content made(Path file, OwnLock lock) {
        return new Content(file, file, lock, null, false);
    }

    /**
     * Takes hold of a file and brings it up to date.
     *
     * @throws InvalidInputException if it is not a lab file, damaged or newer than this program
     */
    static Content open(Path path) {
        return open(path, Schema.known());
    }

    static Content open(Path path, List<Schema> known) {
        LabFileErrors.requireFile(path);
        Path file = real(path);
        boolean withoutJournal = Reading.lacksJournal(file); // before anything makes a new one
        int version = Reading.version(file, known);
        Content content = locked(file);
        content.withoutJournal = withoutJournal;
        int current = known.get(known.size() - 1).version();
        if (version == current) {
            return content;
        }
        try {
            Migration migration = new Migration(file, known);
            if (content.lock == null) {
                return new Content(
                        file, migration.inTemporaryFolder(version), null, content.readOnly, content.openElsewhere);
            }
            migration.inPlace(version);
            content.lock.takeAllNames(file); // another file has taken its place
            return content;
        } catch (RuntimeException | Error e) {
            content.close();
            throw e;
        }
    }

    private static Content locked(Path file) {
        String reason =
                "Lab file " + file + " may not be written to and is opened read-only; make a copy to go on with.";
        Optional<String> problem = LabFileName.problem(file);
        if (problem.isPresent()) {
            return new Content(
                    file,
                    file,
                    null,
                    "Lab file " + file + " " + problem.get() + "; as it is, it is opened read-only.",
                    false);
        }
        if (!Files.isWritable(file)) {
            return new Content(file, file, null, reason, false);
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
                            file,
                            null,
                            "Lab file " + file
                                    + " is open in another PairLab and may only be read here; close it there, or"
                                    + " make a copy to go on with.",
                            true));
        } catch (IOException e) {
            LOG.debug("No lock beside {}", file, e);
            return new Content(file, file, null, reason, false);
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

    /** Where its bytes are read from: an older file that may not be changed is brought up to date elsewhere. */
    Path bytes() {
        return bytes;
    }

    /** Whether it may only be read as another has it open. */
    boolean openElsewhere() {
        return openElsewhere;
    }

    Optional<String> readOnly() {
        return Optional.ofNullable(readOnly);
    }

    /** Whether it is a copy, made while it was written, of the file without its journal. */
    boolean withoutJournal() {
        return withoutJournal;
    }

    /** @throws InvalidInputException if writing into it could do harm, as its database is damaged */
    void requireSound() {
        String verdict = Reading.of(file, bytes, connection -> Connections.ask(connection, "PRAGMA quick_check(1)"));
        if (!"ok".equals(verdict)) {
            throw LabFileErrors.damaged(file, "its database is not as it should be", null);
        }
    }

    void entitle(String title) {
        try (Connection connection = Connections.writing(file)) {
            Tables.entitle(connection, title);
        } catch (SQLException e) {
            throw new InvalidInputException(LabFileErrors.writing(file, e), e);
        }
    }

    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
        if (!bytes.equals(file)) {
            try {
                Reading.deleteFolder(bytes.getParent());
            } catch (IOException e) {
                LOG.debug("{} stays", bytes, e);
            }
        }
    }
}
