package org.pairlab.app.curves;

import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.Split;

/** An architecture's entry in the legend: its colour, how many runs count, its best mean; a press hides or shows it. */
final class ArchitectureChip extends ToggleButton {
    private final Architecture architecture;
    private final Region swatch = new Region();
    private final Label detail = new Label();

    ArchitectureChip(Architecture architecture, CurveOptions options) {
        this.architecture = architecture;
        Label name = new Label(architecture.label());
        name.getStyleClass().add("chip-name");
        swatch.getStyleClass().add("swatch");
        swatch.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        detail.getStyleClass().add("chip-detail");
        HBox box = new HBox(swatch, new VBox(name, detail));
        box.setAlignment(Pos.CENTER_LEFT);
        box.setSpacing(8);
        setGraphic(box);
        getStyleClass().add("curve-chip");
        setTooltip(new Tooltip());
        setSelected(options.shows(architecture));
        setOnAction(event -> {
            if (isSelected()) {
                options.hidden().remove(architecture);
            } else {
                options.hidden().add(architecture);
            }
        });
        options.hidden()
                .addListener((SetChangeListener<Architecture>) change -> setSelected(options.shows(architecture)));
    }

    void theme(Theme theme) {
        swatch.setStyle("-fx-background-color: " + Palette.web(architecture, theme));
    }

    /** Says how many runs count and what their best mean is. */
    void show(RunCurves curves) {
        setDisable(!curves.quantity().of(architecture));
        if (isDisabled()) {
            detail.setText("no auxiliary loss");
            return;
        }
        String runs = curves.counted() + " of " + curves.runs() + (curves.runs() == 1 ? " run" : " runs");
        String diverged = curves.divergedRuns() == 0 ? "" : ", " + curves.divergedRuns() + " diverged";
        int best = curves.bestEpoch(Split.VALIDATION);
        String value = best < 0 ? "" : curves.quantity().format(curves.mean(Split.VALIDATION, best));
        String mean = "best mean " + value;
        detail.setText(runs + diverged + (best < 0 ? "" : " · " + value));
        String sentence = best < 0
                ? "nothing measured yet"
                : mean + " in validation after epoch " + (best + 1) + ", over " + curves.count(Split.VALIDATION, best)
                        + " of " + curves.runs() + " runs";
        getTooltip().setText(architecture.label() + ": " + sentence + ". Press to hide or show its curves.");
        setAccessibleText(architecture.label() + ", " + runs + diverged + ", " + sentence);
    }
}
