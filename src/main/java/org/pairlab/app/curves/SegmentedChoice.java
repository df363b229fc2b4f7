package org.pairlab.app.curves;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Buttons in a row of which exactly one is pressed, as a view of a property. */
final class SegmentedChoice<T> extends HBox {
    private final ToggleGroup group = new ToggleGroup();

    SegmentedChoice(List<T> values, ObjectProperty<T> chosen, Function<T, String> label, Function<T, String> meaning) {
        for (T value : values) {
            ToggleButton button = new ToggleButton(label.apply(value));
            button.setUserData(value);
            button.setToggleGroup(group);
            button.setTooltip(new Tooltip(meaning.apply(value)));
            button.setMinWidth(USE_PREF_SIZE);
            boolean first = getChildren().isEmpty();
            boolean last = getChildren().size() == values.size() - 1;
            button.getStyleClass().add(first ? "left-pill" : last ? "right-pill" : "center-pill");
            button.setOnAction(event -> {
                // A press on the chosen one would leave none.
                button.setSelected(true);
                chosen.set(value);
            });
            getChildren().add(button);
        }
        select(chosen.get());
        chosen.addListener((property, before, now) -> select(now));
    }

    private void select(T value) {
        group.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == value)
                .forEach(group::selectToggle);
    }
}
