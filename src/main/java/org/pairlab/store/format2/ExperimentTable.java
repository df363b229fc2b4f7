package org.pairlab.store.format2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Layers;
import org.pairlab.network.Variant;
import org.pairlab.store.tables.Checksum;
import org.pairlab.store.tables.DamagedException;
import org.pairlab.store.tables.ExperimentRow;
import org.pairlab.store.tables.ExperimentValues;
import org.pairlab.store.tables.PairTable;
import org.pairlab.store.tables.ProvenanceTable;
import org.pairlab.store.tables.Row;

/** The one row of table {@code experiment}: what its variants have in common. */
public final class ExperimentTable {
    private static final String INSERT = "INSERT INTO experiment (id, uuid, title, created_utc, changed_utc, first_run,"
            + " runs, seed, workers, threads, layers, pair_source, pairs_sha256, keep_predictions, keep_networks, sessions,"
            + " checksum) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private ExperimentTable() {}

    /** Puts a row in the place of the one that is there; variants are kept apart. */
    public static void put(Connection connection, ExperimentRow row) throws SQLException {
        ExperimentSettings settings = row.settings();
        Object[] values = {
            row.id().toString(),
            row.title(),
            row.created().toString(),
            row.changed().toString(),
            settings.firstRun(),
            settings.runs(),
            settings.seed(),
            settings.workers(),
            settings.threads(),
            settings.layers().id(),
            settings.pairs().toString(),
            row.pairsSha256(),
            row.retention().predictions().id(),
            row.retention().networks().id(),
            row.sessions(),
            checksum(row).value()
        };
        try (Statement delete = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            delete.executeUpdate("DELETE FROM experiment");
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    /** Names the experiment. */
    public static void entitle(Connection connection, String title) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE experiment SET title = ?")) {
            update.setString(1, title);
            update.executeUpdate();
        }
    }

    /** Says that the file was changed now. */
    public static void changed(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE experiment SET changed_utc = ?")) {
            update.setString(1, Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
            update.executeUpdate();
        }
    }

    /** Title and time of change may be edited with any tool, so they do not count; how many variants there are does. */
    private static Checksum checksum(ExperimentRow row) {
        ExperimentSettings settings = row.settings();
        return new Checksum()
                .text(row.id().toString())
                .text(row.created().toString())
                .number(settings.variants().size())
                .number(settings.firstRun())
                .number(settings.runs())
                .number(settings.seed())
                .number(settings.workers())
                .number(settings.threads())
                .text(settings.layers().id())
                .text(settings.pairs().toString())
                .text(row.pairsSha256())
                .text(row.retention().predictions().id())
                .text(row.retention().networks().id())
                .number(row.sessions());
    }

    public static ExperimentRow read(Connection connection) throws SQLException, DamagedException {
        int training = PairTable.size(connection, PairTable.TRAIN, (int) PairSource.TRAINING_PAIRS.max());
        int test = PairTable.size(connection, PairTable.TEST, (int) PairSource.TEST_PAIRS.max());
        List<Variant> variants = VariantTable.read(connection);
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT * FROM experiment LIMIT 2")) {
            if (!rows.next()) {
                throw new DamagedException("it holds no experiment");
            }
            Row row = new Row("experiment", rows);
            // Ranges before the checksum: the sentence then says which setting is absurd.
            ExperimentRow read = new ExperimentRow(
                    ExperimentValues.uuid(row),
                    row.text("title"),
                    ExperimentValues.instant(row, "created_utc"),
                    ExperimentValues.instant(row, "changed_utc"),
                    settings(row, variants, training, test),
                    row.text("pairs_sha256"),
                    RetentionColumns.read(row),
                    row.number("sessions", 0, ProvenanceTable.MOST));
            row.check(checksum(read));
            return read;
        } catch (InvalidInputException e) {
            throw ExperimentValues.outOfRange(e);
        }
    }

    private static ExperimentSettings settings(Row row, List<Variant> variants, int training, int test)
            throws SQLException, DamagedException {
        return new ExperimentSettings(
                variants,
                ExperimentValues.source(row.text("pair_source"), training, test),
                ExperimentValues.whole(row, "first_run", ExperimentSettings.FIRST_RUN),
                ExperimentValues.whole(row, "runs", ExperimentSettings.RUNS),
                (long) ExperimentSettings.SEED.require(row.number("seed")),
                ExperimentValues.whole(row, "workers", ExperimentSettings.WORKERS),
                ExperimentValues.whole(row, "threads", ExperimentSettings.THREADS),
                Layers.parse("layers", row.text("layers")));
    }
}
