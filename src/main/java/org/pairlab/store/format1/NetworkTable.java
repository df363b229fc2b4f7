package org.pairlab.store.format1;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.pairlab.network.ParameterCount;
import org.pairlab.store.tables.CheckpointTable;
import org.pairlab.store.tables.Checksum;
import org.pairlab.store.tables.DamagedException;
import org.pairlab.store.tables.Floats;
import org.pairlab.store.tables.Row;
import org.pairlab.store.tables.StoredRun;
import org.pairlab.training.RunId;
import org.pairlab.training.Snapshot;

/** Table {@code network}: of each run the network of its best epoch, if it is kept. */
final class NetworkTable {
    private NetworkTable() {}

    /** @param key the run's id */
    static Optional<Snapshot> read(Connection connection, StoredRun run, int key)
            throws SQLException, DamagedException {
        RunId id = run.id();
        if (run.networkEpoch() == 0) {
            return Optional.empty();
        }
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT length(parameters), * FROM network WHERE run = " + key)) {
            if (!rows.next()) {
                throw new DamagedException("the network of " + id + " is missing");
            }
            CheckpointTable.requireLength(
                    rows.getLong(1), ParameterCount.of(id.variant()).parameters(), id);
            Row row = new Row("network", rows);
            byte[] parameters = row.bytes("parameters");
            Snapshot network =
                    new Snapshot(row.number("epoch", run.networkEpoch(), run.networkEpoch()), Floats.of(parameters));
            row.check(new Checksum().number(key).number(network.epoch()).bytes(parameters));
            return Optional.of(network);
        }
    }
}
