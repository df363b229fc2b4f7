package org.pairlab.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.network.ParameterCount;
import org.pairlab.network.Variant;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.Checkpoint.EpochSoFar;
import org.pairlab.training.RunId;
import org.pairlab.training.Snapshot;
import org.sqlite.SQLiteLimits;

/**
 * Tables {@code checkpoint} and {@code network}: the only large values. Their lengths follow from the settings and are
 * compared before any memory is taken.
 */
final class NetworkTables {
    private final ExperimentSettings settings;
    private final RunTable runs;

    NetworkTables(ExperimentSettings settings) {
        this.settings = settings;
        runs = new RunTable(settings);
    }

    /** Lets a connection write values as large as these networks. */
    static void allow(Connection connection, ExperimentSettings settings) throws SQLException {
        long most = 0;
        for (Variant variant : settings.variants()) {
            ParameterCount count = ParameterCount.of(variant);
            most = Math.max(most, Float.BYTES * (count.parameters() + count.updaterState()));
        }
        Connections.limit(connection, SQLiteLimits.SQLITE_LIMIT_LENGTH, (int)
                Math.min(Integer.MAX_VALUE, most + Connections.ORDINARY_ROW));
    }

    void put(Connection connection, RunId id, Checkpoint checkpoint) throws SQLException {
        byte[] parameters = Floats.bytes(checkpoint.parameters());
        byte[] updater = Floats.bytes(checkpoint.updaterState());
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT OR REPLACE INTO checkpoint VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, runs.key(id));
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
            insert.setLong(11, checksum(id, checkpoint, parameters, updater).value());
            insert.setBytes(12, parameters);
            insert.setBytes(13, updater);
            insert.executeUpdate();
        }
    }

    void put(Connection connection, RunId id, Snapshot best) throws SQLException {
        byte[] parameters = Floats.bytes(best.parameters());
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR REPLACE INTO network VALUES (?, ?, ?, ?)")) {
            insert.setInt(1, runs.key(id));
            insert.setInt(2, best.epoch());
            insert.setLong(3, checksum(id, best, parameters).value());
            insert.setBytes(4, parameters);
            insert.executeUpdate();
        }
    }

    void deleteCheckpoint(Connection connection, RunId id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM checkpoint WHERE run = ?")) {
            delete.setInt(1, runs.key(id));
            delete.executeUpdate();
        }
    }

    /** Removes a best network of an epoch after these. */
    void deleteNetworkAfter(Connection connection, RunId id, int epochs) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM network WHERE run = ? AND epoch > ?")) {
            delete.setInt(1, runs.key(id));
            delete.setInt(2, epochs);
            delete.executeUpdate();
        }
    }

    /** Where a run may go on; never after more epochs than are stored. */
    Optional<Checkpoint> checkpoint(Connection connection, StoredRun run, int trainingPairs)
            throws SQLException, DamagedException {
        if (!run.checkpoint()) {
            return Optional.empty();
        }
        RunId id = run.id();
        ParameterCount count = ParameterCount.of(id.variant());
        try (PreparedStatement select = select(connection, id, "checkpoint", "length(parameters), length(updater), *");
                ResultSet rows = select.executeQuery()) {
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
            row.check(checksum(id, checkpoint, parameters, updater));
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

    Optional<Snapshot> network(Connection connection, StoredRun run) throws SQLException, DamagedException {
        RunId id = run.id();
        if (run.networkEpoch() == 0) {
            return Optional.empty();
        }
        ParameterCount count = ParameterCount.of(id.variant());
        try (PreparedStatement select = select(connection, id, "network", "length(parameters), *");
                ResultSet rows = select.executeQuery()) {
            if (!rows.next()) {
                throw new DamagedException("the network of " + id + " is missing");
            }
            requireLength(rows.getLong(1), count.parameters(), id);
            Row row = new Row("network", rows);
            byte[] parameters = row.bytes("parameters");
            Snapshot network =
                    new Snapshot(row.number("epoch", run.networkEpoch(), run.networkEpoch()), Floats.of(parameters));
            row.check(checksum(id, network, parameters));
            return Optional.of(network);
        }
    }

    private PreparedStatement select(Connection connection, RunId id, String table, String columns)
            throws SQLException {
        PreparedStatement select =
                connection.prepareStatement("SELECT " + columns + " FROM " + table + " WHERE run = ?");
        select.setInt(1, runs.key(id));
        return select;
    }

    private static void requireLength(long bytes, long values, RunId id) throws DamagedException {
        if (bytes != values * Float.BYTES) {
            throw new DamagedException("the network of " + id + " has " + bytes + " bytes where its settings need "
                    + values * Float.BYTES);
        }
    }

    private Checksum checksum(RunId id, Checkpoint checkpoint, byte[] parameters, byte[] updater) {
        Checksum checksum =
                new Checksum().number(runs.key(id)).number(checkpoint.epochs()).number(checkpoint.iterations());
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

    private Checksum checksum(RunId id, Snapshot network, byte[] parameters) {
        return new Checksum().number(runs.key(id)).number(network.epoch()).bytes(parameters);
    }
}
