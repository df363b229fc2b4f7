package org.pairlab.store.tables;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Optional;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.network.ParameterCount;
import org.pairlab.network.Variant;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.Checkpoint.EpochSoFar;
import org.pairlab.training.RunId;
import org.sqlite.SQLiteLimits;

/**
 * Table {@code checkpoint}. Its values and those of networks are the only large ones: their lengths follow from the settings
 * and are compared before any memory is taken.
 */
public final class CheckpointTable {
    private CheckpointTable() {}

    /** Lets a connection write values as large as these networks. */
    public static void allow(Connection connection, ExperimentSettings settings) throws SQLException {
        long most = 0;
        for (Variant variant : settings.variants()) {
            ParameterCount count = ParameterCount.of(variant);
            most = Math.max(most, Float.BYTES * (count.parameters() + count.updaterState()));
        }
        Connections.limit(connection, SQLiteLimits.SQLITE_LIMIT_LENGTH, (int)
                Math.min(Integer.MAX_VALUE, most + Connections.ORDINARY_ROW));
    }

    public static void put(Connection connection, int run, Checkpoint checkpoint) throws SQLException {
        byte[] parameters = Floats.bytes(checkpoint.parameters());
        byte[] updater = Floats.bytes(checkpoint.updaterState());
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT OR REPLACE INTO checkpoint VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, run);
            insert.setInt(2, checkpoint.epochs());
            insert.setInt(3, checkpoint.iterations());
            EpochSoFar unfinished = checkpoint.unfinished();
            if (unfinished == null) {
                for (int i = 4; i <= 10; i++) {
                    insert.setNull(i, Types.NULL);
                }
            } else {
                insert.setInt(4, unfinished.batches());
                insert.setInt(5, unfinished.pairs());
                insert.setDouble(6, unfinished.targetLoss());
                insert.setInt(7, unfinished.targetHits());
                insert.setDouble(8, unfinished.classLoss());
                insert.setInt(9, unfinished.digitHits());
                insert.setDouble(10, unfinished.trainingSeconds());
            }
            insert.setLong(11, checksum(run, checkpoint, parameters, updater).value());
            insert.setBytes(12, parameters);
            insert.setBytes(13, updater);
            insert.executeUpdate();
        }
    }

    public static void delete(Connection connection, int run) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM checkpoint WHERE run = ?")) {
            delete.setInt(1, run);
            delete.executeUpdate();
        }
    }

    /**
     * Where a run may go on; never after more epochs than are stored.
     *
     * @param key the run's id
     */
    public static Optional<Checkpoint> read(Connection connection, StoredRun run, int key, int trainingPairs)
            throws SQLException, DamagedException {
        if (!run.checkpoint()) {
            return Optional.empty();
        }
        RunId id = run.id();
        ParameterCount count = ParameterCount.of(id.variant());
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(
                        "SELECT length(parameters), length(updater), * FROM checkpoint WHERE run = " + key)) {
            if (!rows.next()) {
                throw new DamagedException("the checkpoint of " + id + " is missing");
            }
            requireLength(rows.getLong(1), count.parameters(), id);
            requireLength(rows.getLong(2), count.updaterState(), id);
            Row row = new Row("checkpoint", rows);
            byte[] parameters = row.bytes("parameters");
            byte[] updater = row.bytes("updater");
            Checkpoint checkpoint = new Checkpoint(
                    row.number("epochs", 0, run.epochs()),
                    row.number("iterations", 0, Integer.MAX_VALUE),
                    Floats.of(parameters),
                    Floats.of(updater),
                    row.isNull("batches") ? null : unfinished(row));
            row.check(checksum(key, checkpoint, parameters, updater));
            try {
                checkpoint.requireFits(id.variant().hyperparameters(), trainingPairs);
            } catch (IllegalArgumentException e) {
                throw new DamagedException("a checkpoint of " + id + " is of another training");
            }
            return Optional.of(checkpoint);
        }
    }

    private static EpochSoFar unfinished(Row row) throws SQLException, DamagedException {
        return new EpochSoFar(
                row.number("batches", 1, Integer.MAX_VALUE),
                row.number("pairs", 1, Integer.MAX_VALUE),
                row.real("target_loss"),
                row.number("target_hits", 0, row.number("pairs", 1, Integer.MAX_VALUE)),
                row.real("class_loss"),
                row.number("digit_hits", 0, Integer.MAX_VALUE),
                row.real("training_seconds"));
    }

    /** @throws DamagedException unless a blob has so many values */
    public static void requireLength(long bytes, long values, RunId id) throws DamagedException {
        if (bytes != values * Float.BYTES) {
            throw new DamagedException("the network of " + id + " has " + bytes + " bytes where its settings need "
                    + values * Float.BYTES);
        }
    }

    private static Checksum checksum(int run, Checkpoint checkpoint, byte[] parameters, byte[] updater) {
        Checksum checksum =
                new Checksum().number(run).number(checkpoint.epochs()).number(checkpoint.iterations());
        EpochSoFar unfinished = checkpoint.unfinished();
        if (unfinished == null) {
            checksum.nothing();
        } else {
            checksum.number(unfinished.batches())
                    .number(unfinished.pairs())
                    .real(unfinished.targetLoss())
                    .number(unfinished.targetHits())
                    .real(unfinished.classLoss())
                    .number(unfinished.digitHits())
                    .real(unfinished.trainingSeconds());
        }
        return checksum.bytes(parameters).bytes(updater);
    }
}
