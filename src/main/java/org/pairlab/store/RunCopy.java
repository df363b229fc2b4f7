package org.pairlab.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.RunEpoch;
import org.pairlab.store.format2.NetworkTable;
import org.pairlab.store.format2.PredictionTable;
import org.pairlab.store.format2.RunTable;
import org.pairlab.store.tables.CheckpointTable;
import org.pairlab.store.tables.DamagedException;
import org.pairlab.store.tables.EpochTable;
import org.pairlab.store.tables.PairTable;
import org.pairlab.store.tables.PredictionReader;
import org.pairlab.store.tables.RunReader;
import org.pairlab.store.tables.StoredRun;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.Snapshot;

/** Copies runs with all that belongs to them from one lab file, of any format, into another of today's. */
record RunCopy(Connection from, RunReader reader, Connection to, RunTable runs, int trainingPairs, int testPairs) {
    static RunCopy of(Connection from, RunReader reader, Connection to, RunTable runs)
            throws SQLException, DamagedException {
        return new RunCopy(
                from,
                reader,
                to,
                runs,
                PairTable.size(from, PairTable.TRAIN, (int) PairSource.TRAINING_PAIRS.max()),
                PairTable.size(from, PairTable.TEST, (int) PairSource.TEST_PAIRS.max()));
    }

    /**
     * Puts a run in the place of the one of its number.
     *
     * @param run as it is where it comes from
     * @param stored as it is to be stored
     */
    void copy(StoredRun run, StoredRun stored, List<EpochResult> epochs) throws SQLException, DamagedException {
        int key = runs.key(stored.id());
        runs.put(to, List.of(stored));
        try (PredictionReader predictions = reader.predictions(from, testPairs)) {
            for (EpochResult epoch : epochs) {
                EpochTable.put(to, key, epoch);
                Optional<Predictions> said = predictions.read(new RunEpoch(run.id(), epoch));
                if (said.isPresent()) {
                    PredictionTable.put(to, key, epoch.epoch(), said.get());
                }
            }
        }
        for (int epoch : reader.networks(from, run)) {
            Optional<Snapshot> network = reader.network(from, run, epoch);
            if (network.isPresent()) {
                NetworkTable.put(to, key, network.get());
            }
        }
        Optional<Checkpoint> checkpoint = CheckpointTable.read(from, run, reader.key(run.id()), trainingPairs);
        if (checkpoint.isPresent()) {
            CheckpointTable.put(to, key, checkpoint.get());
        }
    }
}
