package org.pairlab.app;

import org.pairlab.chart.Colors;

/** Light or dark. */
public enum Theme {
    LIGHT(Colors.LIGHT),
    DARK(Colors.DARK);

    private final Colors colors;

    Theme(Colors colors) {
        this.colors = colors;
    }

    /** What charts are drawn in. */
    public Colors colors() {
        return colors;
    }
}
