package org.pairlab.app.history;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.pairlab.app.keyboard.PanelKey;

/** Undo of the history from wherever in the window, unless what has the focus undoes something of its own. FX thread only. */
final class UndoInWindow {
    private final HistoryModel model;
    private final Runnable show;

    /** @param show brings the history on the screen, if it is not there */
    UndoInWindow(HistoryModel model, Runnable show) {
        this.model = model;
        this.show = show;
    }

    /** Listens in whatever window a panel is in. */
    void follow(Node panel) {
        EventHandler<KeyEvent> undo = this::pressed;
        panel.sceneProperty().addListener((property, before, now) -> {
            if (before != null) {
                before.removeEventHandler(KeyEvent.KEY_PRESSED, undo);
            }
            if (now != null) {
                now.addEventHandler(KeyEvent.KEY_PRESSED, undo);
            }
        });
    }

    private void pressed(KeyEvent event) {
        if (PanelKey.UNDO_IN_HISTORY.matches(event) && model.canUndo()) {
            show.run();
            model.undo();
            event.consume();
        }
    }
}
