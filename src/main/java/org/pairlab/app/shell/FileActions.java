package org.pairlab.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.pairlab.experiment.Verification;

/** What can be done with files, in groups as the menu shows them. */
final class FileActions {
    private static final ObservableBooleanValue NEVER = new ReadOnlyBooleanWrapper(false).getReadOnlyProperty();

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
    FileActions(Filing filing, Consumer<Path> reveal, Runnable verify, Runnable quit) {
        Desk desk = filing.desk();
        BooleanBinding noFile = desk.document().isNull();
        BooleanBinding nothing = Bindings.createBooleanBinding(
                () -> desk.document().get() == null && desk.unkept() == null,
                desk.document(),
                desk.lab().state());
        opening = List.of(
                new LabAction("New", shortcut(KeyCode.N), desk.lab().results().isNull(), filing::newExperiment),
                new LabAction("Open…", shortcut(KeyCode.O), NEVER, filing::open));
        saving = List.of(
                new LabAction(
                        "Save as…",
                        new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        nothing,
                        filing::saveAs),
                new LabAction("Duplicate…", shortcut(KeyCode.D), noFile, filing::duplicate),
                new LabAction(
                        "Reveal in the file manager",
                        null,
                        noFile,
                        () -> reveal.accept(desk.document().get().path())));
        exporting = new Exporting(desk, reveal);
        BooleanBinding cannotVerify = Bindings.createBooleanBinding(
                () -> desk.document().get() == null
                        || desk.training().busy().get()
                        || !desk.work().idle()
                        || desk.lab().results().get() == null
                        || Verification.firstOfEach(desk.lab().results().get(), 1)
                                .isEmpty(),
                desk.document(),
                desk.training().busy(),
                desk.work().underWay(),
                desk.lab().results());
        verifying = List.of(new LabAction("Verify…", null, cannotVerify, verify));
        leaving = List.of(new LabAction("Quit", shortcut(KeyCode.Q), NEVER, quit));
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
