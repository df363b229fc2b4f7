package org.pairlab.app.shell;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.pairlab.app.document.JournalRelay;
import org.pairlab.app.document.LabDocument;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Journal;
import org.pairlab.experiment.SettingsDescription;
import org.pairlab.store.WriteListener;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.RunId;

/**
 * Keeps what is trained: gives every new experiment a file, writes while it trains, puts the file to rest, and goes on from
 * it. FX thread only.
 */
final class Keeping implements Training.Keeper {
    private final Desk desk;
    private final Runnable saveAs;
    private final BooleanBinding cannotGoOn;

    private Runnable begun = () -> {};
    private Runnable afterEnd; // what waits for the training to end, instead of putting its file to rest

    /** An experiment that can start. */
    private record Begun(
            LabDocument document, Journal journal, ExperimentResults known, Map<RunId, Checkpoint> checkpoints) {}

    /** @param saveAs lets the person save the experiment elsewhere */
    Keeping(Desk desk, Runnable saveAs) {
        this.desk = desk;
        this.saveAs = saveAs;
        cannotGoOn = Bindings.createBooleanBinding(
                () -> !goesOn(),
                desk.document(),
                desk.lab().state(),
                desk.training().busy(),
                desk.work().underWay());
        desk.lab().state().addListener((property, old, now) -> stateChanged(old, now));
    }

    /** Whether the experiment on screen cannot go on from where it is. */
    BooleanBinding cannotGoOn() {
        return cannotGoOn;
    }

    /** Calls when an experiment with a file is about to train. */
    void onBegun(Runnable listener) {
        begun = listener;
    }

    @Override
    public void keep(ExperimentResults planned, Consumer<Trainer.Plan> ready, Runnable refused) {
        keepIn(null, planned, ready, refused);
    }

    /** @param chosen by the person, who was asked whether it may be replaced; null for a new one in the data folder */
    private void keepIn(Path chosen, ExperimentResults planned, Consumer<Trainer.Plan> ready, Runnable refused) {
        boolean networks = desk.keepNetworks().get();
        desk.work().whenIdle(() -> {
            LabDocument before = desk.document().get();
            desk.work()
                    .run(
                            "Making its file",
                            () -> make(chosen, planned, networks, before),
                            made -> start(made, ready),
                            error -> {
                                refused.run();
                                refuse(planned, error);
                            });
        });
    }

    private Begun make(Path chosen, ExperimentResults planned, boolean networks, LabDocument before) throws Exception {
        LabDocument made = chosen == null
                ? LabDocument.create(
                        desk.tools().folder().untitled(LocalDate.now(), called(planned)), planned, networks)
                : LabDocument.createReplacing(chosen, planned, networks);
        try {
            Journal journal = made.beginWriting(new Listener());
            if (before != null) {
                before.close();
            }
            return new Begun(made, journal, planned, Map.of());
        } catch (RuntimeException e) {
            made.closeAnyhow();
            made.delete();
            throw e;
        }
    }

    private static String called(ExperimentResults planned) {
        return SettingsDescription.of(planned.settings(), planned.pairSet().digits())
                .title();
    }

    private void start(Begun made, Consumer<Trainer.Plan> ready) {
        desk.put(made.document(), saveAs);
        begun.run();
        ready.accept(new Trainer.Plan(
                made.known(),
                made.checkpoints(),
                made.journal(),
                made.document().keepsNetworks()));
    }

    /** The person stopped what was being prepared: a file with nothing in it is of no use. */
    @Override
    public void drop() {
        LabDocument empty = desk.document().get();
        desk.training().detach();
        desk.lab().clear();
        desk.work().whenIdle(() -> desk.work()
                .run(
                        "Closing",
                        () -> {
                            empty.close();
                            empty.delete();
                            return empty;
                        },
                        gone -> {
                            desk.recent().remove(gone.path());
                            desk.clear();
                        },
                        desk::fail));
    }

    private void refuse(ExperimentResults planned, Throwable error) {
        desk.notices()
                .show(
                        Notice.Kind.REFUSED,
                        "Training has not started, as its results could not be kept. " + Desk.sentence(error),
                        new Notice.Action("Choose another place…", () -> chooseAnother(planned)),
                        new Notice.Action("Train without a file", () -> trainUnkept(planned)));
    }

    private void chooseAnother(ExperimentResults planned) {
        desk.tools()
                .choosers()
                .save("Keep the experiment in", "experiment" + LabDocument.ENDING, Choosers.Kind.LAB_FILE)
                .map(LabDocument::named)
                .ifPresent(path ->
                        desk.training().prepare((ready, refused) -> keepIn(path, planned, ready, refused), this::drop));
    }

    private void trainUnkept(ExperimentResults planned) {
        desk.training().prepare((ready, refused) -> desk.work().whenIdle(() -> leavePresent(ready, planned)), () -> {});
    }

    private void leavePresent(Consumer<Trainer.Plan> ready, ExperimentResults planned) {
        LabDocument before = desk.document().get();
        Runnable start = () -> {
            JournalRelay relay = JournalRelay.unkept(planned.pairSet());
            desk.clear();
            desk.putUnkept(relay);
            ready.accept(new Trainer.Plan(
                    planned, Map.of(), relay, desk.keepNetworks().get()));
        };
        if (before == null) {
            start.run();
        } else {
            desk.work()
                    .run(
                            "Closing",
                            () -> {
                                before.closeAnyhow();
                                return before;
                            },
                            closed -> start.run(),
                            desk::fail);
        }
    }

    /** Goes on with the experiment on screen from where it is. */
    void goOn() {
        if (!goesOn()) {
            return;
        }
        LabDocument present = desk.document().get();
        desk.training()
                .prepare(
                        (ready, refused) -> desk.work()
                                .run(
                                        "Going back to where it was",
                                        () -> new Begun(
                                                present,
                                                present.beginWriting(new Listener()),
                                                present.results(),
                                                present.checkpoints()),
                                        begin -> start(begin, ready),
                                        error -> {
                                            refused.run();
                                            desk.fail(error);
                                            desk.work().whenIdle(this::rest);
                                        }),
                        () -> desk.work().whenIdle(this::rest));
    }

    private boolean goesOn() {
        LabDocument present = desk.document().get();
        return present != null
                && !present.writing()
                && !desk.training().busy().get()
                && desk.work().idle()
                && desk.lab().state().get().ended()
                && present.readOnly().isEmpty()
                && present.results().resumable();
    }

    /** Stops what trains, if anything does, and goes on when it has ended and nothing is under way. */
    void stopThen(Runnable next) {
        boolean active = desk.lab().state().get().active();
        afterEnd = active ? () -> desk.work().whenIdle(next) : null;
        desk.training().stop();
        if (!active) {
            next.run();
        }
    }

    private void stateChanged(ExperimentState old, ExperimentState now) {
        if (now.ended() && old.active()) {
            Runnable next = afterEnd;
            afterEnd = null;
            if (next != null) {
                next.run();
            } else {
                desk.work().whenIdle(this::rest);
            }
        } else if (now == ExperimentState.PAUSED && desk.document().get() != null) {
            LabDocument present = desk.document().get();
            desk.tools()
                    .files()
                    .run(
                            () -> {
                                present.settle();
                                return present;
                            },
                            settled -> {},
                            desk::fail);
        }
    }

    /** Puts the file to rest after training: one whole file that can go on. */
    void rest() {
        LabDocument present = desk.document().get();
        if (present == null || !present.writing() || desk.lab().state().get().active()) {
            return;
        }
        desk.work()
                .run(
                        "Saving",
                        () -> present.reopened(),
                        again -> {
                            desk.document().set(again);
                            desk.notices().take(Notice.Kind.PROBLEM);
                        },
                        error -> desk.notices()
                                .show(
                                        Notice.Kind.PROBLEM,
                                        Desk.sentence(error),
                                        new Notice.Action(
                                                "Try again", () -> desk.work().whenIdle(this::rest)),
                                        new Notice.Action("Save as…", saveAs)));
    }

    /** Tries at once to write what could not be written. */
    void retry() {
        LabDocument present = desk.document().get();
        if (present != null && present.problem().isPresent()) {
            present.retry();
            present.problem().ifPresent(this::tell);
        }
    }

    private void tell(String sentence) {
        desk.training().hold(sentence);
        desk.notices()
                .show(
                        Notice.Kind.PROBLEM,
                        sentence
                                + (desk.training().held()
                                        ? " Training waits and goes on by itself as soon as it can."
                                        : ""),
                        new Notice.Action("Try again", this::retry),
                        new Notice.Action("Save as…", saveAs));
    }

    /** Hears from the writing thread whether the file can be written. */
    WriteListener listener() {
        return new Listener();
    }

    private final class Listener implements WriteListener {
        @Override
        public void failed(String sentence) {
            desk.tools().fx().execute(() -> tell(sentence));
        }

        @Override
        public void wentOn() {
            desk.tools().fx().execute(() -> {
                desk.notices().take(Notice.Kind.PROBLEM);
                desk.training().release();
                desk.work().whenIdle(Keeping.this::rest); // if it ended meanwhile
            });
        }
    }
}
