package org.pairlab.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pairlab.data.PairSetDigest;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Retention;
import org.pairlab.experiment.RunRecord;
import org.pairlab.store.format2.ExperimentTable;
import org.pairlab.store.format2.NetworkTable;
import org.pairlab.store.format2.RunTable;
import org.pairlab.store.format2.VariantTable;
import org.pairlab.store.tables.ExperimentRow;
import org.pairlab.store.tables.PairTable;
import org.pairlab.store.tables.StoredRun;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.Snapshot;

/**
 * The tables of one experiment that are written while it trains.
 *
 * @param session of provenance, that it is trained in; 0 before it is trained
 */
record Tables(RunTable runs, Retention retention, int session) {
    static Tables of(ExperimentSettings settings, Retention retention, int session) {
        return new Tables(new RunTable(settings), retention, session);
    }

    /** Fills an empty database with an experiment and what it has given so far. */
    void insert(Connection connection, ExperimentResults results, PredictionSource predictions, String title)
            throws SQLException {
        ExperimentTable.put(
                connection,
                new ExperimentRow(
                        results.id(),
                        title,
                        Instant.now(),
                        results.settings(),
                        PairSetDigest.of(results.pairSet()),
                        retention));
        VariantTable.insert(connection, results.settings().variants());
        PairTable.insert(connection, results.pairSet());
        List<StoredRun> planned = new ArrayList<>();
        for (RunRecord run : results.runs().values()) {
            planned.add(StoredRun.planned(run.id(), run.state(), run.failure(), retention));
        }
        runs.put(connection, planned);
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

    /** Keeps the network of a run's best epoch instead of the one so far. */
    void keep(Connection connection, RunId id, Snapshot best) throws SQLException {
        if (retention.networks().any() && best != null) {
            int run = runs.key(id);
            NetworkTable.deleteAll(connection, run);
            NetworkTable.put(connection, run, best);
            runs.change(connection, id, stored -> stored.withNetwork(best.epoch()));
        }
    }
}
