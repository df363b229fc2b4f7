package org.pairlab.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.pairlab.app.Appearance;
import org.pairlab.app.LabModel;
import org.pairlab.experiment.ExperimentState;

/** All that can be done from menu and keyboard, in one list for the menu, the shortcuts and their help. */
final class LabActions {
    static final KeyCombination CONTINUE =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination TRAIN = shortcut(KeyCode.ENTER);
    static final KeyCombination PAUSE = shortcut(KeyCode.P);
    static final KeyCombination STOP = shortcut(KeyCode.PERIOD);
    static final KeyCombination SET_UP = shortcut(KeyCode.B);
    static final KeyCombination DESCRIBE =
            new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination THEME = shortcut(KeyCode.T);

    private static final ObservableBooleanValue NEVER = new ReadOnlyBooleanWrapper(false).getReadOnlyProperty();
    private static final KeyCode[] DIGITS = {
        KeyCode.DIGIT1,
        KeyCode.DIGIT2,
        KeyCode.DIGIT3,
        KeyCode.DIGIT4,
        KeyCode.DIGIT5,
        KeyCode.DIGIT6,
        KeyCode.DIGIT7,
        KeyCode.DIGIT8,
        KeyCode.DIGIT9
    };

    private final Appearance appearance;
    private final BooleanBinding cannotGoOn;
    private final BooleanBinding cannotPause;
    private final BooleanBinding cannotStop;
    private final List<List<LabAction>> groups;
    private final List<List<LabAction>> all = new ArrayList<>();

    LabActions(
            LabModel lab,
            ShellController shell,
            Training training,
            Filing filing,
            FileActions files,
            Appearance appearance,
            ShellController.Commands commands,
            List<Panel> panels) {
        this.appearance = appearance;
        cannotGoOn = filing.keeping().cannotGoOn();
        cannotPause = Bindings.createBooleanBinding(
                () -> lab.state().get() != ExperimentState.TRAINING
                        && lab.state().get() != ExperimentState.PAUSED,
                lab.state());
        cannotStop = Bindings.createBooleanBinding(
                () -> !training.busy().get() || lab.state().get() == ExperimentState.STOPPING,
                training.busy(),
                lab.state());
        groups = List.of(
                List.of(
                        new LabAction("Train", TRAIN, shell.cannotTrain(), commands::train),
                        new LabAction("Continue", CONTINUE, cannotGoOn, filing.keeping()::goOn),
                        new LabAction("Pause or resume", PAUSE, cannotPause, shell::pauseOrResume),
                        new LabAction("Stop", STOP, cannotStop, training::stop)),
                tabs(shell, panels),
                List.of(
                        new LabAction("Show or hide the set-up", SET_UP, NEVER, shell::toggleSetUp),
                        new LabAction("Describe in words…", DESCRIBE, NEVER, commands::describe),
                        new LabAction("Light or dark", THEME, NEVER, appearance::toggleTheme),
                        new LabAction("Larger type", shortcut(KeyCode.PLUS), NEVER, () -> appearance.zoomBy(1)),
                        new LabAction("Smaller type", shortcut(KeyCode.MINUS), NEVER, () -> appearance.zoomBy(-1)),
                        new LabAction("Normal type", shortcut(KeyCode.DIGIT0), NEVER, () -> appearance
                                .zoom()
                                .set(1))),
                List.of(
                        new LabAction(
                                "Keyboard shortcuts",
                                new KeyCodeCombination(KeyCode.F1),
                                NEVER,
                                commands::showShortcuts),
                        new LabAction("About PairLab", shortcut(KeyCode.I), NEVER, commands::showAbout)));
        all.addAll(files.groups());
        all.addAll(groups);
    }

    /** The actions of the window's own menu, in groups as it shows them. */
    List<List<LabAction>> groups() {
        return groups;
    }

    /** Those of the file menu too. */
    List<List<LabAction>> all() {
        return all;
    }

    BooleanBinding cannotGoOn() {
        return cannotGoOn;
    }

    BooleanBinding cannotPause() {
        return cannotPause;
    }

    BooleanBinding cannotStop() {
        return cannotStop;
    }

    /** Adds the keys that do the same on other keyboards; the menu brings its own. */
    void addFurtherKeys(Scene scene) {
        KeyCombination.Modifier shiftOrNot = KeyCombination.SHIFT_ANY;
        KeyCombination.Modifier shortcut = KeyCombination.SHORTCUT_DOWN;
        Runnable larger = () -> appearance.zoomBy(1);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.EQUALS, shortcut, shiftOrNot), larger);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ADD, shortcut), larger);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.SUBTRACT, shortcut), () -> appearance.zoomBy(-1));
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.NUMPAD0, shortcut), () -> appearance
                .zoom()
                .set(1));
    }

    private static List<LabAction> tabs(ShellController shell, List<Panel> panels) {
        List<LabAction> tabs = new ArrayList<>();
        for (int i = 0; i < Math.min(panels.size(), DIGITS.length); i++) {
            int index = i;
            tabs.add(new LabAction(panels.get(i).title(), shortcut(DIGITS[i]), NEVER, () -> shell.showTab(index)));
        }
        return tabs;
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
