package org.pairlab.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.store.tables.CheckpointTable;
import org.pairlab.store.tables.DamagedException;
import org.pairlab.store.tables.RunReader;
import org.pairlab.store.tables.StoredRun;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.RunId;
import org.pairlab.training.Snapshot;

/**
 * The checkpoints and networks in a lab file, each read when somebody asks. Any thread.
 *
 * @param file where they are now: an experiment may go over to another file
 * @param results of the experiment as it is planned now
 */
record StoredNetworks(Supplier<Path> file, Supplier<ExperimentResults> results) {
    private interface Work<T> {
        T from(Connection connection, RunReader runs) throws SQLException, DamagedException;
    }

    private interface OfRun<T> {
        T from(Connection connection, RunReader runs, StoredRun run) throws SQLException, DamagedException;
    }

    Map<RunId, Checkpoint> checkpoints() {
        int trainingPairs = results.get().pairSet().training().size();
        return read((connection, runs) -> {
            Map<RunId, Checkpoint> checkpoints = new TreeMap<>();
            for (StoredRun run : runs.all(connection)) {
                CheckpointTable.read(connection, run, runs.key(run.id()), trainingPairs)
                        .ifPresent(checkpoint -> checkpoints.put(run.id(), checkpoint));
            }
            return checkpoints;
        });
    }

    Optional<Snapshot> best(RunId id) {
        return ofRun(
                id,
                (connection, runs, run) ->
                        run.networkEpoch() == 0 ? Optional.empty() : runs.network(connection, run, run.networkEpoch()));
    }

    Optional<Snapshot> of(RunId id, int epoch) {
        return ofRun(id, (connection, runs, run) -> runs.network(connection, run, epoch));
    }

    List<Integer> epochs(RunId id) {
        return ofRun(id, (connection, runs, run) -> runs.networks(connection, run));
    }

    private <T> T ofRun(RunId id, OfRun<T> work) {
        return read((connection, runs) -> work.from(connection, runs, runs.one(connection, id)));
    }

    private <T> T read(Work<T> work) {
        ExperimentResults present = results.get();
        return Reading.of(file.get(), (connection, format) -> {
            CheckpointTable.allow(connection, present.settings());
            return work.from(connection, format.runs(present.settings()));
        });
    }
}
