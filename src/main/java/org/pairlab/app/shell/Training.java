package org.pairlab.app.shell;

import java.time.Duration;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.app.PairLoader;
import org.pairlab.data.PairSet;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExperimentState;

/** Starts, holds and ends the one experiment that the window is about. FX thread only, but for {@link #awaitEnd}. */
public final class Training {
    private final LabModel lab;
    private final PairLoader pairs;
    private final BackgroundTasks tasks;
    private final Trainer.Maker maker;
    private final ReadOnlyBooleanWrapper preparing = new ReadOnlyBooleanWrapper();
    private final BooleanBinding busy;
    /** Stands for the experiment being prepared: pairs that come for another, stopped meanwhile, are dropped. */
    private Object asked;

    private volatile Trainer trainer;

    Training(LabModel lab, PairLoader pairs, BackgroundTasks tasks, Trainer.Maker maker) {
        this.lab = lab;
        this.pairs = pairs;
        this.tasks = tasks;
        this.maker = maker;
        busy = Bindings.createBooleanBinding(
                () -> preparing.get() || lab.state().get().active(), preparing, lab.state());
    }

    /** Whether the pairs of a new experiment are being read; nothing trains yet. */
    public ReadOnlyBooleanProperty preparing() {
        return preparing.getReadOnlyProperty();
    }

    /** Whether an experiment is being prepared or under way, so that no other can start. */
    public BooleanBinding busy() {
        return busy;
    }

    /** Starts an experiment as soon as its pairs are there; it takes the place of the one on screen. */
    public void train(ExperimentSettings settings) {
        Objects.requireNonNull(settings, "settings");
        if (busy.get()) {
            return;
        }
        Object mine = new Object();
        asked = mine;
        preparing.set(true);
        tasks.run(
                () -> pairs.load(settings.pairs()),
                set -> {
                    if (asked == mine) {
                        begin(settings, set);
                    }
                },
                error -> {
                    if (asked == mine) {
                        preparing.set(false);
                        tasks.report(error);
                    }
                });
    }

    /** Holds the training, or goes on with it. */
    public void pauseOrResume() {
        if (lab.state().get() == ExperimentState.TRAINING) {
            trainer.pause();
        } else if (lab.state().get() == ExperimentState.PAUSED) {
            trainer.resume();
        }
    }

    /** Ends the training; results so far stay. What is only being prepared does not start. */
    public void stop() {
        if (preparing.get()) {
            asked = null;
            preparing.set(false);
        } else if (busy.get()) {
            trainer.stop();
        }
    }

    /** Waits until nothing trains any more; false if something does after {@code limit}. Any thread but FX. */
    boolean awaitEnd(Duration limit) throws InterruptedException {
        Trainer last = trainer;
        return last == null || last.awaitEnd(limit);
    }

    private void begin(ExperimentSettings settings, PairSet set) {
        if (trainer != null) {
            trainer.detach();
        }
        trainer = maker.make(settings, set);
        trainer.start();
        preparing.set(false);
    }
}
