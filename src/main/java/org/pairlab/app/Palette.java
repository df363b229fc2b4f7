package org.pairlab.app;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.paint.Color;
import org.pairlab.network.Architecture;

/**
 * One colour an architecture, the same in every panel, and the theme's inks. The four are blue, orange, green and purple
 * of Okabe and Ito (2008), moved as little as possible until each pair is told apart with every kind of colour blindness
 * and each stands out from the theme's background; PaletteTest measures both.
 */
public final class Palette {
    private static final Map<Theme, Map<Architecture, Color>> COLORS = Map.of(
            Theme.LIGHT, four("#176cb1", "#d65f01", "#22a377", "#943976"),
            Theme.DARK, four("#51aadd", "#f1a319", "#48e4b0", "#bb6d9b"));

    private Palette() {}

    /** The theme's text colour, for what is drawn rather than styled. */
    public static Color ink(Theme theme) {
        return theme == Theme.LIGHT ? Color.web("#24292f") : Color.web("#c9d1d9");
    }

    /** The theme's colour of secondary text, for what is drawn rather than styled. */
    public static Color quietInk(Theme theme) {
        return theme == Theme.LIGHT ? Color.web("#57606a") : Color.web("#8b949e");
    }

    /** The theme's background, for what is drawn rather than styled. */
    public static Color paper(Theme theme) {
        return theme == Theme.LIGHT ? Color.web("#ffffff") : Color.web("#0d1117");
    }

    public static Color color(Architecture architecture, Theme theme) {
        return COLORS.get(theme).get(architecture);
    }

    /** As {@code #rrggbb}, for style sheets. */
    public static String web(Architecture architecture, Theme theme) {
        Color color = color(architecture, theme);
        return String.format(
                "#%02x%02x%02x",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }

    private static Map<Architecture, Color> four(String base, String baseAux, String sep, String sepAux) {
        Map<Architecture, Color> colors = new EnumMap<>(Architecture.class);
        colors.put(Architecture.BASE, Color.web(base));
        colors.put(Architecture.BASE_AUX, Color.web(baseAux));
        colors.put(Architecture.SEP, Color.web(sep));
        colors.put(Architecture.SEP_AUX, Color.web(sepAux));
        return colors;
    }
}
