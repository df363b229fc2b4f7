package org.pairlab.store.format2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.store.tables.DamagedException;
import org.pairlab.store.tables.ExperimentRow;
import org.pairlab.store.tables.Format;
import org.pairlab.store.tables.PredictionReader;
import org.pairlab.store.tables.RunReader;
import org.pairlab.store.tables.Schema;
import org.pairlab.store.tables.StoredRun;
import org.pairlab.training.RunId;
import org.pairlab.training.Snapshot;

/** The version of the lab file that is written. */
public final class Format2 implements Format {
    private final Schema schema = Schema.of(Format2.class, 2);

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public ExperimentRow experiment(Connection connection) throws SQLException, DamagedException {
        return ExperimentTable.read(connection);
    }

    @Override
    public RunReader runs(ExperimentSettings settings) {
        return new Runs(new RunTable(settings));
    }

    private record Runs(RunTable table) implements RunReader {
        @Override
        public int key(RunId id) {
            return table.key(id);
        }

        @Override
        public List<StoredRun> all(Connection connection) throws SQLException, DamagedException {
            return table.read(connection);
        }

        @Override
        public StoredRun one(Connection connection, RunId id) throws SQLException, DamagedException {
            return table.read(connection, id);
        }

        @Override
        public List<Integer> networks(Connection connection, StoredRun run) throws SQLException, DamagedException {
            return NetworkTable.epochs(connection, run, table.key(run.id()));
        }

        @Override
        public Optional<Snapshot> network(Connection connection, StoredRun run, int epoch)
                throws SQLException, DamagedException {
            return NetworkTable.read(connection, run, table.key(run.id()), epoch);
        }

        @Override
        public PredictionReader predictions(Connection connection, int testPairs) throws SQLException {
            return new PredictionTable(connection, table, testPairs);
        }
    }
}
