package org.pairlab.app.setup;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.pairlab.app.setup.NetworkListModel.Row;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;

/**
 * Name, architecture and hyperparameters of the selected networks: an empty field means the common value, which it shows in
 * grey. What is typed counts for all that are selected, at once. FX thread only.
 */
final class NetworkFields {
    private final NetworkListModel model;
    private final TextField name;
    private final ComboBox<Architecture> kind;
    private final Supplier<List<Integer>> selected;
    private final Consumer<Optional<String>> say;
    private final Map<Hyperparameter, TextField> values = new EnumMap<>(Hyperparameter.class);
    private boolean filling;

    /**
     * Adds a field for each hyperparameter.
     *
     * @param selected the places of the networks
     * @param say shows what is wrong with an entry
     */
    NetworkFields(
            NetworkListModel model,
            FlowPane fields,
            TextField name,
            ComboBox<Architecture> kind,
            Supplier<List<Integer>> selected,
            Consumer<Optional<String>> say) {
        this.model = model;
        this.name = name;
        this.kind = kind;
        this.selected = selected;
        this.say = say;
        kind.getItems().setAll(Architecture.values());
        Hyperparameter.ALL.forEach(which -> fields.getChildren().add(field(which)));
        name.setTooltip(new Tooltip("Empty: called by what it sets"));
        listen(
                name,
                text -> selected.get().size() == 1
                        ? model.rename(selected.get().get(0), text, name)
                        : Optional.empty());
        kind.valueProperty().addListener((property, old, now) -> {
            if (!filling && now != null) {
                model.become(selected.get(), now);
                refill();
            }
        });
        show();
    }

    private HBox field(Hyperparameter which) {
        TextField text = new TextField();
        text.setId("network-" + which.key());
        text.setPrefColumnCount(6);
        values.put(which, text);
        Label label = new Label(which.label());
        label.setLabelFor(text);
        Tooltip meaning = new Tooltip(which.quantity().meaning() + "\n" + which.label() + " is "
                + which.quantity().range() + ". Empty: as in the common settings.");
        meaning.setWrapText(true);
        meaning.setMaxWidth(380);
        text.setTooltip(meaning);
        label.setTooltip(meaning);
        listen(text, typed -> model.set(selected.get(), which, typed, text));
        HBox field = new HBox(label, text);
        field.getStyleClass().add("field");
        HBox.setHgrow(text, Priority.ALWAYS);
        return field;
    }

    private void listen(TextField field, Function<String, Optional<String>> entry) {
        field.textProperty().addListener((property, old, typed) -> {
            if (!filling) {
                Optional<String> problem = entry.apply(typed);
                field.pseudoClassStateChanged(Styles.STATE_DANGER, problem.isPresent());
                say.accept(problem);
            }
        });
        field.focusedProperty().addListener((property, old, now) -> {
            model.setUp().endStep();
            if (!now) {
                show();
            }
        });
    }

    /** Shows what is selected; what is being typed stays as it is typed. */
    void show() {
        fill(false);
    }

    /** Shows what is selected, whatever is being typed. */
    void refill() {
        fill(true);
    }

    private void fill(boolean all) {
        if (filling) {
            return;
        }
        filling = true;
        List<Row> rows = selected.get().stream().map(model.rows()::get).toList();
        name.setDisable(rows.size() != 1);
        name.setPromptText(rows.size() > 1 ? rows.size() + " networks" : "");
        put(name, rows.size() == 1 ? rows.get(0).label().get() : "", all);
        kind.setDisable(rows.isEmpty());
        kind.setValue(
                one(rows.stream().map(row -> row.network().get().architecture()).collect(Collectors.toSet())));
        values.forEach((which, field) -> fill(which, field, rows, all));
        filling = false;
    }

    private void fill(Hyperparameter which, TextField field, List<Row> rows, boolean all) {
        List<ListedVariant> owners = rows.stream()
                .map(row -> row.network().get())
                .filter(network -> which.belongsTo(network.architecture()))
                .toList();
        Set<Optional<Double>> own = owners.stream()
                .map(network -> Optional.ofNullable(network.own().get(which)))
                .collect(Collectors.toSet());
        field.setDisable(owners.isEmpty());
        field.setPromptText(
                owners.isEmpty() ? (rows.isEmpty() ? "" : "none") : own.size() > 1 ? "several" : common(which, owners));
        put(field, own.size() == 1 ? one(own).map(which::text).orElse("") : "", all);
    }

    private String common(Hyperparameter which, List<ListedVariant> owners) {
        CommonHyperparameters common = model.setUp().hyperparameters().get();
        return owners.stream()
                .map(network -> which.text(which.of(common.of(network.architecture()))))
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private static void put(TextField field, String text, boolean all) {
        if (all || !field.isFocused()) {
            field.setText(text);
            field.pseudoClassStateChanged(Styles.STATE_DANGER, false);
        }
    }

    private static <T> T one(Set<T> values) {
        return values.size() == 1 ? values.iterator().next() : null;
    }
}
