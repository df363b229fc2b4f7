package org.pairlab.app.setup;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import net.synedra.validatorfx.Decoration;
import net.synedra.validatorfx.ValidationMessage;
import net.synedra.validatorfx.Validator;
import org.pairlab.input.Quantity;

/**
 * A quantity's row in the set-up: name, text field, unit and range, and below them, while something is wrong, the
 * sentence that says so. Up and down step the value, page up and page down double and halve it.
 */
final class QuantityRow {
    private final QuantityField field;
    private final SetUpModel model;
    private final TextField text = new TextField();

    private QuantityRow(QuantityField field, SetUpModel model) {
        this.field = field;
        this.model = model;
    }

    /** Adds the rows of some quantities to a grid. */
    static void add(GridPane grid, SetUpModel model, Validator validator, Quantity... quantities) {
        ColumnConstraints name = new ColumnConstraints();
        ColumnConstraints range = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        range.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().setAll(name, new ColumnConstraints(), range);
        for (Quantity quantity : quantities) {
            new QuantityRow(model.field(quantity), model).addTo(grid, validator);
        }
    }

    private void addTo(GridPane grid, Validator validator) {
        Quantity quantity = field.quantity();
        Label name = new Label(quantity.label());
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setLabelFor(text);
        Label range = new Label(range(quantity));
        range.getStyleClass().add("range");
        text.setId("field-" + quantity.key());
        text.setPrefColumnCount(5);
        text.textProperty().bindBidirectional(field.text());
        text.focusedProperty().addListener((property, old, now) -> model.endStep());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        Tooltip tooltip = new Tooltip(quantity.meaning() + "\n" + quantity.label() + " is " + quantity.range()
                + ". Up and down change it, page up and page down double and halve it.");
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(380);
        name.setTooltip(tooltip);
        text.setTooltip(tooltip);
        validator
                .createCheck()
                .dependsOn("problem", field.problem())
                .withMethod(check -> {
                    String sentence = check.get("problem");
                    if (!sentence.isEmpty()) {
                        check.error(sentence);
                    }
                })
                .decorates(text)
                .decoratingWith(QuantityRow::danger)
                .immediate();
        int row = grid.getRowCount();
        grid.add(name, 0, row);
        grid.add(text, 1, row);
        grid.add(range, 2, row);
        grid.add(sentence(field.problem()), 0, row + 1, 3, 1);
    }

    /** A line that is there only while there is something to say. */
    static Label sentence(ObservableValue<String> words) {
        Label label = new Label();
        label.getStyleClass().add("problem");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.textProperty().bind(words);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private void step(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> field.step(1);
            case DOWN -> field.step(-1);
            case PAGE_UP -> field.leap(1);
            case PAGE_DOWN -> field.leap(-1);
            default -> {
                return;
            }
        }
        text.end();
        event.consume();
    }

    /** {@code features, 2–1024, even}. */
    private static String range(Quantity quantity) {
        String range = quantity.max() > 1e9
                ? "a whole number"
                : Quantity.format(quantity.min()) + "–" + Quantity.format(quantity.max());
        String even = quantity.kind() == Quantity.Kind.EVEN ? ", even" : "";
        boolean said = quantity.unit().isEmpty()
                || quantity.label().toLowerCase(Locale.ROOT).contains(quantity.unit());
        return (said ? "" : quantity.unit() + ", ") + range + even;
    }

    private static Decoration danger(ValidationMessage message) {
        return new Decoration() {
            @Override
            public void add(Node target) {
                target.pseudoClassStateChanged(Styles.STATE_DANGER, true);
            }

            @Override
            public void remove(Node target) {
                target.pseudoClassStateChanged(Styles.STATE_DANGER, false);
            }
        };
    }
}
