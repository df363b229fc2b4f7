package org.pairlab.app.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.app.PairLoader;
import org.pairlab.experiment.ExperimentResults;
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
    /** Stands for the experiment being prepared: what comes for another, stopped meanwhile, is dropped. */
    private Object asked;

    private boolean held;

    private volatile Trainer trainer;

    /** Prepares an experiment in the background, and answers on the FX thread with one of the two. */
    @FunctionalInterface
    interface Preparation {
        void prepare(Consumer<Trainer.Plan> ready, Runnable refused);
    }

    /** Sees to it that a new experiment is kept. */
    interface Keeper {
        /** Answers on the FX thread with one of the two; where it is the second, the person knows why. */
        void keep(ExperimentResults planned, Consumer<Trainer.Plan> ready, Runnable refused);

        /** A plan that was ready is not wanted any more. */
        void drop();
    }

    Training(LabModel lab, PairLoader pairs, BackgroundTasks tasks, Trainer.Maker maker) {
        this.lab = lab;
        this.pairs = pairs;
        this.tasks = tasks;
        this.maker = maker;
        busy = Bindings.createBooleanBinding(
                () -> preparing.get() || lab.state().get().active(), preparing, lab.state());
    }

    /** Whether an experiment is being prepared; nothing trains yet. */
    public ReadOnlyBooleanProperty preparing() {
        return preparing.getReadOnlyProperty();
    }

    /** Whether an experiment is being prepared or under way, so that no other can start. */
    public BooleanBinding busy() {
        return busy;
    }

    /**
     * Starts an experiment as soon as its pairs are there; it takes the place of the one on screen.
     *
     * @param digits the folder of the digits; empty for MNIST
     */
    void train(ExperimentSettings settings, Optional<Path> digits, Keeper keeper) {
        Objects.requireNonNull(settings, "settings");
        prepare(
                (ready, refused) -> tasks.run(
                        () -> ExperimentResults.planned(settings, pairs.load(settings.pairs(), digits)),
                        planned -> keeper.keep(planned, ready, refused),
                        error -> {
                            refused.run();
                            tasks.report(error);
                        }),
                keeper::drop);
    }

    /**
     * Starts what a preparation comes to.
     *
     * @param dropped called if it comes to something after it was stopped
     */
    void prepare(Preparation preparation, Runnable dropped) {
        if (busy.get()) {
            return;
        }
        Object mine = new Object();
        asked = mine;
        preparing.set(true);
        preparation.prepare(
                plan -> {
                    if (asked == mine) {
                        asked = null;
                        begin(plan);
                    } else {
                        dropped.run();
                    }
                },
                () -> {
                    if (asked == mine) {
                        asked = null;
                        preparing.set(false);
                    }
                });
    }

    /** Holds the training, or goes on with it. */
    public void pauseOrResume() {
        if (lab.state().get() == ExperimentState.TRAINING) {
            trainer.pause();
        } else if (lab.state().get() == ExperimentState.PAUSED) {
            held = false;
            trainer.resume();
        }
    }

    /** Holds the training, as it cannot be kept at the moment; one that the person has paused stays so. */
    void hold(String reason) {
        if (lab.state().get() == ExperimentState.TRAINING) {
            held = true;
            trainer.hold(reason);
        }
    }

    /** Goes on after {@link #hold}. */
    void release() {
        if (held) {
            held = false;
            trainer.resume();
        }
    }

    /** Whether {@link #hold} and not the person paused the training. */
    boolean held() {
        return held;
    }

    /** Ends the training; results so far stay. What is only being prepared does not start. */
    public void stop() {
        if (preparing.get()) {
            asked = null;
            preparing.set(false);
        } else if (busy.get()) {
            held = false;
            trainer.stop();
        }
    }

    /** What is trained, or was last; empty if nothing was, or something else is on screen. */
    Optional<Trainer> trainer() {
        return Optional.ofNullable(trainer);
    }

    /** Takes what was trained last off the screen. */
    void detach() {
        if (trainer != null) {
            trainer.detach();
        }
    }

    /** Waits until nothing trains any more; false if something does after {@code limit}. Any thread but FX. */
    boolean awaitEnd(Duration limit) throws InterruptedException {
        Trainer last = trainer;
        return last == null || last.awaitEnd(limit);
    }

    private void begin(Trainer.Plan plan) {
        detach();
        held = false;
        trainer = maker.make(plan);
        trainer.start();
        preparing.set(false);
    }
}
