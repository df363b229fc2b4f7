package org.pairlab.app.charts;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import org.pairlab.app.Theme;
import org.pairlab.chart.VariantLook;

/**
 * What stands before a variant's name: a square in the colour of an architecture that has no other variant, else the
 * variant's marker in its shade. As high as the type. FX thread only.
 */
public final class VariantSign extends Region {
    private static final String SIZE = "-fx-min-width: 1em; -fx-pref-width: 1em; -fx-max-width: 1em;"
            + " -fx-min-height: 1em; -fx-pref-height: 1em; -fx-max-height: 1em; -fx-background-radius: 0.2em;";

    private VariantLook look;

    public VariantSign(VariantLook look, Theme theme) {
        setMouseTransparent(true);
        show(look, theme);
    }

    /** Stands for a variant, in a theme. */
    public void show(VariantLook newLook, Theme theme) {
        if (look == null || look.alone() != newLook.alone() || look.marker() != newLook.marker()) {
            SVGPath outline = new SVGPath();
            outline.setContent(newLook.marker().svg());
            setShape(newLook.alone() ? null : outline);
        }
        look = newLook;
        setStyle(SIZE + " -fx-background-color: " + newLook.ink(theme.colors()).web() + ";");
    }

    /** In another theme. */
    public void theme(Theme theme) {
        show(look, theme);
    }
}
