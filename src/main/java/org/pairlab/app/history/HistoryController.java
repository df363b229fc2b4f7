package org.pairlab.app.history;

import java.time.Clock;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.app.View;
import org.pairlab.app.charts.Visibility;
import org.pairlab.app.controls.FoldingBar;
import org.pairlab.app.keyboard.FieldName;
import org.pairlab.app.keyboard.KeyBindings;
import org.pairlab.app.keyboard.PanelKey;

/** The history panel: the list of experiments at the left, what is selected of it at the right. FX thread only. */
public final class HistoryController {

    private final LabModel lab;
    private final OnScreen onScreen;
    private final HistoryModel model;
    private final Selection selection;
    private final ComparisonController comparison;
    private EntryList entries;
    private ObservableValue<Boolean> seen;
    private HistoryLayout layout;

    @FXML
    private StackPane root;

    @FXML
    private Region whole;

    @FXML
    private FoldingBar parts;

    @FXML
    private SplitPane split;

    @FXML
    private Region side;

    @FXML
    private TextField search;

    @FXML
    private ComboBox<EntryOrder> order;

    @FXML
    private Node bar;

    @FXML
    private Label noticeText;

    @FXML
    private Button undo;

    @FXML
    private ListView<Entry> list;

    @FXML
    private Node nothingFound;

    @FXML
    private Label nothingFoundText;

    @FXML
    private Label count;

    @FXML
    private Button open;

    @FXML
    private Button rename;

    @FXML
    private Button delete;

    @FXML
    private Label empty;

    /**
     * @param experiments what is listed
     * @param onScreen what the window has open
     * @param tasks whose background does one thing after the other; of its own, as hundreds of files may be read in it
     */
    public HistoryController(LabModel lab, Experiments experiments, OnScreen onScreen, BackgroundTasks tasks) {
        this(lab, experiments, onScreen, tasks, Clock.systemDefaultZone());
    }

    HistoryController(LabModel lab, Experiments experiments, OnScreen onScreen, BackgroundTasks tasks, Clock clock) {
        this.lab = lab;
        this.onScreen = onScreen;
        model = new HistoryModel(lab, experiments, onScreen, tasks, clock);
        comparison = new ComparisonController(model.text());
        selection = new Selection(lab, experiments, tasks, comparison);
    }

    @FXML
    private void initialize() {
        layout = new HistoryLayout(root, split, parts, side, (Region) View.load(comparison));
        root.setMinWidth(0);
        search.textProperty().bindBidirectional(model.search());
        FieldName.give(search, "Search");
        FieldName.give(order, "Order of the list");
        order.getItems().setAll(EntryOrder.values());
        order.valueProperty().bindBidirectional(model.order());
        entries = new EntryList(list, model, lab.theme(), this::selected);
        model.shown().addListener((property, before, now) -> {
            entries.show(now);
            showCount();
        });
        initialiseKeys();
        model.notice().addListener((property, before, now) -> showNotice());
        model.listed().addListener((property, before, now) -> showCount());
        follow();
        showNotice();
        showCount();
        selected();
    }

    /** What is on screen, in lines to read. */
    public String words() {
        return count.getText() + ".\n" + comparison.words();
    }

    private void initialiseKeys() {
        new UndoInWindow(model, this::showInWindow).follow(root);
        KeyBindings.in(PanelKey.Place.HISTORY)
                .on(PanelKey.FIND, this::find)
                .onIf(PanelKey.UNDO_IN_HISTORY, () -> false) // above, for the whole window
                .before(root);
        KeyBindings.in(PanelKey.Place.LIST)
                .on(PanelKey.OPEN, entries::open)
                .on(PanelKey.RENAME, entries::rename)
                .on(PanelKey.DELETE, entries::delete)
                .before(list);
        KeyBindings.in(PanelKey.Place.SEARCH)
                .on(PanelKey.CLEAR_SEARCH, this::clearSearch)
                .on(PanelKey.TO_LIST, entries::goTo)
                .before(search);
    }

    private void find() {
        layout.showList();
        search.requestFocus();
        search.selectAll();
    }

    private void showInWindow() {
        if (!seen.getValue()) {
            onScreen.showHistory();
        }
    }

    private void follow() {
        lab.theme().addListener((property, before, now) -> showTheme());
        showTheme();
        lab.results().addListener((property, before, now) -> followTraining());
        lab.state().addListener((property, before, now) -> refresh());
        onScreen.openFile().addListener((property, before, now) -> refresh());
        // Kept in a field: nothing else holds on to it.
        seen = Visibility.of(root);
        seen.addListener((property, before, now) -> refresh());
        FolderLook.asLongAs(seen, this::refresh);
        refresh();
    }

    private void showTheme() {
        comparison.theme(lab.theme().get());
        list.refresh();
    }

    private void refresh() {
        if (seen != null && seen.getValue()) {
            model.refresh();
            followTraining();
        }
    }

    private void followTraining() {
        if (seen != null && seen.getValue()) {
            model.publish();
        }
    }

    private void showNotice() {
        HistoryModel.Notice notice = model.notice().get();
        bar.setVisible(notice != null);
        bar.setManaged(notice != null);
        if (notice != null) {
            noticeText.setText(notice.sentence());
            undo.setVisible(notice.undo());
            undo.setManaged(notice.undo());
        }
    }

    private void showCount() {
        boolean none = model.listed().get() && model.count() == 0;
        empty.setVisible(none);
        whole.setVisible(!none || model.notice().get() != null);
        boolean notFound = model.count() > 0 && model.shown().get().isEmpty();
        nothingFound.setVisible(notFound);
        nothingFoundText.setText(
                "No experiment has all of “" + model.search().get().strip() + "”.");
        int shown = model.shown().get().size();
        count.setText(
                !model.listed().get()
                        ? "Looking for experiments"
                        : shown == model.count()
                                ? shown + (shown == 1 ? " experiment" : " experiments")
                                : shown + " of " + model.count());
    }

    /** What is selected is another, or is other than it was. */
    private void selected() {
        List<Entry> chosen = entries.chosen();
        open.setDisable(chosen.size() != 1);
        rename.setDisable(chosen.size() != 1);
        delete.setDisable(chosen.isEmpty());
        selection.show(chosen);
    }

    @FXML
    private void open() {
        entries.open();
    }

    @FXML
    private void rename() {
        entries.rename();
    }

    @FXML
    private void delete() {
        entries.delete();
    }

    @FXML
    private void undo() {
        list.requestFocus();
        model.undo();
    }

    @FXML
    private void dismiss() {
        list.requestFocus();
        model.dismissNotice();
    }

    @FXML
    private void clearSearch() {
        search.requestFocus();
        search.clear();
    }
}
