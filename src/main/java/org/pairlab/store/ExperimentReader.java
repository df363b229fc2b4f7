package org.pairlab.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.pairlab.data.DigitSet;
import org.pairlab.data.Mnist;
import org.pairlab.data.PairSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.RunRecord;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/** Reads what a lab file holds from a connection whose schema is checked. */
final class ExperimentReader {
    private ExperimentReader() {}

    /**
     * Everything but predictions and networks.
     *
     * @param file what the sentence names if the digits are not at hand
     * @param digits gives the digits that are asked for, or others where it has none of them
     */
    static StoredExperiment read(Connection connection, Path file, Function<DigitSet, Mnist> digits)
            throws SQLException, DamagedException {
        DigitSet trainedOn = DigitsTable.read(connection);
        Mnist mnist = digits.apply(trainedOn);
        DigitsTable.requireSame(file, trainedOn, mnist.set());
        ExperimentTable experiment = ExperimentTable.read(connection);
        List<Provenance> sessions = ProvenanceTable.read(connection, experiment.sessions());
        for (Provenance session : sessions) {
            if (!session.dataSha256().equals(trainedOn.sha256())) {
                throw new DamagedException("it was trained on other digits than it says");
            }
        }
        PairSet pairs = PairTable.read(connection, experiment.settings().pairs(), mnist, experiment.pairsSha256());
        NavigableMap<RunId, RunRecord> runs = new TreeMap<>();
        for (RunRecord run : runs(connection, experiment, false)) {
            runs.put(run.id(), run);
        }
        boolean underWay = new RunTable(experiment.settings())
                .read(connection).stream().anyMatch(run -> run.state() == RunState.TRAINING);
        ExperimentResults results = new ExperimentResults(experiment.uuid(), experiment.settings(), pairs, runs);
        return new StoredExperiment(
                experiment.title(), experiment.created(), results, sessions, experiment.keepNetworks(), underWay);
    }

    /**
     * The runs with their epochs.
     *
     * @param underWay whether somebody trains them now; if not, one that was training is stopped
     */
    static List<RunRecord> runs(Connection connection, ExperimentTable experiment, boolean underWay)
            throws SQLException, DamagedException {
        List<StoredRun> runs = new RunTable(experiment.settings()).read(connection);
        return EpochTable.read(connection, runs).stream()
                .map(run -> run.state() == RunState.TRAINING && !underWay ? run.with(RunState.STOPPED) : run)
                .toList();
    }
}
