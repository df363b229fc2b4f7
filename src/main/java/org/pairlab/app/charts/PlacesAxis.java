package org.pairlab.app.charts;

import io.fair_acc.chartfx.axes.spi.CategoryAxis;
import java.util.List;
import javafx.scene.text.Font;

/** A horizontal axis of places side by side, each with a name. FX thread only. */
public final class PlacesAxis {
    private final CategoryAxis axis = new CategoryAxis();

    public PlacesAxis() {
        // With a unit, even an empty one, the name would end in brackets.
        axis.setUnit(null);
        axis.setAutoRanging(false);
        axis.setAnimated(false);
        axis.set(-0.5, 0.5);
    }

    CategoryAxis axis() {
        return axis;
    }

    /** Shows places with these names from the left, or an empty one for none. */
    public void show(List<String> names) {
        if (names.equals(axis.getCategories())) {
            return;
        }
        axis.setCategories(names);
        axis.set(-0.5, Math.max(1, names.size()) - 0.5);
    }

    /** Calls when its names may have another room: its width or the size of the type is another. */
    public void onResize(Runnable action) {
        axis.widthProperty().addListener((width, before, now) -> action.run());
        axis.getTickLabelStyle().fontProperty().addListener((font, before, now) -> action.run());
    }

    public double width() {
        return axis.getWidth();
    }

    /** What its names are written in; follows the size of the type. */
    public Font font() {
        return axis.getTickLabelStyle().getFont();
    }
}
