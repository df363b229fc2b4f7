package org.pairlab.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.pairlab.app.document.JournalRelay;
import org.pairlab.app.document.LabDocument;
import org.pairlab.app.settings.RememberedFiles;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExperimentState;

/** What a person does with the file of the experiment on screen: open, save as, duplicate, leave. FX thread only. */
public final class Filing {
    private final Desk desk;
    private final Keeping keeping;
    private final Interruption interruption;
    private Consumer<ExperimentResults> shown = results -> {};
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private boolean closing;

    Filing(Desk desk, RememberedFiles remembered) {
        this.desk = desk;
        desk.keepNetworks().set(remembered.keepNetworks());
        keeping = new Keeping(desk, this::saveAs);
        interruption = new Interruption(
                desk,
                remembered.interrupted().orElse(null),
                this::open,
                file -> open(file, () -> desk.work().whenIdle(keeping::goOn)));
        keeping.onBegun(interruption::forget);
        desk.document().addListener((property, old, now) -> name.set(now == null ? "" : now.name()));
    }

    Desk desk() {
        return desk;
    }

    Keeping keeping() {
        return keeping;
    }

    /** Hears of an experiment that is opened. */
    void onShown(Consumer<ExperimentResults> listener) {
        shown = listener;
    }

    /** What the experiment on screen is called; empty if it is in no file. */
    ReadOnlyStringProperty name() {
        return name.getReadOnlyProperty();
    }

    /** The file of the experiment on screen; null if it is in none. */
    public ObservableValue<Path> openFile() {
        return desk.document().map(LabDocument::path);
    }

    /** Files that were opened lately, the latest first; some may be gone. */
    public List<Path> recent() {
        return desk.recent().list();
    }

    /** A recent file has another name now. */
    public void moved(Path from, Path to) {
        if (desk.recent().list().contains(from)) {
            desk.recent().remove(from);
            desk.recent().add(to);
        }
    }

    /** What is to be remembered now. */
    RememberedFiles remembered() {
        return new RememberedFiles(
                desk.recent().list(),
                interruption.remembered(),
                desk.keepNetworks().get());
    }

    /** Offers to go on with what was interrupted last time. */
    void offerInterrupted() {
        interruption.offerFromLastTime();
    }

    /** Trains a new experiment on MNIST, which takes the place of the one on screen. */
    public void train(ExperimentSettings settings) {
        train(settings, Optional.empty());
    }

    /**
     * Trains a new experiment, which takes the place of the one on screen.
     *
     * @param digits the folder of the digits; empty for MNIST
     */
    void train(ExperimentSettings settings, Optional<Path> digits) {
        if (!desk.training().busy().get() && mayGiveUp("Start a new experiment?", "Start the new one")) {
            desk.notices().take(Notice.Kind.REFUSED);
            desk.training().train(settings, digits, keeping);
        }
    }

    /** Takes the experiment off the screen, back to the set-up; it stays in its file. */
    void newExperiment() {
        desk.work().whenIdle(() -> {
            if (mayGiveUp("Go back to the set-up?", "Go back")) {
                leave(() -> {
                    desk.training().detach();
                    desk.lab().clear();
                });
            }
        });
    }

    /** Lets the person choose a file and opens it. */
    void open() {
        desk.tools().choosers().open().ifPresent(this::open);
    }

    /** Opens a lab file in the place of the experiment on screen. */
    public void open(Path file) {
        open(file, () -> {});
    }

    /** @param then done once it is on screen, also where it was there already */
    public void open(Path file, Runnable then) {
        desk.work().whenIdle(() -> {
            LabDocument present = desk.document().get();
            if (present != null && isSame(present.path(), file)) {
                then.run();
                return;
            }
            desk.notices().take(Notice.Kind.ERROR);
            desk.work()
                    .run(
                            "Opening " + LabDocument.nameOf(file),
                            () -> LabDocument.open(
                                    file.toAbsolutePath(), desk.tools().digits()),
                            opened -> desk.work().whenIdle(() -> replaceBy(opened, then)),
                            error -> {
                                desk.recent().remove(file);
                                desk.fail(error);
                            });
        });
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    private void replaceBy(LabDocument opened, Runnable then) {
        if (mayGiveUp("Open another experiment?", "Open it")) {
            leave(() -> {
                show(opened);
                then.run();
            });
        } else {
            desk.work().run("Closing", closing(opened), closed -> {}, desk::fail);
        }
    }

    private void show(LabDocument opened) {
        desk.training().detach();
        desk.put(opened, this::saveAs);
        ExperimentResults results = opened.results();
        desk.lab().show(results, null, opened.unfinished() ? ExperimentState.STOPPED : ExperimentState.FINISHED);
        shown.accept(results);
    }

    /** Lets the person name the experiment; from then on it is in the file of that name. */
    void saveAs() {
        LabDocument present = desk.document().get();
        if (present == null && desk.unkept() == null) {
            return;
        }
        desk.tools()
                .choosers()
                .save(
                        "Save the experiment as",
                        (present == null ? "experiment" : present.name()) + LabDocument.ENDING,
                        Choosers.Kind.LAB_FILE)
                .map(LabDocument::named)
                .ifPresent(path -> desk.work().whenIdle(() -> saveAs(path)));
    }

    private void saveAs(Path target) {
        LabDocument present = desk.document().get();
        JournalRelay relay = desk.unkept();
        if (present == null && relay == null || present != null && isSame(present.path(), target)) {
            return;
        }
        Supplier<ExperimentResults> now = desk.newest();
        boolean trains = desk.lab().state().get().active();
        boolean networks = desk.keepNetworks().get();
        desk.work()
                .run(
                        "Saving as " + LabDocument.nameOf(target),
                        () -> present == null
                                ? LabDocument.adopt(target, relay, now, trains, networks, keeping.listener())
                                : present.moveTo(
                                        target,
                                        desk.tools().folder().isUntitled(present.path()),
                                        now,
                                        keeping.listener()),
                        next -> saved(present, next),
                        desk::fail);
    }

    private void saved(LabDocument before, LabDocument next) {
        if (before != null && !Files.exists(before.path())) {
            desk.recent().remove(before.path());
        }
        desk.put(next, this::saveAs);
        desk.notices().take(Notice.Kind.PROBLEM);
        desk.training().release();
        if (!desk.lab().state().get().active()) {
            desk.work().whenIdle(keeping::rest);
        }
    }

    /** Copies settings and results into another file, as an experiment of its own. */
    void duplicate() {
        LabDocument present = desk.document().get();
        if (present == null) {
            return;
        }
        desk.tools()
                .choosers()
                .save("Duplicate as", present.name() + " copy" + LabDocument.ENDING, Choosers.Kind.LAB_FILE)
                .map(LabDocument::named)
                .ifPresent(path -> desk.work().whenIdle(() -> duplicate(present, path)));
    }

    private void duplicate(LabDocument present, Path target) {
        desk.work()
                .run(
                        "Duplicating",
                        () -> {
                            present.duplicateTo(target);
                            return target;
                        },
                        made -> {
                            desk.recent().add(made);
                            desk.recent().add(present.path());
                            desk.notices()
                                    .show(
                                            Notice.Kind.DONE,
                                            "The duplicate is in " + made + ".",
                                            new Notice.Action("Open it", () -> open(made)));
                        },
                        desk::fail);
    }

    /** Whether an experiment that is in no file may be given up; asks only then. */
    private boolean mayGiveUp(String question, String yes) {
        return desk.unkept() == null
                || desk.lab().results().get() == null
                || desk.tools()
                        .questions()
                        .confirm(
                                question,
                                "The experiment on screen is in no file. Save it first with File, Save as, or it is lost.",
                                yes,
                                "Keep it");
    }

    /** Stops what trains, puts its file away and goes on; not if something could not be written. */
    private void leave(Runnable then) {
        if (desk.training().busy().get()) {
            if (desk.document().get() != null) {
                interruption.happens();
                if (!closing) {
                    interruption.offerToGoBack();
                }
            }
            keeping.stopThen(() -> leave(then));
            return;
        }
        LabDocument present = desk.document().get();
        if (present == null) {
            desk.clear();
            then.run();
            return;
        }
        desk.work()
                .run(
                        "Saving",
                        closing(present),
                        closed -> {
                            desk.clear();
                            then.run();
                        },
                        error -> unwritten(present, error, then));
    }

    private static Callable<LabDocument> closing(LabDocument present) {
        return () -> {
            present.close();
            return present;
        };
    }

    private void unwritten(LabDocument present, Throwable error, Runnable then) {
        boolean giveUp = desk.tools()
                .questions()
                .confirm(
                        closing ? "Close PairLab all the same?" : "Leave this experiment all the same?",
                        Desk.sentence(error) + " What is not written yet has to be trained again.",
                        closing ? "Close" : "Leave it",
                        "Stay");
        if (!giveUp) {
            closing = false;
            keeping.listener().failed(Desk.sentence(error));
            return;
        }
        desk.work()
                .run(
                        "Closing",
                        () -> {
                            present.closeAnyhow();
                            return present;
                        },
                        closed -> {
                            desk.clear();
                            then.run();
                        },
                        desk::fail);
    }

    /**
     * Prepares for the window to close: stops training with a checkpoint, and puts the file away. Asks only if something
     * would be lost.
     *
     * @param remember called while it is known what trains
     * @param close closes the window
     */
    void close(Runnable remember, Runnable close) {
        if (closing || !mayGiveUp("Close PairLab?", "Close")) {
            return;
        }
        closing = true;
        remember.run();
        desk.work().whenIdle(() -> leave(close));
    }
}
