package org.pairlab.store.tables;

import java.sql.Connection;
import java.sql.SQLException;
import org.pairlab.experiment.ExperimentSettings;

/** A version of the lab file: how it is read. All are read alike, from a connection whose schema is checked. */
public interface Format {
    Schema schema();

    /** What {@code PRAGMA user_version} is. */
    default int version() {
        return schema().version();
    }

    /** What an experiment was started with. */
    ExperimentRow experiment(Connection connection) throws SQLException, DamagedException;

    /** Where its runs are. */
    RunReader runs(ExperimentSettings settings);
}
