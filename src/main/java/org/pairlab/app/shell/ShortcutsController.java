package org.pairlab.app.shell;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.pairlab.app.keyboard.PanelKey;

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
        heading("Everywhere");
        groups.stream()
                .flatMap(List::stream)
                .filter(action -> action.keys() != null)
                .forEach(action -> add(action.name(), action.keys().getDisplayText()));
        for (PanelKey.Place place : PanelKey.Place.values()) {
            heading(place.label());
            place.help().forEach(this::add);
        }
    }

    private void heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("section");
        heading.setWrapText(true);
        table.add(heading, 0, table.getRowCount(), 2, 1);
    }

    private void add(String name, String keys) {
        Label left = new Label(name);
        left.getStyleClass().add("row-name");
        left.setWrapText(true);
        table.addRow(table.getRowCount(), left, new Label(keys));
    }

    @FXML
    private void close() {
        closing.run();
    }
}
