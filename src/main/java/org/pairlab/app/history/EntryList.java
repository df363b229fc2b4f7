package org.pairlab.app.history;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.MouseButton;
import org.pairlab.app.Theme;

/** The list of experiments: what is selected in it, and what can be done with that. FX thread only. */
final class EntryList {
    private final ListView<Entry> list;
    private final HistoryModel model;
    private final Runnable selected;
    private final ObjectProperty<Entry> renamed = new SimpleObjectProperty<>();
    private Set<Path> selectedFiles = Set.of();
    private boolean updating;

    /**
     * Fills a list.
     *
     * @param selected hears that something else is selected
     */
    EntryList(ListView<Entry> list, HistoryModel model, ObservableValue<Theme> theme, Runnable selected) {
        this.list = list;
        this.model = model;
        this.selected = selected;
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new EntryCell(model.text(), theme, new EntryCell.Renaming(renamed, this::renamed)));
        list.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Entry>) change -> tell());
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open();
            }
        });
        list.setContextMenu(new ContextMenu(
                item("Open", this::open),
                item("Rename", this::rename),
                item("Duplicate", () -> one(model::duplicate)),
                item("Show in the file manager", () -> one(model::reveal)),
                new SeparatorMenuItem(),
                item("Delete", this::delete)));
    }

    private static MenuItem item(String label, Runnable action) {
        MenuItem item = new MenuItem(label);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void tell() {
        if (!updating) {
            selectedFiles = chosen().stream().map(Entry::file).collect(Collectors.toSet());
            selected.run();
        }
    }

    /** What was selected stays so, wherever it is now. */
    void show(List<Entry> now) {
        updating = true;
        List<Path> before = list.getItems().stream().map(Entry::file).toList();
        if (!before.equals(now.stream().map(Entry::file).toList())) {
            list.getItems().setAll(now);
        } else {
            for (int i = 0; i < now.size(); i++) {
                if (!now.get(i).equals(list.getItems().get(i))) {
                    list.getItems().set(i, now.get(i));
                }
            }
        }
        Path wanted = model.takeWanted();
        if (wanted != null) {
            selectedFiles = Set.of(wanted);
        }
        int[] places = IntStream.range(0, now.size())
                .filter(i -> selectedFiles.contains(now.get(i).file()))
                .toArray();
        list.getSelectionModel().clearSelection();
        if (places.length > 0) {
            list.getSelectionModel().selectIndices(places[0], places);
            if (wanted != null) {
                list.scrollTo(places[0]);
            }
        }
        updating = false;
        tell();
    }

    List<Entry> chosen() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(entry -> entry != null)
                .toList();
    }

    private void one(Consumer<Entry> action) {
        if (chosen().size() == 1) {
            action.accept(chosen().get(0));
        }
    }

    void open() {
        one(model::open);
    }

    void rename() {
        one(renamed::set);
    }

    private void renamed(Entry entry, String title) {
        if (renamed.get() == null) {
            return; // said already: the field loses the focus as it goes
        }
        renamed.set(null);
        list.requestFocus();
        if (title != null) {
            model.rename(entry, title);
        }
    }

    void delete() {
        // Not left to the button, which can do nothing for now and would pass it on to anywhere.
        list.requestFocus();
        model.delete(chosen());
    }

    /** Goes to what is selected, or to the first. */
    void goTo() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }
}
