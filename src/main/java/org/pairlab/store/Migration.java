package org.pairlab.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.pairlab.input.InvalidInputException;
import org.sqlite.SQLiteLimits;

/**
 * Brings a lab file of an older version up to date: fills a new file of each next version from the one before, so that the
 * result is to the letter what this program would have written. The old file is never changed.
 */
final class Migration {
    private final Path file;
    private final List<Schema> known;

    /** @param known all versions, oldest first, without a gap */
    Migration(Path file, List<Schema> known) {
        this.file = file;
        this.known = known;
    }

    /** Puts the new file in the old one's place; the old one is kept as {@code NAME.vN.pairlab}. The lock must be held. */
    void inPlace(int version) {
        Path fresh = file.resolveSibling(".new-" + UUID.randomUUID());
        try {
            foldIn();
            convert(version, fresh);
            NewFile.force(fresh);
            Path kept = keptName(version);
            Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES);
            NewFile.force(kept);
            NewFile.move(fresh, file);
        } catch (SQLException e) {
            throw new InvalidInputException(LabFileErrors.writing(file, e), e);
        } catch (DamagedException e) {
            throw LabFileErrors.damaged(file, e.getMessage(), e);
        } catch (IOException e) {
            throw LabFileErrors.of(
                    file, "cannot be brought up to date; make room on its disk and allow writing there", e);
        } finally {
            delete(fresh);
        }
    }

    /** Where the new file is, in a folder of its own. */
    Path inTemporaryFolder(int version) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("pairlab");
            Path fresh = folder.resolve("migrated.pairlab");
            convert(version, fresh);
            folder = null;
            return fresh;
        } catch (SQLException e) {
            throw LabFileErrors.reading(file, e);
        } catch (DamagedException e) {
            throw LabFileErrors.damaged(file, e.getMessage(), e);
        } catch (IOException e) {
            throw LabFileErrors.of(file, "cannot be brought up to date; make room for temporary files", e);
        } finally {
            if (folder != null) {
                deleteFolder(folder);
            }
        }
    }

    private void convert(int version, Path fresh) throws SQLException, DamagedException, IOException {
        Path from = file;
        for (int next = version + 1; next <= known.get(known.size() - 1).version(); next++) {
            Path step = fresh.resolveSibling(fresh.getFileName() + "-" + next);
            try {
                convertStep(schema(next - 1), schema(next), from, step);
            } finally {
                if (!from.equals(file)) {
                    delete(from);
                }
            }
            from = step;
        }
        Files.move(from, fresh);
    }

    private static void convertStep(Schema old, Schema schema, Path from, Path to)
            throws SQLException, DamagedException {
        try (Connection connection = Connections.reading(from)) {
            Reading.requireSchema(connection, old);
            if (!"ok".equals(Connections.ask(connection, "PRAGMA quick_check(1)"))) {
                throw new DamagedException("its database is not as it should be");
            }
        }
        try (Connection connection = Connections.creating(to)) {
            Connections.limit(connection, SQLiteLimits.SQLITE_LIMIT_ATTACHED, 1);
            Connections.limit(connection, SQLiteLimits.SQLITE_LIMIT_LENGTH, Integer.MAX_VALUE);
            try (PreparedStatement attach = connection.prepareStatement("ATTACH ? AS old")) {
                attach.setString(1, Connections.uri(from) + "?mode=ro");
                attach.execute();
            }
            Connections.execute(connection, "BEGIN IMMEDIATE");
            schema.create(connection);
            for (String statement : schema.fromBefore()) {
                Connections.execute(connection, statement);
            }
            Connections.execute(connection, "COMMIT");
        }
    }

    private Schema schema(int version) {
        return known.stream()
                .filter(schema -> schema.version() == version)
                .findFirst()
                .orElseThrow();
    }

    /** Folds in what an interrupted session of the older program left beside the file, as only the file is kept. */
    private void foldIn() throws SQLException {
        boolean beside = Reading.SIDE_FILES.stream()
                .anyMatch(side -> Files.exists(file.resolveSibling(file.getFileName() + side)));
        if (beside) {
            try (Connection connection = Connections.writing(file)) {
                Connections.ask(connection, "PRAGMA journal_mode=DELETE");
            }
        }
    }

    private Path keptName(int version) {
        String stem = LabFileName.stem(file);
        Path kept = file.resolveSibling(stem + ".v" + version + LabFile.ENDING);
        for (int i = 2; Files.exists(kept); i++) {
            kept = file.resolveSibling(stem + ".v" + version + "-" + i + LabFile.ENDING);
        }
        return kept;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A hidden file that stays harms nothing.
        }
    }

    private static void deleteFolder(Path folder) {
        try {
            Reading.deleteFolder(folder);
        } catch (IOException e) {
            // The system empties its temporary folder.
        }
    }
}
