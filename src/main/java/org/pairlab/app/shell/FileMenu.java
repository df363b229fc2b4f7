package org.pairlab.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.pairlab.app.document.LabDocument;

/** The file menu. */
final class FileMenu {
    private FileMenu() {}

    static void fill(MenuButton menu, FileActions actions, Filing filing) {
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
        menu.setOnShowing(event -> fill(recent, filing));
        fill(recent, filing);
    }

    private static void add(MenuButton menu, List<LabAction> group) {
        group.forEach(action -> menu.getItems().add(action.menuItem()));
    }

    private static void fill(Menu recent, Filing filing) {
        recent.getItems()
                .setAll(filing.desk().recent().list().stream()
                        .map(file -> item(file, filing))
                        .toList());
        recent.setDisable(recent.getItems().isEmpty());
    }

    private static MenuItem item(Path file, Filing filing) {
        boolean there = Files.exists(file);
        MenuItem item = new MenuItem(LabDocument.nameOf(file) + "   " + file.getParent() + (there ? "" : " (missing)"));
        item.setMnemonicParsing(false);
        item.setDisable(!there);
        item.setOnAction(event -> filing.open(file));
        return item;
    }
}
