package org.pairlab.app.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/**
 * Something that the person can do from menu and keyboard.
 *
 * @param name as the menu and the list of shortcuts say it
 * @param keys its shortcut, or null
 * @param obstacle why it cannot be done at the moment, as one sentence; empty if it can
 * @param command does it
 */
record LabAction(String name, KeyCombination keys, ObservableStringValue obstacle, Runnable command) {
    /** Stands in no way. */
    static final ObservableStringValue NONE = new ReadOnlyStringWrapper("").getReadOnlyProperty();

    /** An obstacle while something is so. */
    static ObservableStringValue when(ObservableBooleanValue hindered, String sentence) {
        return Bindings.when(hindered).then(sentence).otherwise("");
    }

    boolean hindered() {
        return !obstacle.get().isEmpty();
    }

    MenuItem menuItem() {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        if (keys != null) {
            item.setAccelerator(keys);
        }
        item.disableProperty().bind(Bindings.createBooleanBinding(this::hindered, obstacle));
        item.setOnAction(event -> command.run());
        return item;
    }
}
