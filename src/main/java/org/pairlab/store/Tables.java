package org.pairlab.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.pairlab.data.PairSetDigest;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.RunRecord;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.Snapshot;

/** The tables of one experiment that are written while it trains. */
record Tables(RunTable runs, NetworkTables networks, boolean keepNetworks) {
    static Tables of(ExperimentSettings settings, boolean keepNetworks) {
        return new Tables(new RunTable(settings), new NetworkTables(settings), keepNetworks);
    }

    /** Fills an empty database with an experiment and what it has given so far. */
    void insert(Connection connection, ExperimentResults results, PredictionSource predictions, String title)
            throws SQLException {
        Instant now = Instant.now();
        new ExperimentTable(
                        results.id(), title, now, results.settings(), PairSetDigest.of(results.pairSet()), keepNetworks)
                .insert(connection);
        PairTable.insert(connection, results.pairSet());
        runs.insert(connection, List.copyOf(results.runs().values()));
        for (RunRecord run : results.runs().values()) {
            for (EpochResult epoch : run.epochs()) {
                Predictions said = predictions
                        .of(run.id(), epoch)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "The predictions of epoch " + epoch.epoch() + " of " + run.id() + " are not kept."));
                new JournalEntry.Epoch(run.id(), epoch, said).write(connection, this);
            }
        }
    }

    void keep(Connection connection, RunId id, Snapshot best) throws SQLException {
        if (keepNetworks && best != null) {
            networks.put(connection, id, best);
            runs.change(connection, id, run -> run.withNetwork(best.epoch()));
        }
    }

    static void entitle(Connection connection, String title) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE experiment SET title = ?")) {
            update.setString(1, title);
            update.executeUpdate();
        }
    }

    void changed(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE experiment SET changed_utc = ?")) {
            update.setString(1, Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
            update.executeUpdate();
        }
    }
}
