package org.pairlab.app.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pairlab.data.DigitSet;
import org.pairlab.data.Mnist;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Journal;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Provenance;
import org.pairlab.input.InvalidInputException;
import org.pairlab.store.LabFile;
import org.pairlab.store.LabFileName;
import org.pairlab.store.LabFileWriter;
import org.pairlab.store.WriteListener;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.RunId;
import org.pairlab.training.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lab file of the experiment on screen: the only class of the window that knows how it is stored. Opening, writing and
 * closing on one thread at a time, never the FX thread; what only reads, on any other.
 */
public final class LabDocument {
    /** What names of lab files end in. */
    public static final String ENDING = LabFile.ENDING;

    private static final Logger LOG = LoggerFactory.getLogger(LabDocument.class);
    private static final Duration FOLDING = Duration.ofSeconds(10);

    private final LabFile file;
    private final JournalRelay journal;
    private volatile LabFileWriter writer; // null while nothing trains

    private LabDocument(LabFile file, JournalRelay journal) {
        this.file = file;
        this.journal = journal;
    }

    /**
     * Makes a lab file of an experiment of which nothing is trained yet.
     *
     * @throws InvalidInputException if it cannot be made
     */
    public static LabDocument create(Path path, ExperimentResults planned, boolean keepNetworks) {
        return new LabDocument(LabFile.create(path, planned, "", keepNetworks), new JournalRelay());
    }

    /** As {@link #create}, but a file of that name is replaced, if the new one can be made. */
    public static LabDocument createReplacing(Path path, ExperimentResults planned, boolean keepNetworks) {
        return replacing(path, planned, keepNetworks, new JournalRelay());
    }

    private static LabDocument replacing(
            Path path, ExperimentResults results, boolean keepNetworks, JournalRelay relay) {
        if (!Files.exists(path)) {
            return new LabDocument(LabFile.create(path, results, relay.predictions(), "", keepNetworks), relay);
        }
        Path aside = path.resolveSibling(".new-" + UUID.randomUUID() + ENDING);
        try (LabFile fresh = LabFile.create(aside, results, relay.predictions(), "", keepNetworks)) {
            fresh.copyTo(path, true);
        } finally {
            delete(aside);
        }
        return new LabDocument(LabFile.open(path, Mnist.of(results.pairSet())), relay);
    }

    /**
     * Opens a lab file; everything but predictions and networks is there at once.
     *
     * @param digits gives the digits that the file is about; others where it does not have them
     * @throws InvalidInputException if it cannot be read
     */
    public static LabDocument open(Path path, Function<DigitSet, Mnist> digits) {
        return new LabDocument(LabFile.open(path, digits), new JournalRelay());
    }

    /** A path that ends as lab files do. */
    public static Path named(Path path) {
        return LabFileName.ended(path);
    }

    public Path path() {
        return file.path();
    }

    /** What it is called: the file's name without its ending. */
    public String name() {
        return nameOf(path());
    }

    /** A file's name without a lab file's ending. */
    public static String nameOf(Path path) {
        return LabFileName.stem(path);
    }

    /** Why it may only be read, in one sentence; empty if it may be written. */
    public Optional<String> readOnly() {
        return file.readOnly();
    }

    /** What it may lack, in one sentence; empty if it is whole. */
    public Optional<String> incomplete() {
        return file.incomplete();
    }

    /** The experiment as it was when the file was opened. */
    public ExperimentResults results() {
        return file.experiment().results();
    }

    private Mnist digits() {
        return Mnist.of(results().pairSet());
    }

    /** Whether there are runs that were interrupted or have yet to start. */
    public boolean unfinished() {
        return file.experiment().unfinished();
    }

    /** What it was trained with, a session each. */
    public List<Provenance> sessions() {
        return file.experiment().sessions();
    }

    public boolean keepsNetworks() {
        return file.experiment().keepsNetworks();
    }

    /** What its networks said, also of epochs that came after the file was opened. */
    public PredictionSource predictions() {
        return file.predictions();
    }

    /** The network of a run's best epoch; empty if none is kept. */
    public Optional<Snapshot> network(RunId id) {
        return file.network(id);
    }

    /** Where runs may go on from. */
    public Map<RunId, Checkpoint> checkpoints() {
        return file.checkpoints();
    }

    /** Begins to write what an experiment tells: the journal is to be given to it. */
    public Journal beginWriting(WriteListener listener) {
        journal.hold();
        beginWriting(listener, results(), results(), PredictionSource.NONE);
        return journal;
    }

    private void beginWriting(
            WriteListener listener, ExperimentResults stored, ExperimentResults now, PredictionSource predictions) {
        try {
            writer = file.write(
                    Provenance.here(stored.settings(), stored.pairSet().digits()), listener);
            journal.goOn(writer, stored, now, predictions);
        } catch (RuntimeException e) {
            journal.goOn();
            throw e;
        }
    }

    public boolean writing() {
        return writer != null;
    }

    /** Why nothing can be written at the moment, in one sentence; empty while all is well. */
    public Optional<String> problem() {
        LabFileWriter present = writer;
        return present == null ? Optional.empty() : present.problem();
    }

    /** Tries at once what could not be written. Any thread. */
    public void retry() {
        LabFileWriter present = writer;
        if (present != null) {
            present.retry();
        }
    }

    /** Makes the file complete in itself while nothing is told, for a pause. */
    public void settle() {
        LabFileWriter present = writer;
        if (present != null && present.problem().isEmpty()) {
            present.settle(FOLDING);
        }
    }

    /**
     * Ends the writing and opens the file anew, so that it can go on from where it ended.
     *
     * @throws InvalidInputException if something could not be written, or the file is not as it was; if the former, it is
     *     still being tried, in this document
     */
    public LabDocument reopened() {
        Mnist digits = digits();
        close();
        return open(path(), wanted -> digits);
    }

    /**
     * Goes over to another file: it gets all there is, and what is told from now on.
     *
     * @param now gives the newest results of the experiment that trains; not called if nothing is being written
     * @param moving whether the file so far goes
     * @return the document from now on; this one is closed
     * @throws InvalidInputException if the other file cannot be made; then this document goes on as before
     */
    public LabDocument moveTo(Path target, boolean moving, Supplier<ExperimentResults> now, WriteListener listener) {
        boolean training = writer != null;
        journal.hold();
        LabDocument next = null;
        try {
            file.copyTo(target, true);
            next = new LabDocument(LabFile.open(target, digits()), journal);
            if (training) {
                next.beginWriting(listener, next.results(), now.get(), predictions());
            }
        } catch (RuntimeException e) {
            if (next != null) {
                next.closeQuietly();
            }
            journal.goOn();
            throw e;
        }
        if (problem().isPresent()) {
            writer.abandon(); // all that it could not write is in the other file
        }
        closeQuietly();
        if (moving) {
            delete();
        }
        return next;
    }

    /**
     * Puts an experiment into a file that was in none so far.
     *
     * @param relay the journal that the experiment was given
     * @param now gives its newest results
     * @param training whether it trains
     */
    public static LabDocument adopt(
            Path target,
            JournalRelay relay,
            Supplier<ExperimentResults> now,
            boolean training,
            boolean keepNetworks,
            WriteListener listener) {
        relay.hold();
        try {
            ExperimentResults results = now.get();
            LabDocument document = replacing(target, results, keepNetworks, relay);
            if (training) {
                document.beginWriting(listener, results, results, relay.predictions());
            }
            relay.closeTemporary();
            return document;
        } finally {
            relay.goOn();
        }
    }

    /** Copies the experiment as it is into a file of its own. */
    public void duplicateTo(Path target) {
        file.duplicateTo(target, "", true);
    }

    /**
     * Writes what is still to write and lets others have the file.
     *
     * @throws InvalidInputException if something could not be written; it is still being tried then
     */
    public void close() {
        file.close();
        writer = null;
    }

    /** Closes and gives up what cannot be written. */
    public void closeAnyhow() {
        LabFileWriter present = writer;
        if (present != null) {
            present.abandon();
        }
        closeQuietly();
    }

    /** Removes the file; it is closed. */
    public void delete() {
        delete(path());
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("{} stays", path, e);
        }
    }

    private void closeQuietly() {
        try {
            close();
        } catch (InvalidInputException e) {
            LOG.warn("{} is not closed", path(), e);
        }
    }
}
