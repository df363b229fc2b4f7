package org.pairlab.export;

import java.util.List;

/**
 * What lines are drawn with.
 *
 * @param ink its colour
 * @param width of the line, in the figure's units
 * @param dashes lengths of dashes and gaps in turn; empty for a whole line
 */
public record Pen(Ink ink, double width, List<Double> dashes) {
    /** Draws nothing. */
    public static final Pen NONE = new Pen(Ink.NONE, 0, List.of());

    public Pen {
        dashes = List.copyOf(dashes);
    }

    static Pen of(Ink ink, double width) {
        return new Pen(ink, width, List.of());
    }

    Pen dashed(double dash, double gap) {
        return new Pen(ink, width, List.of(dash, gap));
    }

    boolean visible() {
        return ink.visible() && width > 0;
    }
}
