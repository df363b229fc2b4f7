package org.pairlab.app.shell;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** The window that lists all shortcuts. */
public final class ShortcutsController {
    private final List<List<LabAction>> groups;
    private final Runnable closing;

    @FXML
    private GridPane table;

    /** @param closing closes the window */
    ShortcutsController(List<List<LabAction>> groups, Runnable closing) {
        this.groups = groups;
        this.closing = closing;
    }

    @FXML
    private void initialize() {
        for (List<LabAction> group : groups) {
            for (LabAction action : group) {
                if (action.keys() != null) {
                    add(action.name(), action.keys().getDisplayText());
                }
            }
        }
        add("Undo and redo in the set-up", "Ctrl+Z, Ctrl+Shift+Z");
        add("Step a number in the set-up", "Up, Down");
        add("Double or halve a number in the set-up", "Page Up, Page Down");
    }

    private void add(String name, String keys) {
        Label left = new Label(name);
        left.getStyleClass().add("row-name");
        table.addRow(table.getRowCount(), left, new Label(keys));
    }

    @FXML
    private void close() {
        closing.run();
    }
}
