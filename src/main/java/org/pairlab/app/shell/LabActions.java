package org.pairlab.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.pairlab.app.Appearance;
import org.pairlab.app.LabModel;
import org.pairlab.experiment.ExperimentState;

/** All that can be done from menu and keyboard, in one list for the menu, the shortcuts and their help. */
final class LabActions {
    static final KeyCombination CONTINUE =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination EXTEND = shortcut(KeyCode.M);
    static final KeyCombination TRAIN = shortcut(KeyCode.ENTER);
    static final KeyCombination PAUSE = shortcut(KeyCode.P);
    static final KeyCombination STOP = shortcut(KeyCode.PERIOD);
    static final KeyCombination SET_UP = shortcut(KeyCode.B);
    static final KeyCombination DESCRIBE =
            new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination THEME = shortcut(KeyCode.T);

    private static final KeyCombination NEXT_PANEL = shortcut(KeyCode.PAGE_DOWN);
    private static final KeyCombination PREVIOUS_PANEL = shortcut(KeyCode.PAGE_UP);

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

    private static final String NOTHING_TRAINS = "Nothing is training.";

    private final Appearance appearance;
    private final BooleanBinding cannotPause;
    private final BooleanBinding cannotStop;
    private final List<List<LabAction>> groups;
    private final List<List<LabAction>> all = new ArrayList<>();

    LabActions(
            ExperimentCommands experiment,
            ObservableStringValue setUpProblem,
            ShellController shell,
            FileActions files,
            Appearance appearance,
            ShellController.Commands commands,
            List<Panel> panels) {
        this.appearance = appearance;
        LabModel lab = experiment.experiment().lab();
        BooleanBinding busy = experiment.experiment().busy();
        cannotPause = Bindings.createBooleanBinding(
                () -> lab.state().get() != ExperimentState.TRAINING
                        && lab.state().get() != ExperimentState.PAUSED,
                lab.state());
        cannotStop = Bindings.createBooleanBinding(
                () -> !busy.get() || lab.state().get() == ExperimentState.STOPPING, busy, lab.state());
        groups = List.of(
                List.of(
                        new LabAction("Train", TRAIN, setUpProblem, commands::train),
                        new LabAction(
                                "Continue",
                                CONTINUE,
                                LabAction.when(
                                        experiment.continuing().cannotGoOn(), "There is nothing to go on with here."),
                                experiment.continuing()::goOn),
                        new LabAction(
                                "Add runs or networks…",
                                EXTEND,
                                LabAction.when(
                                        experiment.extending().cannotExtend(),
                                        "There is no experiment that has ended and can be added to."),
                                commands::extend),
                        new LabAction(
                                "Pause or resume",
                                PAUSE,
                                LabAction.when(cannotPause, NOTHING_TRAINS),
                                experiment::pauseOrResume),
                        new LabAction("Stop", STOP, LabAction.when(cannotStop, NOTHING_TRAINS), experiment::stop)),
                tabs(shell, panels),
                List.of(
                        new LabAction("Show or hide the set-up", SET_UP, LabAction.NONE, shell::toggleSetUp),
                        new LabAction(
                                "Next part of the window",
                                new KeyCodeCombination(KeyCode.F6),
                                LabAction.NONE,
                                shell::goToNextPart),
                        new LabAction("Describe in words…", DESCRIBE, LabAction.NONE, commands::describe),
                        new LabAction("Full screen for a class", Presentation.KEYS, LabAction.NONE, commands::present),
                        new LabAction("Next panel", NEXT_PANEL, LabAction.NONE, () -> shell.turnTab(1)),
                        new LabAction("Previous panel", PREVIOUS_PANEL, LabAction.NONE, () -> shell.turnTab(-1)),
                        new LabAction("Light or dark", THEME, LabAction.NONE, appearance::toggleTheme),
                        new LabAction(
                                "Larger type", shortcut(KeyCode.PLUS), LabAction.NONE, () -> appearance.zoomBy(1)),
                        new LabAction(
                                "Smaller type", shortcut(KeyCode.MINUS), LabAction.NONE, () -> appearance.zoomBy(-1)),
                        new LabAction("Normal type", shortcut(KeyCode.DIGIT0), LabAction.NONE, () -> appearance
                                .zoom()
                                .set(1))),
                List.of(
                        new LabAction(
                                "Keyboard shortcuts",
                                new KeyCodeCombination(KeyCode.F1),
                                LabAction.NONE,
                                commands::showShortcuts),
                        new LabAction("About PairLab", shortcut(KeyCode.I), LabAction.NONE, commands::showAbout)));
        all.addAll(files.groups());
        all.addAll(groups);
    }

    /** Fills the window's own menu. */
    void fill(MenuButton menu) {
        for (List<LabAction> group : groups) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(action -> menu.getItems().add(action.menuItem()));
        }
    }

    /** Those of the file menu too. */
    List<List<LabAction>> all() {
        return all;
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

    /** Says why a key does nothing, as long as that is so. */
    void sayObstacles(Scene scene, Notices notices) {
        List<LabAction> withKeys = all.stream()
                .flatMap(List::stream)
                .filter(action -> action.keys() != null)
                .toList();
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> withKeys.stream()
                .filter(action -> action.keys().match(event) && action.hindered())
                .forEach(action ->
                        notices.show(Notice.Kind.OBSTACLE, action.obstacle().get())));
        withKeys.forEach(
                action -> action.obstacle().addListener((property, old, now) -> notices.take(Notice.Kind.OBSTACLE)));
    }

    private static List<LabAction> tabs(ShellController shell, List<Panel> panels) {
        List<LabAction> tabs = new ArrayList<>();
        for (int i = 0; i < Math.min(panels.size(), DIGITS.length); i++) {
            int index = i;
            tabs.add(new LabAction(
                    panels.get(i).title(), shortcut(DIGITS[i]), LabAction.NONE, () -> shell.goToTab(index)));
        }
        return tabs;
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
