package org.pairlab.app.curves;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.VariantFocus;
import org.pairlab.app.charts.VariantSign;
import org.pairlab.chart.VariantLook;
import org.pairlab.network.Variant;

/**
 * The legend's entry of one of several variants of an architecture: a press on its sign hides or shows its curves, a press
 * on its name pins it.
 */
final class VariantEntry extends HBox implements LegendEntry {
    private final Variant variant;
    private final CurveOptions options;
    private final VariantFocus focus;
    private final VariantSign sign;
    private final ToggleButton shown = new ToggleButton();
    private final ToggleButton name;

    /** @param text its label or the part of it that tells it from its neighbours */
    VariantEntry(Variant variant, String text, VariantLook look, CurveOptions options, VariantFocus focus) {
        this.variant = variant;
        this.options = options;
        this.focus = focus;
        sign = new VariantSign(look, Theme.LIGHT);
        shown.setGraphic(sign);
        shown.getStyleClass().add("entry-sign");
        shown.setAccessibleText("Show " + variant.label());
        shown.setTooltip(new Tooltip("Hide or show the curves of " + variant.label()));
        shown.setOnAction(event -> options.show(List.of(variant), shown.isSelected()));
        name = new ToggleButton(text);
        name.getStyleClass().add("entry-name");
        // Beginning and end tell names apart.
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(new Tooltip());
        name.setOnAction(event -> focus.pin(variant));
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("curve-entry");
        getChildren().setAll(shown, name);
        LegendEntry.pointsAt(this, variant, focus);
        LegendEntry.pointsAt(shown, variant, focus);
        LegendEntry.pointsAt(name, variant, focus);
        refresh();
    }

    @Override
    public void theme(Theme theme) {
        sign.theme(theme);
    }

    @Override
    public void refresh() {
        shown.setSelected(options.shows(variant));
        boolean pinned = variant.equals(focus.pinned().get());
        name.setSelected(pinned);
        name.pseudoClassStateChanged(PINNED, pinned);
        pseudoClassStateChanged(FADED, focus.isFaded(variant));
    }

    @Override
    public void say(CurveModel model) {
        LegendText text = LegendText.of(model.curves(variant));
        setDisable(!model.curves(variant).quantity().of(variant.architecture()));
        name.getTooltip()
                .setText(variant.label() + ": " + text.runs() + "; " + text.sentence()
                        + ". Press to keep it in front in all panels, and again to let it go.");
        name.setAccessibleText(variant.label() + ", " + text.runs() + ", " + text.sentence());
    }
}
