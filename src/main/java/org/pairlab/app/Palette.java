package org.pairlab.app;

import javafx.scene.paint.Color;
import org.pairlab.chart.Ink;
import org.pairlab.chart.VariantLook;
import org.pairlab.network.Architecture;

/** The colours of charts as JavaFX has them, for what is drawn by other means. */
public final class Palette {
    private Palette() {}

    /** The theme's text colour, for what is drawn rather than styled. */
    public static Color ink(Theme theme) {
        return color(theme.colors().text());
    }

    /** The theme's colour of secondary text, for what is drawn rather than styled. */
    public static Color quietInk(Theme theme) {
        return color(theme.colors().quiet());
    }

    /** The theme's background, for what is drawn rather than styled. */
    public static Color paper(Theme theme) {
        return color(theme.colors().paper());
    }

    public static Color color(Architecture architecture, Theme theme) {
        return color(theme.colors().of(architecture));
    }

    /** As {@code #rrggbb}, for style sheets. */
    public static String web(Architecture architecture, Theme theme) {
        return theme.colors().of(architecture).web();
    }

    /** A variant's own. */
    public static Color color(VariantLook look, Theme theme) {
        return color(look.ink(theme.colors()));
    }

    public static Color color(Ink ink) {
        return Color.rgb(ink.rgb() >> 16 & 0xff, ink.rgb() >> 8 & 0xff, ink.rgb() & 0xff, ink.opacity());
    }
}
