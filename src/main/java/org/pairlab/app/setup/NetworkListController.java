package org.pairlab.app.setup;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.pairlab.app.keyboard.KeyBindings;
import org.pairlab.app.keyboard.PanelKey;
import org.pairlab.app.setup.NetworkListModel.Row;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Architecture;

/** The window in which the list of networks is edited. FX thread only. */
public final class NetworkListController {
    private final NetworkListModel model;
    private final ObservableValue<String> expectedTime;
    private final ObservableValue<String> expectedNumbers;
    private final Runnable close;
    private NetworkFields networkFields;
    private Subscription followed;

    @FXML
    private VBox root;

    @FXML
    private MenuButton add;

    @FXML
    private Button duplicate;

    @FXML
    private Button remove;

    @FXML
    private Button up;

    @FXML
    private Button down;

    @FXML
    private Button copy;

    @FXML
    private Button paste;

    @FXML
    private Button undo;

    @FXML
    private Button redo;

    @FXML
    private TableView<Row> table;

    @FXML
    private TableColumn<Row, Integer> number;

    @FXML
    private TableColumn<Row, String> label;

    @FXML
    private TableColumn<Row, Architecture> architecture;

    @FXML
    private TableColumn<Row, String> own;

    @FXML
    private VBox details;

    @FXML
    private FlowPane fields;

    @FXML
    private Label nameLabel;

    @FXML
    private TextField name;

    @FXML
    private Label kindLabel;

    @FXML
    private ComboBox<Architecture> kind;

    @FXML
    private Label problem;

    @FXML
    private Label time;

    @FXML
    private Label numbers;

    @FXML
    private Button leave;

    /**
     * @param expectedTime how long training would take, or what is wrong
     * @param expectedNumbers how many runs it would be and what they need
     * @param close closes the window
     */
    NetworkListController(
            SetUpModel setUp,
            ObservableValue<String> expectedTime,
            ObservableValue<String> expectedNumbers,
            Runnable close) {
        model = new NetworkListModel(setUp);
        this.expectedTime = expectedTime;
        this.expectedNumbers = expectedNumbers;
        this.close = close;
    }

    /** Its window is closed: what stays open need not tell it anything any more. */
    void closed() {
        followed.unsubscribe();
        time.textProperty().unbind();
        numbers.textProperty().unbind();
        model.close();
    }

    @FXML
    private void initialize() {
        initialiseTable();
        initialiseButtons();
        initialiseKeys();
        nameLabel.setLabelFor(name);
        kindLabel.setLabelFor(kind);
        networkFields = new NetworkFields(model, fields, name, kind, this::selected, this::say);
        table.getSelectionModel().getSelectedIndices().addListener((InvalidationListener)
                changed -> networkFields.show());
        followed = Subscription.combine(
                model.setUp().list().subscribe((old, now) -> networkFields.show()),
                model.setUp().settings().subscribe((old, now) -> say(Optional.empty())));
        time.textProperty().bind(expectedTime);
        numbers.textProperty().bind(expectedNumbers);
        select(List.of(0));
        say(Optional.empty());
    }

    private void initialiseTable() {
        table.setItems(model.rows());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        share(number, 0.07);
        share(label, 0.33);
        share(architecture, 0.22);
        share(own, 0.35);
        number.setCellValueFactory(
                cell -> new SimpleObjectProperty<>(cell.getValue().number()));
        label.setCellValueFactory(cell -> cell.getValue().label());
        architecture.setCellValueFactory(cell -> cell.getValue().network().map(ListedVariant::architecture));
        architecture.setCellFactory(column -> new ArchitectureCell<>());
        own.setCellValueFactory(cell -> cell.getValue().network().map(ListedVariant::tags));
        table.setRowFactory(
                view -> new DraggedRow(this::selected, (places, before) -> select(model.moveTo(places, before))));
    }

    private void share(TableColumn<Row, ?> column, double ofWidth) {
        column.prefWidthProperty().bind(table.widthProperty().multiply(ofWidth));
    }

    private void initialiseButtons() {
        for (Architecture one : Architecture.values()) {
            MenuItem item = new MenuItem(one.label());
            item.setOnAction(event -> select(model.add(one, selected())));
            add.getItems().add(item);
        }
        tip(duplicate, "Copies the selected networks", PanelKey.DUPLICATE_NETWORK);
        tip(remove, "Takes the selected networks away", PanelKey.REMOVE_NETWORK);
        tip(up, "Moves the selected networks up", PanelKey.MOVE_NETWORK_UP);
        tip(down, "Moves the selected networks down", PanelKey.MOVE_NETWORK_DOWN);
        tip(copy, "Copies the selected networks as text, one a line", PanelKey.COPY_NETWORKS);
        tip(
                paste,
                "Adds a network for each line of the clipboard, such as small: base-aux channels=16 dropout=0.1",
                PanelKey.PASTE_NETWORKS);
        tip(undo, "Undo", PanelKey.UNDO);
        tip(redo, "Redo", PanelKey.REDO);
        undo.disableProperty().bind(model.setUp().canUndo().not());
        redo.disableProperty().bind(model.setUp().canRedo().not());
        add.setTooltip(new Tooltip("Adds a network with the common settings"));
        leave.setTooltip(new Tooltip("Compares what is ticked and varied again; undo brings the list back"));
        leave.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.setUp().list().getValue().isEmpty(),
                        model.setUp().list()));
    }

    private static void tip(Button button, String what, PanelKey key) {
        Tooltip tooltip = new Tooltip(what + " (" + key.text() + ")");
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(380);
        button.setTooltip(tooltip);
    }

    private void initialiseKeys() {
        KeyBindings.in(PanelKey.Place.NETWORKS)
                .on(PanelKey.MOVE_NETWORK_UP, this::moveUp)
                .on(PanelKey.MOVE_NETWORK_DOWN, this::moveDown)
                .on(PanelKey.RENAME_NETWORK, this::rename)
                .on(PanelKey.DUPLICATE_NETWORK, this::duplicate)
                .on(PanelKey.REMOVE_NETWORK, this::remove)
                .on(PanelKey.COPY_NETWORKS, this::copy)
                .on(PanelKey.PASTE_NETWORKS, this::paste)
                .before(table);
        KeyBindings.in(PanelKey.Place.SET_UP)
                .on(PanelKey.UNDO, this::undo)
                .on(PanelKey.REDO, this::redo)
                .before(root);
    }

    private List<Integer> selected() {
        return List.copyOf(table.getSelectionModel().getSelectedIndices()).stream()
                .filter(place -> place >= 0 && place < model.rows().size())
                .toList();
    }

    private void select(List<Integer> places) {
        table.getSelectionModel().clearSelection();
        places.stream().filter(place -> place < model.rows().size()).forEach(table.getSelectionModel()::select);
        if (!places.isEmpty()) {
            table.scrollTo(Math.max(0, places.get(0) - 2));
        }
        networkFields.show();
    }

    /** What is wrong; where nothing is, whether networks are the same. */
    private void say(Optional<String> sentence) {
        problem.getStyleClass().remove("problem");
        sentence.ifPresent(wrong -> problem.getStyleClass().add("problem"));
        problem.setText(sentence.orElseGet(model::alike));
    }

    private void rename() {
        name.requestFocus();
        name.selectAll();
    }

    @FXML
    private void duplicate() {
        select(model.duplicate(selected()));
    }

    @FXML
    private void remove() {
        List<Integer> gone = selected();
        Optional<String> refused = model.remove(gone);
        if (refused.isEmpty() && !gone.isEmpty()) {
            select(List.of(Math.min(gone.get(0), model.rows().size() - 1)));
        }
        refused.ifPresent(sentence -> say(refused));
    }

    @FXML
    private void moveUp() {
        select(model.move(selected(), -1));
    }

    @FXML
    private void moveDown() {
        select(model.move(selected(), 1));
    }

    @FXML
    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.text(selected()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    @FXML
    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        try {
            select(model.paste(text == null ? "" : text, selected()));
        } catch (InvalidInputException e) {
            say(Optional.of(e.getMessage()));
        }
    }

    @FXML
    private void undo() {
        keepSelected(model.setUp()::undo);
    }

    @FXML
    private void redo() {
        keepSelected(model.setUp()::redo);
    }

    private void keepSelected(Runnable change) {
        List<Integer> before = selected();
        change.run();
        List<Integer> there =
                before.stream().filter(place -> place < model.rows().size()).toList();
        select(there.isEmpty() ? List.of(0) : there);
        networkFields.refill();
    }

    @FXML
    private void leave() {
        model.setUp().compare(List.of(), null);
        close.run();
    }

    @FXML
    private void close() {
        close.run();
    }
}
