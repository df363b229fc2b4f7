package org.pairlab.chart;

import java.util.List;
import java.util.stream.DoubleStream;

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

    public static Pen of(Ink ink, double width) {
        return new Pen(ink, width, List.of());
    }

    /** The same in dashes: lengths of dashes and gaps in turn; none for a whole line. */
    public Pen dashed(double... lengths) {
        return new Pen(ink, width, DoubleStream.of(lengths).boxed().toList());
    }

    public boolean visible() {
        return ink.visible() && width > 0;
    }
}
