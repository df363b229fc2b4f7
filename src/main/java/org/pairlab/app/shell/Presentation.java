package org.pairlab.app.shell;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.pairlab.app.Appearance;
import org.pairlab.app.keyboard.KeyBindings;
import org.pairlab.app.keyboard.PanelKey;
import org.pairlab.app.settings.LabSettings;

/**
 * Shows the lab to a class: the window fills the screen, the set-up and the bars fold away, and type and charts grow. The
 * page keys, which the presenter's remote control has as well, bring one panel after the other forward. Leaving puts back
 * what was changed. FX thread only.
 */
final class Presentation {
    static final KeyCombination KEYS = new KeyCodeCombination(KeyCode.F11);

    private static final double GROWTH = 1.4;
    private static final Duration HINT_SHOWN = Duration.seconds(5);
    private static final String HINT = "Page Down and Page Up turn the panels; Esc ends the presentation";

    private final Stage stage;
    private final Appearance appearance;
    private final ShellController shell;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final Label hint = new Label(HINT);
    private final PauseTransition hintShown = new PauseTransition(HINT_SHOWN);
    /** What is put back; null while nothing is presented. */
    private Before before;

    /** How the lab was before it was presented. */
    private record Before(double zoom, boolean setUpShown, double setUpPixels) {}

    Presentation(Stage stage, Appearance appearance, ShellController shell) {
        this.stage = stage;
        this.appearance = appearance;
        this.shell = shell;
        hint.getStyleClass().add("presentation-hint");
        hint.setMouseTransparent(true);
        hint.setVisible(false);
        hintShown.setOnFinished(event -> hint.setVisible(false));
        // Its own hint stands in the middle of what is to be shown, and its Esc comes before everything else's.
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.fullScreenProperty().addListener((property, was, is) -> {
            if (!is) {
                leave(); // the window manager can end it, too
            }
        });
    }

    /** What says for a while how to go on and how to leave; lies over the panels and takes no clicks. */
    Label hint() {
        return hint;
    }

    /** Whether the lab is being presented. */
    ReadOnlyBooleanProperty on() {
        return on.getReadOnlyProperty();
    }

    /** The size of the type to come back to. */
    double zoom() {
        return before == null ? appearance.zoom().get() : before.zoom();
    }

    /** Whether to come back to the set-up. */
    boolean setUpShown() {
        return before == null ? shell.setUpShown().get() : before.setUpShown();
    }

    /** The width of the set-up to come back to, in pixels; NaN before it was ever shown. */
    double setUpWidth() {
        return before == null ? shell.setUpWidth() : before.setUpPixels();
    }

    void toggle() {
        if (before == null) {
            enter();
        } else {
            leave();
        }
    }

    private void enter() {
        before = new Before(appearance.zoom().get(), shell.setUpShown().get(), shell.setUpWidth());
        shell.setUpShown().set(false);
        appearance.zoom().set(Math.min(LabSettings.LARGEST_ZOOM, before.zoom() * GROWTH));
        on.set(true);
        stage.setFullScreen(true);
        hint.setVisible(true);
        hintShown.playFromStart();
    }

    private void leave() {
        if (before == null) {
            return;
        }
        Before back = before;
        before = null;
        hintShown.stop();
        hint.setVisible(false);
        on.set(false);
        stage.setFullScreen(false);
        appearance.zoom().set(back.zoom());
        shell.setUpShown().set(back.setUpShown());
        if (!Double.isNaN(back.setUpPixels())) {
            shell.setSetUpWidth(back.setUpPixels());
        }
    }

    /** Takes the keys that mean something else while nothing is presented. */
    void hear(Scene scene) {
        // Before all others, as galleries and lists turn their own pages.
        KeyBindings.in(PanelKey.Place.PRESENTATION)
                .onIf(PanelKey.NEXT_PRESENTED, () -> turn(1))
                .onIf(PanelKey.PREVIOUS_PRESENTED, () -> turn(-1))
                .before(scene.getRoot());
        // After all others: what is open in a panel is closed first.
        KeyBindings.in(PanelKey.Place.FULL_SCREEN)
                .onIf(PanelKey.END_PRESENTATION, () -> {
                    boolean presented = before != null;
                    leave();
                    return presented;
                })
                .after(scene.getRoot());
    }

    private boolean turn(int by) {
        if (before != null) {
            shell.turnTab(by);
        }
        return before != null;
    }
}
