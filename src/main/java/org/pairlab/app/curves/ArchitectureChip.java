package org.pairlab.app.curves;

import java.util.List;
import java.util.Locale;
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
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.Description;
import org.pairlab.statistics.Percent;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.Split;

/** An architecture's entry in the legend: its colour, how many runs are finished and the mean of their best values; a press hides or shows it. */
final class ArchitectureChip extends ToggleButton {
    private final Architecture architecture;
    private final Region swatch = new Region();
    private final HBox box = new HBox();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final Label value = new Label();

    ArchitectureChip(Architecture architecture, CurveOptions options) {
        this.architecture = architecture;
        name.setText(architecture.label());
        name.getStyleClass().add("chip-name");
        swatch.getStyleClass().add("swatch");
        swatch.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        detail.getStyleClass().add("chip-detail");
        value.getStyleClass().add("chip-detail");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setSpacing(8);
        setGraphic(box);
        show(Form.TWO_LINES);
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

    /** How much it says; the tooltip always says all. */
    enum Form {
        TWO_LINES,
        NAME_AND_NUMBER,
        NAME
    }

    void show(Form form) {
        box.getChildren()
                .setAll(
                        switch (form) {
                            case TWO_LINES -> List.of(swatch, new VBox(name, detail));
                            case NAME_AND_NUMBER -> List.of(swatch, name, value);
                            case NAME -> List.of(swatch, name);
                        });
    }

    void theme(Theme theme) {
        swatch.setStyle("-fx-background-color: " + Palette.web(architecture, theme));
    }

    /** Says how many runs are finished and what the mean of their best values is, as the summary does. */
    void show(RunCurves curves) {
        setDisable(!curves.quantity().of(architecture));
        if (isDisabled()) {
            detail.setText("no auxiliary loss");
            value.setText("no auxiliary loss");
            return;
        }
        String runs = curves.finishedRuns() + " of " + curves.runs() + (curves.runs() == 1 ? " run" : " runs");
        String diverged = curves.divergedRuns() == 0 ? "" : ", " + curves.divergedRuns() + " diverged";
        Description best = curves.best(Split.VALIDATION);
        boolean finished = curves.finishedRuns() > 0;
        String shortly = (finished ? "" : "so far ") + (curves.quantity().percent() ? "max. " : "min. ");
        String number = best.count() == 0 ? "" : shortly + text(curves, best.mean());
        detail.setText(runs + diverged + (number.isEmpty() ? "" : " · " + number));
        value.setText(number);
        String sentence = best.count() == 0 ? "nothing measured yet" : mean(curves, best) + curveAtItsBest(curves);
        getTooltip().setText(architecture.label() + ": " + sentence + ". Press to hide or show its curves.");
        setAccessibleText(architecture.label() + ", " + runs + " finished" + diverged + ", " + sentence);
    }

    /** {@code maximum validation accuracy 88.07 ± 0.68 %, mean ± sd of 15 runs}. */
    private static String mean(RunCurves curves, Description best) {
        CurveQuantity quantity = curves.quantity();
        String what = (quantity.percent() ? "maximum" : "minimum") + " validation "
                + quantity.label().toLowerCase(Locale.ROOT);
        String spread = best.count() < 2 ? "" : " ± " + number(quantity, best.standardDeviation());
        String runs = best.count() == 1 ? "1 run" : best.count() + " runs";
        return what + " " + number(quantity, best.mean()) + spread + (quantity.percent() ? " %" : "")
                + (best.count() < 2 ? " of " : ", mean ± sd of ") + runs
                + (curves.finishedRuns() == 0 ? " so far, none of them finished" : "");
    }

    /** The other number that looks like it, by its own name. */
    private static String curveAtItsBest(RunCurves curves) {
        int epoch = curves.bestEpoch(Split.VALIDATION);
        return epoch < 0
                ? ""
                : "; the mean curve is best after epoch " + (epoch + 1) + ", at "
                        + text(curves, curves.mean(Split.VALIDATION, epoch));
    }

    private static String text(RunCurves curves, double value) {
        return number(curves.quantity(), value) + (curves.quantity().percent() ? " %" : "");
    }

    /** As precise as the summary. */
    private static String number(CurveQuantity quantity, double value) {
        return quantity.percent() ? Percent.text(value) : quantity.format(value);
    }
}
