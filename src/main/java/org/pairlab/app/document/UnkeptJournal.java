package org.pairlab.app.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pairlab.data.PairSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Journal;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.RetentionChoice;
import org.pairlab.experiment.RunRecord;
import org.pairlab.store.LabFile;
import org.pairlab.store.TemporaryPredictions;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;
import org.pairlab.training.Snapshot;

/**
 * The journal of an experiment that is in no file, until it gets one: then it hands on what is told. What its networks say
 * is in a temporary file so far. Any thread.
 */
public final class UnkeptJournal implements Journal {
    private final Object lock = new Object();
    private final TemporaryPredictions temporary;
    private final Map<RunId, Integer> epochsTold = new HashMap<>(); // to the file's journal
    private List<Consumer<Journal>> waiting; // null unless a file is being made
    private Journal next = NONE; // the file's, once there is one

    public UnkeptJournal(PairSet pairs) {
        temporary = new TemporaryPredictions(pairs.test().size());
    }

    /** What the networks said while there was no file. */
    public PredictionSource predictions() {
        return temporary;
    }

    /** The experiment is given up. */
    public void close() {
        temporary.close();
    }

    /**
     * Puts the experiment into a file, which replaces one of that name: it gets all that was told so far and all that is
     * told from now on. Not on the FX thread.
     *
     * @param now gives the newest results of the experiment
     * @param begin begins to write the file; null if nothing trains any more
     * @throws org.pairlab.input.InvalidInputException if the file cannot be made; then all is as before
     */
    public LabFile keepIn(
            Path target, Supplier<ExperimentResults> now, RetentionChoice keeping, Function<LabFile, Journal> begin) {
        hold();
        try {
            ExperimentResults results = now.get();
            LabFile file;
            if (begin == null) {
                file = LabFile.create(target, results, temporary, "", keeping.of(results), true);
            } else {
                file = LabFile.create(target, planned(results), PredictionSource.NONE, "", keeping.of(results), true);
                goOn(begun(file, begin), results);
            }
            temporary.close();
            return file;
        } finally {
            release();
        }
    }

    private static Journal begun(LabFile file, Function<LabFile, Journal> begin) {
        try {
            return begin.apply(file);
        } catch (RuntimeException e) {
            file.discard();
            throw e;
        }
    }

    private static ExperimentResults planned(ExperimentResults results) {
        ExperimentResults planned = results;
        for (RunId id : results.runs().keySet()) {
            planned = planned.with(RunRecord.waiting(id));
        }
        return planned;
    }

    /** Keeps what is told from now on, until {@link #release}. */
    void hold() {
        synchronized (lock) {
            waiting = new ArrayList<>();
        }
    }

    /** Hands on what has waited. */
    void release() {
        synchronized (lock) {
            List<Consumer<Journal>> held = waiting;
            waiting = null;
            held.forEach(told -> told.accept(next));
        }
    }

    /**
     * Hands on to a file's journal: first what there is, then what waits.
     *
     * @param now read after {@link #hold}
     */
    void goOn(Journal file, ExperimentResults now) {
        synchronized (lock) {
            next = file;
            epochsTold.clear();
            now.runs().values().forEach(this::tellAll);
        }
    }

    private void tellAll(RunRecord run) {
        if (run.state() == RunState.WAITING && run.epochs().isEmpty()) {
            return;
        }
        next.runStarted(run.id());
        for (EpochResult epoch : run.epochs()) {
            Optional<Predictions> said = temporary.of(run.id(), epoch);
            if (said.isEmpty()) {
                return; // it was told after hold() and waits, as does what comes after it
            }
            tellEpoch(run.id(), epoch, said.get());
        }
        if (run.state().ended()) {
            next.runEnded(run, null);
        }
    }

    /** Once: the experiment may have had it already when it was asked what there is. */
    private void tellEpoch(RunId id, EpochResult result, Predictions predictions) {
        Journal to;
        synchronized (lock) {
            if (epochsTold.getOrDefault(id, 0) >= result.epoch()) {
                return;
            }
            epochsTold.put(id, result.epoch());
            to = next;
        }
        to.epochDone(id, result, predictions);
    }

    private void tellCutBack(RunId id, int epochs) {
        Journal to;
        synchronized (lock) {
            epochsTold.merge(id, epochs, Math::min);
            to = next;
        }
        to.cutBack(id, epochs);
    }

    private void tell(Consumer<Journal> told) {
        Journal to;
        synchronized (lock) {
            if (waiting != null) {
                waiting.add(told);
                return;
            }
            to = next;
        }
        // Outside the lock: where the disk is slow the file's journal lets who trains wait.
        told.accept(to);
    }

    @Override
    public void runStarted(RunId id) {
        tell(to -> to.runStarted(id));
    }

    @Override
    public void epochDone(RunId id, EpochResult result, Predictions predictions) {
        temporary.epochDone(id, result, predictions);
        tell(to -> tellEpoch(id, result, predictions));
    }

    @Override
    public void cutBack(RunId id, int epochs) {
        temporary.cutBack(id, epochs);
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
