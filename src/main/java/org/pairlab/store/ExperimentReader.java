package org.pairlab.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.pairlab.data.DigitSet;
import org.pairlab.data.Mnist;
import org.pairlab.data.PairSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.RunRecord;
import org.pairlab.input.InvalidInputException;
import org.pairlab.store.tables.DamagedException;
import org.pairlab.store.tables.DigitsTable;
import org.pairlab.store.tables.EpochTable;
import org.pairlab.store.tables.ExperimentRow;
import org.pairlab.store.tables.Format;
import org.pairlab.store.tables.PairTable;
import org.pairlab.store.tables.ProvenanceTable;
import org.pairlab.store.tables.RunReader;
import org.pairlab.store.tables.StoredRun;
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
    static StoredExperiment read(Connection connection, Format format, Path file, Function<DigitSet, Mnist> digits)
            throws SQLException, DamagedException {
        DigitSet trainedOn = DigitsTable.read(connection);
        Mnist mnist = digits.apply(trainedOn);
        requireSame(file, trainedOn, mnist.set());
        ExperimentRow experiment = format.experiment(connection);
        List<Provenance> sessions = ProvenanceTable.read(connection, experiment.sessions());
        for (Provenance session : sessions) {
            if (!session.dataSha256().equals(trainedOn.sha256())) {
                throw new DamagedException("it was trained on other digits than it says");
            }
        }
        PairSet pairs = PairTable.read(connection, experiment.settings().pairs(), mnist, experiment.pairsSha256());
        NavigableMap<RunId, RunRecord> runs = new TreeMap<>();
        Map<RunId, Integer> trainedIn = trainedIn(connection, format, experiment);
        boolean underWay = false;
        for (RunRecord run : runs(connection, format, experiment.settings())) {
            underWay |= run.state() == RunState.TRAINING;
            runs.put(run.id(), stoppedIfInterrupted(run));
        }
        ExperimentResults results = new ExperimentResults(experiment.id(), experiment.settings(), pairs, runs);
        return new StoredExperiment(
                experiment.title(),
                experiment.created(),
                results,
                sessions,
                trainedIn,
                experiment.retention(),
                format.version(),
                underWay);
    }

    private static Map<RunId, Integer> trainedIn(Connection connection, Format format, ExperimentRow experiment)
            throws SQLException, DamagedException {
        Map<RunId, Integer> trainedIn = new TreeMap<>();
        for (StoredRun run : format.runs(experiment.settings()).all(connection)) {
            int session = run.session(experiment.sessions());
            if (session > experiment.sessions()) {
                throw new DamagedException(run.id() + " was trained in a session that there is not");
            }
            if (session > 0) {
                trainedIn.put(run.id(), session);
            }
        }
        return trainedIn;
    }

    /** The runs with their epochs, as they are stored. */
    static List<RunRecord> runs(Connection connection, Format format, ExperimentSettings settings)
            throws SQLException, DamagedException {
        RunReader reader = format.runs(settings);
        return EpochTable.read(connection, reader.all(connection), reader::key);
    }

    /** A run that was training, as one that nobody trains now. */
    static RunRecord stoppedIfInterrupted(RunRecord run) {
        return run.state() == RunState.TRAINING ? run.with(RunState.STOPPED) : run;
    }

    /**
     * Does nothing if the digits are those that the file was trained on.
     *
     * @throws InvalidInputException if they are others; the sentence says how to give the right ones
     */
    static void requireSame(Path file, DigitSet trainedOn, DigitSet given) {
        if (trainedOn.isSameAs(given)) {
            return;
        }
        String instead = given.isMnist()
                ? "MNIST"
                : given.name() + given.folder().map(at -> " in " + at).orElse("");
        throw LabFileErrors.of(
                file,
                trainedOn.isMnist()
                        ? "was trained on MNIST, not on " + instead + "; leave --data out"
                        : "was trained on the digits of " + printable(trainedOn) + ", not on " + instead
                                + "; give the folder of these digits with --data DIR, or under Digits in the set-up",
                null);
    }

    private static String printable(DigitSet digits) {
        return "'" + digits.name() + "' (SHA-256 of the training images " + digits.fingerprint() + "…)";
    }
}
