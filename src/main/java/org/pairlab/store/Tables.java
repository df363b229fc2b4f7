package org.pairlab.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pairlab.data.PairSetDigest;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.KeptPredictions;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Retention;
import org.pairlab.experiment.RunRecord;
import org.pairlab.store.format2.ExperimentTable;
import org.pairlab.store.format2.NetworkTable;
import org.pairlab.store.format2.PredictionTable;
import org.pairlab.store.format2.RunTable;
import org.pairlab.store.format2.VariantTable;
import org.pairlab.store.tables.EpochTable;
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
            insert(connection, run, predictions);
        }
    }

    private void insert(Connection connection, RunRecord run, PredictionSource predictions) throws SQLException {
        int key = runs.key(run.id());
        int best = run.bestEpoch().map(EpochResult::epoch).orElse(0);
        int last = run.epochs().size();
        for (EpochResult epoch : run.epochs()) {
            EpochTable.put(connection, key, epoch);
            if (retention.predictions().keeps(epoch.epoch(), best, last)) {
                Predictions said = predictions
                        .of(run.id(), epoch)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "The predictions of epoch " + epoch.epoch() + " of " + run.id() + " are not kept."));
                PredictionTable.put(connection, key, epoch.epoch(), said);
            }
        }
        runs.change(connection, run.id(), stored -> stored.withEpochs(last));
    }

    /** Keeps what was said after an epoch that is stored, and lets go of what the run then need not keep any more. */
    void keep(Connection connection, RunId id, int epoch, Predictions said) throws SQLException {
        int run = runs.key(id);
        KeptPredictions kept = runs.retention(connection, id).predictions();
        if (kept != KeptPredictions.NONE) {
            PredictionTable.put(connection, run, epoch, said);
        }
        if (kept == KeptPredictions.BEST_AND_LAST) {
            PredictionTable.deleteBut(connection, run, EpochTable.best(connection, run), epoch);
        }
    }

    /** Keeps the network of a run's best epoch, and that of the best so far only if it is kept for another reason. */
    void keepBest(Connection connection, RunId id, Snapshot best) throws SQLException {
        if (best != null && runs.retention(connection, id).networks().any()) {
            NetworkTable.put(connection, runs.key(id), best);
            isBest(connection, id, best.epoch());
        }
    }

    /** Keeps the network of an epoch whether it is the best or not. */
    void keep(Connection connection, RunId id, Snapshot network) throws SQLException {
        if (runs.retention(connection, id).networks().keeps(network.epoch())) {
            int run = runs.key(id);
            NetworkTable.put(connection, run, network);
            if (EpochTable.best(connection, run) == network.epoch()) {
                isBest(connection, id, network.epoch());
            }
        }
    }

    /** Another epoch is the best of those that are left. */
    void findBest(Connection connection, RunId id) throws SQLException {
        int run = runs.key(id);
        int best = EpochTable.best(connection, run);
        if (NetworkTable.has(connection, run, best)) {
            runs.change(connection, id, stored -> stored.withNetwork(best));
        }
    }

    private void isBest(Connection connection, RunId id, int epoch) throws SQLException {
        StoredRun before = runs.stored(connection, id);
        if (before.networkEpoch() != epoch
                && before.networkEpoch() != 0
                && !before.retention().networks().keeps(before.networkEpoch())) {
            NetworkTable.delete(connection, runs.key(id), before.networkEpoch());
        }
        runs.change(connection, id, stored -> stored.withNetwork(epoch));
    }
}
