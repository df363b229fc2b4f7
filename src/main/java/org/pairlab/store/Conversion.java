package org.pairlab.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.RunRecord;
import org.pairlab.input.InvalidInputException;
import org.pairlab.store.format2.ExperimentTable;
import org.pairlab.store.format2.RunTable;
import org.pairlab.store.format2.VariantTable;
import org.pairlab.store.tables.CheckpointTable;
import org.pairlab.store.tables.Connections;
import org.pairlab.store.tables.DamagedException;
import org.pairlab.store.tables.DigitsTable;
import org.pairlab.store.tables.EpochTable;
import org.pairlab.store.tables.ExperimentRow;
import org.pairlab.store.tables.Format;
import org.pairlab.store.tables.Journals;
import org.pairlab.store.tables.PairTable;
import org.pairlab.store.tables.ProvenanceTable;
import org.pairlab.store.tables.RunReader;
import org.pairlab.store.tables.Schema;
import org.pairlab.store.tables.StoredRun;

/** Makes a file of an older format one of today's: all that it holds is read, checked and written anew. */
final class Conversion {
    private Conversion() {}

    /**
     * Puts the new file in the old one's place; the old one is kept as {@code NAME.vN.pairlab}. The lock must be held.
     *
     * @throws InvalidInputException if it cannot be done; then the file is as it was, and nothing is beside it
     */
    static void inPlace(Path file) {
        Path fresh = NewFile.unnamed(file);
        Path old = NewFile.unnamed(file);
        Path kept = null;
        try {
            int version = Reading.of(file, (connection, format) -> {
                write(connection, format, fresh, file);
                return format.version();
            });
            keepPermissions(file, fresh);
            NewFile.force(fresh);
            copyWhole(file, old);
            Path free = keptName(file, version);
            Files.move(old, free);
            kept = free;
            foldIn(file); // so that the new file finds no journal of the old one beside it
            NewFile.move(fresh, file);
            kept = null;
        } catch (SQLException e) {
            throw new InvalidInputException(LabFileErrors.writing(file, e), e);
        } catch (IOException e) {
            throw LabFileErrors.of(
                    file, "cannot be brought up to date; make room on its disk and allow writing there", e);
        } finally {
            NewFile.delete(fresh);
            NewFile.delete(old);
            if (kept != null) {
                NewFile.delete(kept);
            }
        }
    }

    /** Who may read and change a file stays as it was, where the file system knows such a thing. */
    private static void keepPermissions(Path file, Path fresh) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (old != null) {
            Files.setPosixFilePermissions(fresh, old.readAttributes().permissions());
        }
    }

    /** Copies a file with what an interrupted session left beside it, folded in. */
    private static void copyWhole(Path file, Path copy) throws IOException, SQLException {
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        try {
            for (String ending : Journals.ENDINGS) {
                if (Files.exists(Journals.beside(file, ending))) {
                    Files.copy(Journals.beside(file, ending), Journals.beside(copy, ending));
                }
            }
            foldIn(copy);
            NewFile.force(copy);
        } finally {
            for (String ending : List.of("-wal", "-shm", "-journal")) {
                NewFile.delete(Journals.beside(copy, ending));
            }
        }
    }

    private static void foldIn(Path file) throws SQLException {
        if (Journals.ENDINGS.stream().anyMatch(ending -> Files.exists(Journals.beside(file, ending)))) {
            try (Connection connection = Connections.writing(file)) {
                Connections.ask(connection, "PRAGMA journal_mode=DELETE");
            }
        }
    }

    private static Path keptName(Path file, int version) {
        String stem = LabFileName.stem(file);
        Path kept = file.resolveSibling(stem + ".v" + version + LabFile.ENDING);
        for (int i = 2; Files.exists(kept); i++) {
            kept = file.resolveSibling(stem + ".v" + version + "-" + i + LabFile.ENDING);
        }
        return kept;
    }

    /**
     * Writes all that a connection of an older format sees into a new file.
     *
     * @param target what the new file will be called
     */
    static void write(Connection from, Format format, Path fresh, Path target) throws SQLException, DamagedException {
        try (Connection to = Connections.creating(fresh)) {
            Connections.execute(to, "BEGIN IMMEDIATE");
            write(from, format, to);
            Connections.execute(to, "COMMIT");
        } catch (SQLException e) {
            // What is read was read before, so what is full or forbidden is the new file's place.
            if (LabFileErrors.isOfThePlace(e)) {
                throw new InvalidInputException(LabFileErrors.writing(target, e), e);
            }
            throw e;
        }
    }

    private static void write(Connection from, Format format, Connection to) throws SQLException, DamagedException {
        Schema schema = Formats.CURRENT.schema();
        schema.create(to);
        DigitsTable.insert(to, schema, DigitsTable.read(from));
        ExperimentRow experiment = format.experiment(from);
        ExperimentSettings settings = experiment.settings();
        CheckpointTable.allow(from, settings);
        CheckpointTable.allow(to, settings);
        ExperimentTable.put(to, experiment);
        VariantTable.insert(to, settings.variants());
        PairTable.copy(from, to);
        for (Provenance session : ProvenanceTable.read(from, experiment.sessions())) {
            ProvenanceTable.insert(to, session);
        }
        RunReader reader = format.runs(settings);
        List<StoredRun> runs = reader.all(from);
        List<RunRecord> records = EpochTable.read(from, runs, reader::key);
        RunCopy copy = RunCopy.of(from, reader, to, new RunTable(settings));
        for (int i = 0; i < runs.size(); i++) {
            StoredRun run = runs.get(i);
            int session = run.session(experiment.sessions());
            copy.copy(
                    run, run.in(session, experiment.retention()), records.get(i).epochs());
        }
    }
}
