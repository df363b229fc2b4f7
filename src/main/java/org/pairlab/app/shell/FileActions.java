package org.pairlab.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.pairlab.experiment.Verification;

/** What can be done with files, in groups as the menu shows them. */
final class FileActions {
    private final List<LabAction> opening;
    private final List<LabAction> saving;
    private final Exporting exporting;
    private final List<LabAction> verifying;
    private final List<LabAction> leaving;

    /**
     * @param reveal shows a file in the system's file manager
     * @param verify opens the window that trains runs again
     * @param quit asks the window to close
     */
    FileActions(ExperimentCommands commands, Consumer<Path> reveal, Runnable verify, Runnable quit) {
        OpenExperiment open = commands.experiment();
        FileWork work = commands.tools().work();
        ObservableStringValue noFile =
                LabAction.when(open.file().isNull(), "The experiment is in no file; save it first, or open one.");
        BooleanBinding nothing = Bindings.createBooleanBinding(
                () -> open.file().get() == null && open.unkept().isEmpty(),
                open.file(),
                open.lab().state());
        opening = List.of(
                new LabAction(
                        "New",
                        shortcut(KeyCode.N),
                        LabAction.when(open.lab().results().isNull(), "The set-up is all there is already."),
                        commands.leave()::newExperiment),
                new LabAction("Open…", shortcut(KeyCode.O), LabAction.NONE, commands.opening()::choose));
        saving = List.of(
                new LabAction(
                        "Save as…",
                        new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        LabAction.when(nothing, "There is no experiment to save; train one, or open one."),
                        commands.save()::saveAs),
                new LabAction("Duplicate…", shortcut(KeyCode.D), noFile, commands.save()::duplicate),
                new LabAction(
                        "Reveal in the file manager",
                        null,
                        noFile,
                        () -> reveal.accept(open.path().get())));
        exporting = new Exporting(commands, reveal);
        BooleanBinding cannotVerify = Bindings.createBooleanBinding(
                () -> open.file().get() == null
                        || open.busy().get()
                        || !work.idle()
                        || open.lab().results().get() == null
                        || Verification.firstOfEach(open.lab().results().get(), 1)
                                .isEmpty(),
                open.file(),
                open.busy(),
                work.underWay(),
                open.lab().results());
        verifying = List.of(new LabAction(
                "Verify…", null, LabAction.when(cannotVerify, "There is no trained run to verify."), verify));
        leaving = List.of(new LabAction("Quit", shortcut(KeyCode.Q), LabAction.NONE, quit));
    }

    List<LabAction> opening() {
        return opening;
    }

    List<LabAction> saving() {
        return saving;
    }

    Exporting exporting() {
        return exporting;
    }

    List<LabAction> verifying() {
        return verifying;
    }

    List<LabAction> leaving() {
        return leaving;
    }

    List<List<LabAction>> groups() {
        return List.of(opening, saving, verifying, leaving);
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
