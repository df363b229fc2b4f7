package org.pairlab.app;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.paint.Color;
import org.pairlab.network.Architecture;

/**
 * One colour an architecture, the same in every panel: the strong colours of Okabe and Ito (2008), which people with any
 * kind of colour blindness tell apart, darkened or lightened until they stand out from the theme's background.
 */
public final class Palette {
    private static final Map<Theme, Map<Architecture, Color>> COLORS = Map.of(
            Theme.LIGHT, four("#0072b2", "#d55e00", "#00815f", "#a3458f"),
            Theme.DARK, four("#56b4e9", "#ff9a3c", "#2fcf9f", "#e79ac9"));

    private Palette() {}

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
