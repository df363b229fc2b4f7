package org.pairlab.export;

import org.pairlab.export.Lettering.Anchor;

/**
 * The area of a chart in a figure, with its two scales.
 *
 * @param left of the area, figure units
 * @param top of the area
 * @param width of the area
 * @param height of the area
 * @param x0 horizontal value at the left edge
 * @param x1 at the right edge
 * @param y0 vertical value at the bottom edge
 * @param y1 at the top edge
 */
record Plot(double left, double top, double width, double height, double x0, double x1, double y0, double y1) {
    /** What the vertical axis needs at the left of the area. */
    static final double LEFT = 46;
    /** What the horizontal axis needs below the area. */
    static final double BELOW = 36;

    private static final double TICK = 4;
    private static final double GAP = 24;

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    double x(double value) {
        return left + (value - x0) / (x1 - x0) * width;
    }

    double y(double value) {
        return bottom() - (value - y0) / (y1 - y0) * height;
    }

    /** Thin lines across, the vertical axis' numbers and its title. */
    void drawVerticalAxis(Canvas canvas, String title) {
        Ticks ticks = Ticks.of(y0, y1, (int) Math.max(2, height / GAP), 0);
        for (double value : ticks.values()) {
            canvas.line(left, y(value), right(), y(value), Pen.of(Ink.GRID, 0.75));
            String text = ticks.text(value);
            canvas.text(text, left - 6, y(value) + Lettering.TICK.toMiddle(), Lettering.TICK, Anchor.END);
        }
        canvas.line(left, top, left, bottom(), Pen.of(Ink.AXIS, 1));
        canvas.textUpwards(title, left - LEFT + 12, top + height / 2, Lettering.AXIS);
    }

    /** The line at the bottom. */
    void drawBase(Canvas canvas) {
        canvas.line(left, bottom(), right(), bottom(), Pen.of(Ink.AXIS, 1));
    }

    /** A horizontal axis of whole numbers from 1. */
    void drawCount(Canvas canvas, String title) {
        drawBase(canvas);
        Ticks ticks = Ticks.of(x0, x1, (int) Math.max(2, width / (1.4 * GAP)), 1);
        for (double value : ticks.values()) {
            if (value >= 1) {
                canvas.line(x(value), bottom(), x(value), bottom() + TICK, Pen.of(Ink.AXIS, 1));
                canvas.text(ticks.text(value), x(value), bottom() + 15, Lettering.TICK, Anchor.MIDDLE);
            }
        }
        canvas.text(title, left + width / 2, bottom() + 30, Lettering.AXIS, Anchor.MIDDLE);
    }
}
