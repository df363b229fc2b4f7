package org.pairlab.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.pairlab.store.LabFileName;

/** The file menu. */
final class FileMenu {
    private FileMenu() {}

    static void fill(MenuButton menu, FileActions actions, OpenCommand opening) {
        add(menu, actions.opening());
        Menu recent = new Menu("Open recent");
        menu.getItems().add(recent);
        menu.getItems().add(new SeparatorMenuItem());
        add(menu, actions.saving());
        menu.getItems().add(actions.exporting().menu());
        menu.getItems().add(new SeparatorMenuItem());
        add(menu, actions.verifying());
        menu.getItems().add(new SeparatorMenuItem());
        add(menu, actions.leaving());
        // Before it shows: files come and go.
        menu.setOnShowing(event -> fill(recent, opening));
        fill(recent, opening);
    }

    private static void add(MenuButton menu, List<LabAction> group) {
        group.forEach(action -> menu.getItems().add(action.menuItem()));
    }

    private static void fill(Menu recent, OpenCommand opening) {
        recent.getItems()
                .setAll(opening.recent().stream()
                        .map(file -> item(file, opening))
                        .toList());
        recent.setDisable(recent.getItems().isEmpty());
    }

    private static MenuItem item(Path file, OpenCommand opening) {
        boolean there = Files.exists(file);
        MenuItem item = new MenuItem(LabFileName.stem(file) + "   " + file.getParent() + (there ? "" : " (missing)"));
        item.setMnemonicParsing(false);
        item.setDisable(!there);
        item.setOnAction(event -> opening.open(file));
        return item;
    }
}
