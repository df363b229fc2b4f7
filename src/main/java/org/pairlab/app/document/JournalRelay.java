package org.pairlab.app.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.pairlab.data.PairSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Journal;
import org.pairlab.experiment.JournalClosedException;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.RunRecord;
import org.pairlab.store.TemporaryPredictions;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;
import org.pairlab.training.Snapshot;

/**
 * The journal that an experiment is given once, in front of the file that it is written to, which may change while it
 * trains. What is told during a change waits and reaches the next file. Any thread.
 */
public final class JournalRelay implements Journal {
    private final Object lock = new Object();
    private final Map<RunId, Integer> epochsTold = new HashMap<>(); // to the present journal
    private List<Consumer<Journal>> waiting; // null unless held
    private final TemporaryPredictions temporary; // of an experiment that began in no file, else null
    private Journal journal = NONE;

    JournalRelay() {
        this(null);
    }

    private JournalRelay(TemporaryPredictions temporary) {
        this.temporary = temporary;
    }

    /** For an experiment that is in no file yet: what its networks say goes into a temporary one. */
    public static JournalRelay unkept(PairSet pairs) {
        return new JournalRelay(new TemporaryPredictions(pairs.test().size()));
    }

    /** What the networks of an experiment that is in no file said. */
    public PredictionSource predictions() {
        return temporary == null ? PredictionSource.NONE : temporary;
    }

    /** The experiment has got a file, or is given up. */
    public void closeTemporary() {
        if (temporary != null) {
            temporary.close();
        }
    }

    /** Keeps what is told from now on, until {@link #goOn}. */
    void hold() {
        synchronized (lock) {
            if (waiting == null) {
                waiting = new ArrayList<>();
            }
        }
    }

    /** Gives what has waited, and all that is told from now on, to the journal that was there before. */
    void goOn() {
        synchronized (lock) {
            replay();
        }
    }

    /**
     * Gives all that is told from now on to another journal, after what it lacks.
     *
     * @param stored what the other journal has already
     * @param now what there is, read after {@link #hold}
     * @param predictions those of all that was told before {@link #hold}
     */
    void goOn(Journal next, ExperimentResults stored, ExperimentResults now, PredictionSource predictions) {
        synchronized (lock) {
            journal = next;
            epochsTold.clear();
            stored.runs()
                    .values()
                    .forEach(run -> epochsTold.put(run.id(), run.epochs().size()));
            now.runs().values().forEach(run -> tellRest(stored.runs().get(run.id()), run, predictions));
            replay();
        }
    }

    private void tellRest(RunRecord stored, RunRecord now, PredictionSource predictions) {
        RunId id = now.id();
        if (now.state() == RunState.WAITING && now.epochs().isEmpty()) {
            return;
        }
        if (stored.epochs().size() > now.epochs().size()) {
            tellCutBack(id, now.epochs().size());
        }
        if (now.state() == RunState.TRAINING) {
            journal.runStarted(id);
        }
        for (EpochResult epoch : now.epochs()
                .subList(
                        Math.min(stored.epochs().size(), now.epochs().size()),
                        now.epochs().size())) {
            Optional<Predictions> said = predictions.of(id, epoch);
            if (said.isEmpty()) {
                return; // it was told after hold() and waits, as does what comes after it
            }
            tellEpoch(id, epoch, said.get());
        }
        if (now.state().ended() && now.state() != stored.state()) {
            journal.runEnded(now, null);
        }
    }

    private void tellEpoch(RunId id, EpochResult result, Predictions predictions) {
        Journal to;
        synchronized (lock) {
            if (epochsTold.getOrDefault(id, 0) >= result.epoch()) {
                return; // the rest that was told at the change had it already
            }
            epochsTold.put(id, result.epoch());
            to = journal;
        }
        to.epochDone(id, result, predictions);
    }

    private void tellCutBack(RunId id, int epochs) {
        Journal to;
        synchronized (lock) {
            epochsTold.merge(id, epochs, Math::min);
            to = journal;
        }
        to.cutBack(id, epochs);
    }

    private void replay() {
        List<Consumer<Journal>> held = waiting == null ? List.of() : waiting;
        waiting = null;
        held.forEach(told -> told.accept(journal));
    }

    private void tell(Consumer<Journal> told) {
        synchronized (lock) {
            if (waiting != null) {
                waiting.add(told);
                return;
            }
        }
        // Outside the lock: where the disk is slow the journal lets who trains wait, and a change must be possible
        // then.
        Journal to = journal();
        try {
            told.accept(to);
        } catch (JournalClosedException e) {
            if (to == journal()) {
                throw e;
            }
            tell(told); // there was a change between asking for the journal and telling it
        }
    }

    private Journal journal() {
        synchronized (lock) {
            return journal;
        }
    }

    @Override
    public void runStarted(RunId id) {
        tell(to -> to.runStarted(id));
    }

    @Override
    public void epochDone(RunId id, EpochResult result, Predictions predictions) {
        if (temporary != null) {
            temporary.epochDone(id, result, predictions);
        }
        tell(to -> tellEpoch(id, result, predictions));
    }

    @Override
    public void cutBack(RunId id, int epochs) {
        if (temporary != null) {
            temporary.cutBack(id, epochs);
        }
        tell(to -> tellCutBack(id, epochs));
    }

    @Override
    public void checkpoint(RunId id, Checkpoint checkpoint, Snapshot best) {
        tell(to -> to.checkpoint(id, checkpoint, best));
    }

    @Override
    public void runEnded(RunRecord run, Snapshot best) {
        tell(to -> to.runEnded(run, best));
    }
}
