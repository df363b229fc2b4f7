package org.pairlab.app.curves;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.VariantFocus;
import org.pairlab.network.Variant;

/** What stands in the legend for one variant or for several. FX thread only. */
interface LegendEntry {
    PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");
    PseudoClass FADED = PseudoClass.getPseudoClass("faded");

    /** In the colours of a theme. */
    void theme(Theme theme);

    /** Shows again what is hidden and what is in front. */
    void refresh();

    /** Says again what was measured. */
    void say(CurveModel model);

    /** Whoever points at a part of the legend, by pointer or by key, points at its variant. */
    static void pointsAt(Node part, Variant variant, VariantFocus focus) {
        part.hoverProperty().addListener((hover, was, is) -> point(is, variant, focus));
        part.focusVisibleProperty().addListener((focused, was, is) -> point(is, variant, focus));
    }

    private static void point(boolean on, Variant variant, VariantFocus focus) {
        if (on) {
            focus.point(variant);
        } else {
            focus.leave(variant);
        }
    }
}
