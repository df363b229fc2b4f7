package org.pairlab.app.shell;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/**
 * Something that the person can do from menu and keyboard.
 *
 * @param name as the menu and the list of shortcuts say it
 * @param keys its shortcut, or null
 * @param disabled true while it makes no sense
 * @param command does it
 */
record LabAction(String name, KeyCombination keys, ObservableBooleanValue disabled, Runnable command) {

    MenuItem menuItem() {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        if (keys != null) {
            item.setAccelerator(keys);
        }
        item.disableProperty().bind(disabled);
        item.setOnAction(event -> command.run());
        return item;
    }
}
