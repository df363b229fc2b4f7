package org.pairlab.app.setup;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import net.synedra.validatorfx.Decoration;
import net.synedra.validatorfx.ValidationMessage;
import net.synedra.validatorfx.Validator;
import org.pairlab.app.keyboard.KeyBindings;
import org.pairlab.app.keyboard.PanelKey;
import org.pairlab.input.Quantity;

/**
 * A quantity's row in the set-up: name, text field, unit and range, and in their place, while something is wrong, what that
 * is: a sentence below would move the next row from under the pointer. Up and down step the value, page up and page down
 * double and halve it.
 */
final class QuantityRow {
    private final QuantityField field;
    private final SetUpModel model;
    private final TextField text = new TextField();

    private QuantityRow(QuantityField field, SetUpModel model) {
        this.field = field;
        this.model = model;
    }

    /** Adds the rows of some quantities to a column. */
    static void add(VBox column, SetUpModel model, Validator validator, Quantity... quantities) {
        for (Quantity quantity : quantities) {
            new QuantityRow(model.field(quantity), model).addTo(column, validator);
        }
    }

    private void addTo(VBox column, Validator validator) {
        Quantity quantity = field.quantity();
        Label name = new Label(quantity.label());
        name.getStyleClass().add("quantity-name");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.setLabelFor(text);
        Label range = range(quantity);
        text.setId("field-" + quantity.key());
        text.setPrefColumnCount(5);
        text.setMinWidth(Region.USE_PREF_SIZE);
        text.textProperty().bindBidirectional(field.text());
        text.focusedProperty().addListener((property, old, now) -> model.endStep());
        KeyBindings.in(PanelKey.Place.NUMBER)
                .on(PanelKey.STEP_UP, () -> change(() -> field.step(1)))
                .on(PanelKey.STEP_DOWN, () -> change(() -> field.step(-1)))
                .on(PanelKey.DOUBLE, () -> change(() -> field.leap(1)))
                .on(PanelKey.HALVE, () -> change(() -> field.leap(-1)))
                .before(text);
        Tooltip tooltip = new Tooltip(quantity.meaning() + "\n" + quantity.label() + " is " + quantity.range()
                + ". Up and down change it, page up and page down double and halve it.");
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(380);
        name.setTooltip(tooltip);
        text.setTooltip(tooltip);
        decorate(text, field.problem(), validator);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(name, entry(), range);
        row.getStyleClass().add("quantity");
        column.getChildren().add(row);
    }

    /** Shows by a field's colour whether something is wrong with it. */
    static void decorate(TextField text, ObservableStringValue problem, Validator validator) {
        validator
                .createCheck()
                .dependsOn("problem", problem)
                .withMethod(check -> {
                    String sentence = check.get("problem");
                    if (!sentence.isEmpty()) {
                        check.error(sentence);
                    }
                })
                .decorates(text)
                .decoratingWith(QuantityRow::danger)
                .immediate();
    }

    /** The field, or, in its place, that what it says does not count. */
    private StackPane entry() {
        Label instead = new Label("varied");
        instead.getStyleClass().add("instead");
        BooleanBinding replaced = Bindings.createBooleanBinding(
                () -> model.varied().get().stream().anyMatch(one -> SetUpForm.isOf(field.quantity(), one.which())),
                model.varied());
        instead.visibleProperty().bind(replaced);
        text.visibleProperty().bind(replaced.not());
        return new StackPane(text, instead);
    }

    private Label range(Quantity quantity) {
        Label range = new Label();
        String allowed = words(quantity);
        StringBinding others = Bindings.createStringBinding(
                () -> ComparedText.varied(
                        quantity, model.varied().get(), model.list().getValue()),
                model.varied(),
                model.list());
        StringBinding said =
                Bindings.createStringBinding(() -> others.get().isEmpty() ? allowed : others.get(), others);
        BooleanBinding fine =
                field.problem().isEmpty().or(text.visibleProperty().not());
        range.textProperty().bind(Bindings.when(fine).then(said).otherwise(field.remark()));
        range.setWrapText(true);
        range.getStyleClass().add("range");
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(Bindings.when(fine).then(said).otherwise(field.problem()));
        range.setTooltip(whole);
        fine.addListener((property, old, now) -> mark(range, !now));
        mark(range, !fine.get());
        return range;
    }

    private static void mark(Label range, boolean wrong) {
        range.getStyleClass().remove("problem");
        if (wrong) {
            range.getStyleClass().add("problem");
        }
    }

    private void change(Runnable step) {
        step.run();
        text.end();
    }

    /** {@code features, 2–1024, even}. */
    private static String words(Quantity quantity) {
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
