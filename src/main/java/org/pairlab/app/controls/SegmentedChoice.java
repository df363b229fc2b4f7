package org.pairlab.app.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/**
 * Buttons in a row of which exactly one is pressed, as a view of a property; a menu with the same choices where there is no
 * room for the row. FX thread only.
 */
public final class SegmentedChoice<T> extends Foldable {
    private final ObjectProperty<T> chosen;
    private final String name;
    private final boolean named;
    private final Function<T, String> label;
    private final Function<T, String> meaning;
    private final List<Option<T>> options = new ArrayList<>();
    private final HBox row = new HBox();
    private final MenuButton menu = new MenuButton();
    private Function<T, String> colors;

    /** A value as a button of the row and as an item of the menu. */
    private record Option<T>(T value, ToggleButton button, RadioMenuItem item) {}

    /**
     * A choice among some values.
     *
     * @param name what is chosen, for the menu and for those who hear it
     * @param named whether the name stands before the row, too
     * @param label of a value, on its button
     * @param meaning of a value, for its tooltip
     */
    public SegmentedChoice(
            String name,
            boolean named,
            List<T> values,
            ObjectProperty<T> chosen,
            Function<T, String> label,
            Function<T, String> meaning) {
        this.name = name;
        this.named = named;
        this.chosen = chosen;
        this.label = label;
        this.meaning = meaning;
        getStyleClass().add("segmented-choice");
        row.setAlignment(Pos.CENTER_LEFT);
        if (named) {
            Label before = new Label(name);
            before.getStyleClass().add("choice-name");
            before.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(before);
        }
        menu.setTooltip(new Tooltip());
        forms(row, menu);
        offer(values);
        chosen.addListener((property, before, now) -> select(now));
    }

    /** Offers other values; what is chosen stays, whether it is among them or not. */
    public void offer(List<T> values) {
        options.forEach(option -> row.getChildren().remove(option.button()));
        options.clear();
        ToggleGroup buttons = new ToggleGroup();
        ToggleGroup items = new ToggleGroup();
        for (int i = 0; i < values.size(); i++) {
            String place = values.size() == 1
                    ? ""
                    : i == 0 ? "left-pill" : i == values.size() - 1 ? "right-pill" : "center-pill";
            options.add(option(values.get(i), place, buttons, items));
        }
        options.forEach(option -> row.getChildren().add(option.button()));
        menu.getItems().setAll(options.stream().map(Option::item).toList());
        select(chosen.get());
    }

    private Option<T> option(T value, String place, ToggleGroup buttons, ToggleGroup items) {
        ToggleButton button = new ToggleButton(label.apply(value));
        button.setUserData(value);
        button.setToggleGroup(buttons);
        button.setTooltip(new Tooltip(meaning.apply(value)));
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(name + ": " + label.apply(value));
        if (!place.isEmpty()) {
            button.getStyleClass().add(place);
        }
        RadioMenuItem item = new RadioMenuItem(label.apply(value));
        item.setToggleGroup(items);
        item.setOnAction(event -> chosen.set(value));
        Option<T> option = new Option<>(value, button, item);
        // Not the action alone: the arrow keys move along a row by selecting.
        button.selectedProperty().addListener((selected, was, is) -> {
            if (is) {
                chosen.set(value);
            }
        });
        button.setOnAction(event -> {
            // A press on the chosen one would leave none.
            button.setSelected(true);
            chosen.set(value);
        });
        if (colors != null) {
            paint(option);
        }
        return option;
    }

    /**
     * Marks each value with a colour, on its button and in the menu.
     *
     * @param color of a value, as style sheets write it; asked for now and with every new value
     */
    public void color(Function<T, String> color) {
        colors = color;
        options.forEach(this::paint);
        select(chosen.get());
    }

    private void paint(Option<T> option) {
        String style = "-choice-color: " + colors.apply(option.value()) + ";";
        option.button().setStyle(style);
        option.item().setStyle(style);
        if (option.button().getGraphic() == null) {
            option.button().getStyleClass().add("colored-choice");
            option.button().setGraphic(dot());
            option.item().setGraphic(dot());
        }
        // The panel's style sheet does not reach into a menu.
        ((Circle) option.item().getGraphic()).setFill(Color.web(colors.apply(option.value())));
    }

    private static Circle dot() {
        Circle dot = new Circle(5);
        dot.getStyleClass().add("choice-dot");
        return dot;
    }

    /** Writes the labels anew, as those of the same values have changed. */
    public void relabel() {
        for (Option<T> option : options) {
            option.button().setText(label.apply(option.value()));
            option.button().setAccessibleText(name + ": " + label.apply(option.value()));
            option.item().setText(label.apply(option.value()));
        }
        select(chosen.get());
    }

    /** The button of a value that is offered. */
    public ToggleButton button(T value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .orElseThrow()
                .button();
    }

    private void select(T value) {
        for (Option<T> option : options) {
            boolean chosenOne = option.value().equals(value);
            option.button().setSelected(chosenOne);
            option.item().setSelected(chosenOne);
            if (chosenOne) {
                menu.setText((named ? name + ": " : "") + label.apply(value));
                menu.getTooltip().setText(name + ": " + label.apply(value) + ". " + meaning.apply(value));
                menu.setAccessibleText(name + ": " + label.apply(value));
                menu.setStyle(option.button().getStyle());
                menu.setGraphic(colors == null ? null : dot());
            }
        }
    }
}
