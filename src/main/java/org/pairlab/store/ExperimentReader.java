package org.pairlab.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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
import org.pairlab.training.EpochResult;
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
        for (RunRecord run : runs(connection, experiment)) {
            runs.put(run.id(), run);
        }
        ExperimentResults results = new ExperimentResults(experiment.uuid(), experiment.settings(), pairs, runs);
        return new StoredExperiment(
                experiment.title(), experiment.created(), results, sessions, experiment.keepNetworks());
    }

    /** The runs with their epochs; one that was training is stopped, as nobody trains it now. */
    static List<RunRecord> runs(Connection connection, ExperimentTable experiment)
            throws SQLException, DamagedException {
        List<StoredRun> runs = new RunTable(experiment.settings()).read(connection);
        return EpochTable.read(connection, runs).stream()
                .map(run -> run.state() == RunState.TRAINING ? run.with(RunState.STOPPED) : run)
                .toList();
    }

    /** The same results, each epoch with its predictions. */
    static ExperimentResults withPredictions(Connection connection, ExperimentResults results)
            throws SQLException, DamagedException {
        RunTable table = new RunTable(results.settings());
        ExperimentResults complete = results;
        int testPairs = results.pairSet().test().size();
        try (PredictionTable.Reader reader = new PredictionTable.Reader(connection, testPairs)) {
            for (RunRecord run : results.runs().values()) {
                List<EpochResult> epochs = new ArrayList<>();
                boolean names = run.id().architecture().auxiliary();
                for (EpochResult epoch : run.epochs()) {
                    boolean there = epoch.predictions().size() > 0;
                    epochs.add(there ? epoch : with(epoch, reader, table.key(run.id()), names));
                }
                complete = complete.with(new RunRecord(run.id(), run.state(), epochs, run.failure()));
            }
        }
        return complete;
    }

    private static EpochResult with(EpochResult epoch, PredictionTable.Reader reader, int run, boolean names)
            throws SQLException, DamagedException {
        return new EpochResult(
                epoch.epoch(),
                epoch.trainingLoss(),
                epoch.trainingAccuracy(),
                epoch.validationLoss(),
                epoch.validationAccuracy(),
                epoch.auxiliary(),
                epoch.trainingSeconds(),
                epoch.validationSeconds(),
                reader.read(run, epoch.epoch(), names));
    }
}
