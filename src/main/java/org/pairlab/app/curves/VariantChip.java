package org.pairlab.app.curves;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.VariantFocus;
import org.pairlab.network.Variant;
import org.pairlab.statistics.RunCurves;

/**
 * The legend's entry of a variant that is the only one of its architecture: its colour, how many runs are finished and the
 * mean of their best values; a press hides or shows it.
 */
final class VariantChip extends ToggleButton implements LegendEntry {
    private final Variant variant;
    private final CurveOptions options;
    private final VariantFocus focus;
    private final Region swatch = new Region();
    private final HBox box = new HBox();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final Label value = new Label();

    VariantChip(Variant variant, CurveOptions options, VariantFocus focus) {
        this.variant = variant;
        this.options = options;
        this.focus = focus;
        name.setText(variant.label());
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
        setOnAction(event -> options.show(List.of(variant), isSelected()));
        LegendEntry.pointsAt(this, variant, focus);
        refresh();
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

    @Override
    public void theme(Theme theme) {
        swatch.setStyle("-fx-background-color: " + Palette.web(variant.architecture(), theme));
    }

    @Override
    public void refresh() {
        setSelected(options.shows(variant));
        pseudoClassStateChanged(PINNED, variant.equals(focus.pinned().get()));
    }

    @Override
    public void say(CurveModel model) {
        RunCurves curves = model.curves(variant);
        LegendText text = LegendText.of(curves);
        setDisable(!curves.quantity().of(variant.architecture()));
        value.setText(text.number());
        if (isDisabled()) {
            detail.setText(text.runs());
            return;
        }
        detail.setText(text.runs() + (text.number().isEmpty() ? "" : " · " + text.number()));
        getTooltip().setText(variant.label() + ": " + text.sentence() + ". Press to hide or show its curves.");
        setAccessibleText(variant.label() + ", " + text.runs().replaceFirst("^(\\d+ of \\d+ runs?)", "$1 finished")
                + ", " + text.sentence());
    }
}
