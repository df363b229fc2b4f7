package org.pairlab.store.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.pairlab.training.RunId;
import org.pairlab.training.Snapshot;

/** Reads the runs of one experiment, and those of their values that not every format keeps alike. */
public interface RunReader {
    /**
     * The id of a run in the tables.
     *
     * @throws IllegalArgumentException if it is not a run of this experiment
     */
    int key(RunId id);

    /** All planned runs in the order of their ids. */
    List<StoredRun> all(Connection connection) throws SQLException, DamagedException;

    /** One planned run. */
    StoredRun one(Connection connection, RunId id) throws SQLException, DamagedException;

    /** The epochs of which a run's network is kept, in their order. */
    List<Integer> networks(Connection connection, StoredRun run) throws SQLException, DamagedException;

    /** The network after an epoch; empty if it is not kept. */
    Optional<Snapshot> network(Connection connection, StoredRun run, int epoch) throws SQLException, DamagedException;

    /** What was said of so many test pairs. */
    PredictionReader predictions(Connection connection, int testPairs) throws SQLException;
}
