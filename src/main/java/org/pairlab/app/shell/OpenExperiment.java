package org.pairlab.app.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.pairlab.app.LabModel;
import org.pairlab.app.document.UnkeptJournal;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.RetentionChoice;
import org.pairlab.experiment.Training;
import org.pairlab.store.LabFile;
import org.pairlab.store.LabFileName;

/**
 * The experiment on screen: the file it is in, its training if it was trained here, and its state. There is one at a time,
 * or none. Commands change it; panels see it through the {@link LabModel}. FX thread only, but for what says otherwise.
 */
public final class OpenExperiment {
    private final LabModel lab;
    private final TrainingStarter starter;
    private final ReadOnlyObjectWrapper<LabFile> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Path> path = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<RetentionChoice> keeping = new SimpleObjectProperty<>(RetentionChoice.BY_SIZE);
    private final ReadOnlyBooleanWrapper preparing = new ReadOnlyBooleanWrapper();
    private final BooleanBinding busy;
    private UnkeptJournal unkept; // null unless it is in no file
    private Runnable detach = () -> {};
    private boolean held;
    private volatile Training training; // null if it was not trained here
    private volatile boolean wanted; // false once what is being prepared was stopped

    OpenExperiment(LabModel lab, TrainingStarter starter) {
        this.lab = lab;
        this.starter = starter;
        busy = Bindings.createBooleanBinding(
                () -> preparing.get() || lab.state().get().active(), preparing, lab.state());
    }

    LabModel lab() {
        return lab;
    }

    /** The file it is in; null if there is none. */
    ReadOnlyObjectProperty<LabFile> file() {
        return file.getReadOnlyProperty();
    }

    /** Where its file is, which may change while it trains; null if there is none. */
    public ReadOnlyObjectProperty<Path> path() {
        return path.getReadOnlyProperty();
    }

    /** What it is called; empty if it is in no file. */
    ObservableValue<String> name() {
        return path.map(LabFileName::stem).orElse("");
    }

    /** The journal of an experiment that is in no file; empty if there is none. */
    Optional<UnkeptJournal> unkept() {
        return Optional.ofNullable(unkept);
    }

    /** What of new experiments is kept. */
    ObjectProperty<RetentionChoice> keeping() {
        return keeping;
    }

    /** Whether an experiment is being prepared; it does not train yet. */
    public ReadOnlyBooleanProperty preparing() {
        return preparing.getReadOnlyProperty();
    }

    /** Whether an experiment is being prepared or under way. */
    public BooleanBinding busy() {
        return busy;
    }

    /** Another experiment is being prepared, or this one to go on; ends with {@link #begin} or {@link #stopPreparing}. */
    void prepare() {
        wanted = true;
        preparing.set(true);
    }

    /**
     * Called between the steps of a preparation, on any thread.
     *
     * @throws CancellationException if the person stopped it
     */
    void requireWanted() {
        if (!wanted) {
            throw new CancellationException();
        }
    }

    boolean wanted() {
        return wanted;
    }

    void stopPreparing() {
        preparing.set(false);
    }

    /** Puts what was prepared on screen and trains it. */
    void begin(PreparedTraining prepared) {
        detach.run();
        held = false;
        put(prepared.file(), prepared.unkept());
        TrainingStarter.Shown shown = starter.start(prepared.start());
        training = shown.training();
        detach = shown.detach();
        // At once, so that there is no moment in which nothing seems to train.
        lab.show(training.results(), training.progress(), ExperimentState.TRAINING);
        preparing.set(false);
    }

    /** Puts an experiment from its file on screen. */
    void show(LabFile opened) {
        forgetTraining();
        put(opened, null);
        boolean unfinished = opened.experiment().unfinished();
        lab.show(opened.experiment().results(), null, unfinished ? ExperimentState.STOPPED : ExperimentState.FINISHED);
    }

    /** There is none from now on. */
    void clear() {
        forgetTraining();
        put(null, null);
        lab.clear();
    }

    /** It is in this file from now on, or its file is elsewhere now. */
    void keptIn(LabFile next) {
        put(next, null);
    }

    private void forgetTraining() {
        detach.run();
        detach = () -> {};
        training = null;
        held = false;
    }

    private void put(LabFile next, UnkeptJournal journal) {
        unkept = journal;
        file.set(next);
        path.set(next == null ? null : next.path());
        lab.predictions()
                .set(
                        next != null
                                ? next.predictions()
                                : journal != null ? journal.predictions() : PredictionSource.NONE);
    }

    /** What gives the newest results, on any thread. */
    Supplier<ExperimentResults> newest() {
        Training present = training;
        ExperimentResults onScreen = lab.results().get();
        return present == null ? () -> onScreen : present::results;
    }

    /** Holds the training, or goes on with it. */
    void pauseOrResume() {
        if (lab.state().get() == ExperimentState.TRAINING) {
            training.pause();
        } else if (lab.state().get() == ExperimentState.PAUSED) {
            held = false;
            training.resume();
        }
    }

    /** Holds the training, as it cannot be kept at the moment; one that the person has paused stays so. */
    void hold(String reason) {
        if (lab.state().get() == ExperimentState.TRAINING) {
            held = true;
            training.hold(reason);
        }
    }

    /** Goes on after {@link #hold}. */
    void release() {
        if (held) {
            held = false;
            training.resume();
        }
    }

    /** Whether {@link #hold} and not the person paused the training. */
    boolean held() {
        return held;
    }

    /** Ends the training; results so far stay. What is only being prepared does not start. */
    public void stop() {
        if (preparing.get()) {
            wanted = false;
            preparing.set(false);
        } else if (busy.get()) {
            held = false;
            training.stop();
        }
    }

    /** Waits until nothing trains any more; false if something does after {@code limit}. Any thread but FX. */
    boolean awaitEnd(Duration limit) throws InterruptedException {
        Training last = training;
        return last == null || last.awaitEnd(limit);
    }

    /** What puts it away, as it is now; for the file thread. */
    Closing closing() {
        return new Closing(training, file.get(), unkept);
    }

    /** Whether it can go on from where it is, as far as the experiment goes. */
    boolean canGoOn() {
        return canBeExtended() && file.get().experiment().results().resumable();
    }

    /** Whether runs and networks can be added to it: it has ended, and its file may be written. */
    boolean canBeExtended() {
        LabFile present = file.get();
        return present != null
                && !busy.get()
                && !present.isWritten()
                && present.readOnly().isEmpty()
                && lab.state().get().ended();
    }
}
