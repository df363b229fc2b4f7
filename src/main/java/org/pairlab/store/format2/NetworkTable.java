package org.pairlab.store.format2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pairlab.network.ParameterCount;
import org.pairlab.store.tables.CheckpointTable;
import org.pairlab.store.tables.Checksum;
import org.pairlab.store.tables.Connections;
import org.pairlab.store.tables.DamagedException;
import org.pairlab.store.tables.Floats;
import org.pairlab.store.tables.Row;
import org.pairlab.store.tables.StoredRun;
import org.pairlab.training.RunId;
import org.pairlab.training.Snapshot;

/** Table {@code network}: the networks of those epochs of which they are kept. */
public final class NetworkTable {
    private NetworkTable() {}

    public static void put(Connection connection, int run, Snapshot network) throws SQLException {
        byte[] parameters = Floats.bytes(network.parameters());
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR REPLACE INTO network VALUES (?, ?, ?, ?)")) {
            insert.setInt(1, run);
            insert.setInt(2, network.epoch());
            insert.setLong(3, checksum(run, network.epoch(), parameters).value());
            insert.setBytes(4, parameters);
            insert.executeUpdate();
        }
    }

    /** Whether the network of an epoch is kept. */
    public static boolean has(Connection connection, int run, int epoch) throws SQLException {
        return "1"
                .equals(Connections.ask(
                        connection, "SELECT count(*) FROM network WHERE run = " + run + " AND epoch = " + epoch));
    }

    /** Removes the network of one epoch. */
    public static void delete(Connection connection, int run, int epoch) throws SQLException {
        delete(connection, "DELETE FROM network WHERE run = ? AND epoch = ?", run, epoch);
    }

    /** Removes networks of epochs after these. */
    public static void deleteAfter(Connection connection, int run, int epochs) throws SQLException {
        delete(connection, "DELETE FROM network WHERE run = ? AND epoch > ?", run, epochs);
    }

    private static void delete(Connection connection, String sql, int run, int epoch) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setInt(1, run);
            delete.setInt(2, epoch);
            delete.executeUpdate();
        }
    }

    /** The epochs of which a run's network is kept, in their order. */
    static List<Integer> epochs(Connection connection, StoredRun run, int key) throws SQLException, DamagedException {
        List<Integer> epochs = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT epoch FROM network WHERE run = ? ORDER BY epoch")) {
            select.setInt(1, key);
            try (ResultSet rows = select.executeQuery()) {
                Row row = new Row("network", rows);
                while (rows.next()) {
                    epochs.add(row.number("epoch", 1, run.epochs()));
                }
            }
        }
        if (run.networkEpoch() != 0 && !epochs.contains(run.networkEpoch())) {
            throw missing(run.id());
        }
        return epochs;
    }

    /** @param key the run's id */
    static Optional<Snapshot> read(Connection connection, StoredRun run, int key, int epoch)
            throws SQLException, DamagedException {
        RunId id = run.id();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT length(parameters), * FROM network WHERE run = ? AND epoch = ?")) {
            select.setInt(1, key);
            select.setInt(2, epoch);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    if (epoch == run.networkEpoch()) {
                        throw missing(id);
                    }
                    return Optional.empty();
                }
                CheckpointTable.requireLength(
                        rows.getLong(1), ParameterCount.of(id.variant()).parameters(), id);
                Row row = new Row("network", rows);
                byte[] parameters = row.bytes("parameters");
                row.check(checksum(key, epoch, parameters));
                return Optional.of(new Snapshot(epoch, Floats.of(parameters)));
            }
        }
    }

    private static DamagedException missing(RunId id) {
        return new DamagedException("the network of " + id + " is missing");
    }

    private static Checksum checksum(int run, int epoch, byte[] parameters) {
        return new Checksum().number(run).number(epoch).bytes(parameters);
    }
}
