package org.pairlab.chart;

/** The marks of a chart, without its axes. Painting the same twice draws the same. */
@FunctionalInterface
public interface Painter {
    /** Draws nothing. */
    Painter NOTHING = (canvas, plot, style) -> {};

    /** Draws into a plot, whatever it is part of. */
    void paint(Canvas canvas, Plot plot, ChartStyle style);
}
