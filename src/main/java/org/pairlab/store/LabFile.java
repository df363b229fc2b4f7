package org.pairlab.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pairlab.data.DigitSet;
import org.pairlab.data.Mnist;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.Retention;
import org.pairlab.input.InvalidInputException;
import org.pairlab.store.tables.Connections;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.RunId;
import org.pairlab.training.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open lab file. While it is open, no other program changes it; what another has open, or may not be written to, is
 * opened read-only. Reading may happen on any thread, also while the file is written; the rest on one thread at a time.
 * Every method that touches the disk throws {@link InvalidInputException} with one sentence when it cannot.
 */
public final class LabFile implements AutoCloseable {
    /** What names of lab files end in; see {@link LabFileName}. */
    public static final String ENDING = LabFileName.ENDING;

    /** The format that files are written in; see {@link StoredExperiment#format}. */
    public static final int FORMAT = Formats.CURRENT.version();

    private static final Logger LOG = LoggerFactory.getLogger(LabFile.class);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private volatile Content content;
    private volatile StoredExperiment experiment;
    private final StoredPredictions predictions;
    private final StoredNetworks networks;
    private final PresentWriter writer = new PresentWriter();

    private LabFile(Content content, StoredExperiment experiment) {
        this.content = content;
        this.experiment = experiment;
        predictions = new StoredPredictions(() -> this.content, experiment.results());
        networks = new StoredNetworks(this::path, () -> this.experiment.results());
    }

    /** Loads the database library, which takes the first use of a lab file a third of a second; any thread. */
    public static void prepare() {
        try {
            Connections.inMemory().close();
        } catch (SQLException | InvalidInputException e) {
            // Whoever opens a file will hear of it.
            LOG.warn("The database library does not work", e);
        }
    }

    /**
     * Makes a lab file of an experiment, with the results that it already has.
     *
     * @param predictions has those of the epochs of which they are kept
     * @param title empty until somebody names it
     * @param retention which predictions and networks are kept of its runs
     * @param replace whether it takes the place of a file of that name; not before all of the new one is on the disk
     * @throws InvalidInputException if there is something of that name, or it cannot be written
     */
    public static LabFile create(
            Path path,
            ExperimentResults results,
            PredictionSource predictions,
            String title,
            Retention retention,
            boolean replace) {
        Content content = NewFile.create(path, results, predictions, title, retention, replace);
        return opened(
                content,
                (connection, format) -> new StoredExperiment(
                        title,
                        format.experiment(connection).created(),
                        results,
                        List.of(),
                        Map.of(),
                        retention,
                        FORMAT,
                        false));
    }

    /**
     * Opens a lab file: everything but predictions, checkpoints and networks is read and checked. One of an older format is
     * read as it is, and brought up to date before it is changed; the old one is then kept beside it.
     *
     * @param mnist the digits that its pairs refer to
     * @throws InvalidInputException if it cannot be read, is not a sound lab file, newer than this program or about other digits
     */
    public static LabFile open(Path path, Mnist mnist) {
        return open(path, wanted -> mnist);
    }

    /**
     * The same.
     *
     * @param digits gives the digits that the file is about; others where it does not have them
     */
    public static LabFile open(Path path, Function<DigitSet, Mnist> digits) {
        Content content = Content.open(path);
        return opened(content, (connection, format) -> ExperimentReader.read(connection, format, path, digits));
    }

    static LabFile opened(Content content, Reading.Work<StoredExperiment> work) {
        try {
            return new LabFile(content, Reading.of(content.file(), work));
        } catch (RuntimeException | Error e) {
            content.close();
            throw e;
        }
    }

    /** Where it is; another place after {@link #moveTo}, and where it was recovered while it was written. */
    public Path path() {
        return content.file();
    }

    /** Why it may only be read, in one sentence; empty if it may be written. */
    public Optional<String> readOnly() {
        return content.readOnly();
    }

    /** What it may lack, in one sentence; empty if it is whole. */
    public Optional<String> incomplete() {
        return content.incomplete();
    }

    /** Whether another process trains it, as far as could be seen when it was opened. */
    public boolean isTrainedElsewhere() {
        return content.openElsewhere() && experiment.underWay();
    }

    /** The experiment as it was when the file was opened or last put to rest. */
    public StoredExperiment experiment() {
        return experiment;
    }

    /** What its networks said, read when somebody asks; also of epochs that came after the file was opened. */
    public PredictionSource predictions() {
        return predictions;
    }

    /** Where runs may go on from: of every run that is not over, if it has come far enough. */
    public Map<RunId, Checkpoint> checkpoints() {
        return networks.checkpoints();
    }

    /** The network of a run's best epoch; empty if none is kept. */
    public Optional<Snapshot> network(RunId id) {
        return networks.best(id);
    }

    /** The network of a run after an epoch; empty if it is not kept. */
    public Optional<Snapshot> network(RunId id, int epoch) {
        return networks.of(id, epoch);
    }

    /** The epochs of which a run's network is kept, in their order. */
    public List<Integer> networks(RunId id) {
        return networks.epochs(id);
    }

    /**
     * Adds runs or variants to the experiment, as if they had been planned from the start.
     *
     * @param extended its settings with more of them, after those that are there
     * @throws InvalidInputException if the file is read-only, damaged or cannot be written to; then it is as it was
     */
    public synchronized void extend(ExperimentSettings extended) {
        writer.requireNone();
        content.requireChangeable();
        Extension.of(path(), extended);
        predictions.extended(extended);
        reread();
    }

    /**
     * Begins a session of training: what the writer is told goes into the file until it is closed.
     *
     * @throws InvalidInputException if the file is read-only or damaged
     */
    public synchronized LabFileWriter write(Provenance provenance, WriteListener listener) {
        return write(provenance, listener, RETRY);
    }

    LabFileWriter write(Provenance provenance, WriteListener listener, Duration retry) {
        writer.requireNone();
        content.requireChangeable();
        rereadConverted();
        ExperimentResults results = experiment.results();
        WriteSession session = new WriteSession(path(), results.settings(), experiment.retention(), provenance);
        return writer.begin(new LabFileWriter(session, results, predictions, listener, this::go, retry));
    }

    /** Whether it is being written, be it trained or not. Any thread. */
    public boolean isWritten() {
        return writer.isThere();
    }

    /** Why nothing can be written at the moment, in one sentence; empty while all is well. Any thread. */
    public Optional<String> problem() {
        return writer.problem();
    }

    /** Tries at once what could not be written. Any thread. */
    public void retry() {
        writer.retry();
    }

    /** Gives up what cannot be written. Any thread. */
    public void abandon() {
        writer.abandon();
    }

    /** Makes the file complete in itself while nothing is told, for a pause. */
    public void settle() {
        writer.settle();
    }

    /** Closes and removes a file of which nobody needs anything. */
    public void discard() {
        abandon();
        Path gone = path();
        close();
        Library.remove(gone);
    }

    /** Names the experiment, not the file. */
    public synchronized void entitle(String title) {
        content.requireWritable();
        if (writer.isThere()) {
            writer.entitle(title);
        } else {
            content.entitle(title);
            rereadConverted();
        }
    }

    private void rereadConverted() {
        if (experiment.format() != FORMAT) {
            reread();
        }
    }

    /**
     * Ends a session of training: everything is in the file, which stays open and can be written again.
     *
     * @throws InvalidInputException as {@link #close}; it is still being written then
     */
    public synchronized void endWriting() {
        if (writer.end()) {
            reread();
        }
    }

    private void reread() {
        Mnist digits = Mnist.of(experiment.results().pairSet());
        experiment = Reading.of(
                path(), (connection, format) -> ExperimentReader.read(connection, format, path(), wanted -> digits));
    }

    /**
     * Goes over to another file: it gets all there is, and what training gives from now on. The file so far is let go of
     * and stays as it is.
     *
     * @param replace whether a file of that name is replaced
     * @throws InvalidInputException if the other file cannot be made; then nothing has changed
     */
    public synchronized void moveTo(Path target, boolean replace) {
        if (writer.isThere()) {
            writer.moveTo(target, replace);
        } else {
            go(NewFile.copy(path(), target, replace));
        }
    }

    /** Called by the writing thread too, so not synchronised: {@link #close} waits for that thread. */
    private void go(Content next) {
        Content before = content;
        content = next;
        before.close();
    }

    /**
     * Writes what is there now into another file, as an experiment of its own, with another id and title; training goes on
     * into this one.
     *
     * @param replace whether a file of that name is replaced
     */
    public void duplicateTo(Path target, String title, boolean replace) {
        synchronized (this) {
            writer.flushBeforeCopy();
        }
        NewFile.duplicate(path(), target, replace, title).close();
    }

    /** Where its bytes are, for tests. */
    Content content() {
        return content;
    }

    /**
     * Writes what is still to write and lets others have the file.
     *
     * @throws InvalidInputException as {@link LabFileWriter#close}; the file is still open then
     */
    @Override
    public synchronized void close() {
        writer.end();
        content.close();
    }
}
