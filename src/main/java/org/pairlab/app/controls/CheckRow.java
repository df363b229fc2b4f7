package org.pairlab.app.controls;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Check boxes in a row; a menu with the same where there is no room for the row. FX thread only. */
public final class CheckRow extends Foldable {
    private static final double GAP = 16;

    /** @param name of the menu: what they are all about */
    public CheckRow(String name, List<CheckBox> boxes) {
        HBox row = new HBox(GAP);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().setAll(boxes);
        MenuButton menu = new MenuButton(name);
        for (CheckBox box : boxes) {
            box.setMinWidth(Region.USE_PREF_SIZE);
            CheckMenuItem item = new CheckMenuItem(box.getText());
            item.selectedProperty().bindBidirectional(box.selectedProperty());
            menu.getItems().add(item);
        }
        menu.setAccessibleText(name);
        menu.setTooltip(
                new Tooltip(name + ": " + boxes.stream().map(CheckBox::getText).collect(Collectors.joining(", "))));
        forms(row, menu);
    }
}
