package org.pairlab.chart;

/** What differences are seen against: a line at none, and the band of those that are too small to matter. */
final class ZeroMarks {
    private static final double BAND = 0.09;

    private ZeroMarks() {}

    /** @param smallest half of the band's height; 0 for no band */
    static void draw(Canvas canvas, Plot plot, ChartStyle style, double smallest) {
        canvas.open("no difference");
        double top = Math.max(plot.top(), plot.y(smallest));
        double bottom = Math.min(plot.bottom(), plot.y(-smallest));
        if (smallest > 0 && top < bottom) {
            canvas.rectangle(
                    plot.left(),
                    top,
                    plot.width(),
                    bottom - top,
                    0,
                    style.text().faint(BAND),
                    Pen.NONE);
        }
        if (plot.vertical().shows(0)) {
            canvas.line(plot.left(), plot.y(0), plot.right(), plot.y(0), style.pen(style.quiet(), 1.2));
        }
        canvas.close();
    }
}
