package org.pairlab.app.pairs;

import atlantafx.base.theme.Styles;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Chooses the best epoch, whichever it is, or one of those that a run has reached; nothing for the majority. */
final class EpochPicker extends HBox {
    private final ToggleButton best = new ToggleButton("Best");
    private final Slider slider = new Slider(1, 1, 1);
    private final IntConsumer choose;
    private boolean showing;

    /** @param choose told the 1-based epoch, or {@link Choice#BEST} */
    EpochPicker(IntConsumer choose) {
        this.choose = choose;
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        best.setId("bestEpoch");
        best.setTooltip(new Tooltip("The epoch of highest validation accuracy, also when a better one comes"));
        best.setOnAction(event -> choose.accept(best.isSelected() ? Choice.BEST : (int) Math.round(slider.getValue())));
        slider.setId("epoch");
        slider.setAccessibleText("Epoch");
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(1);
        slider.getStyleClass().add(Styles.SMALL);
        slider.valueProperty().addListener((property, before, value) -> slide(value.doubleValue()));
        getChildren().addAll(new Label("Epoch"), best, slider);
    }

    private void slide(double value) {
        if (!showing) {
            choose.accept((int) Math.round(value));
        }
    }

    /**
     * Shows what is chosen without telling it back.
     *
     * @param choice the choice
     * @param shown the epoch on show, 1-based, or 0 for none
     * @param last the last epoch that the run has finished, or 0
     */
    void show(Choice choice, int shown, int last) {
        showing = true;
        setVisible(!choice.majority());
        setManaged(isVisible());
        best.setSelected(choice.best());
        slider.setMax(Math.max(1, last));
        slider.setDisable(last < 2);
        slider.setValue(Math.max(1, shown));
        showing = false;
    }
}
