package org.pairlab.chart;

import java.util.List;
import java.util.Optional;

/**
 * Differences side by side, each at a whole number of the horizontal axis: every seed's as a dot, beside them the mean with
 * its interval (an estimation plot: Gardner and Altman, British Medical Journal 292, 1986), over a line at no difference and
 * the band of what is too small to matter. Immutable.
 *
 * @param columns from the left
 * @param smallest half of the band's height; 0 for none
 */
public record IntervalsPainter(List<Column> columns, double smallest) implements Painter {
    private static final double CAP = 5;
    private static final double MEAN = 5;
    private static final double DOT = 2.8;

    public IntervalsPainter {
        columns = List.copyOf(columns);
    }

    /**
     * A difference.
     *
     * @param name what it is of, for people who do not see it
     * @param look whose colour it has; empty for that of text
     * @param runs numbers of the runs
     * @param values one a run; none if dots would say nothing of the interval
     * @param mean NaN for nothing
     * @param low NaN for no interval
     * @param high as low
     */
    public record Column(
            String name,
            Optional<VariantLook> look,
            List<Integer> runs,
            List<Double> values,
            double mean,
            double low,
            double high) {
        public Column {
            runs = List.copyOf(runs);
            values = List.copyOf(values);
        }
    }

    @Override
    public void paint(Canvas canvas, Plot plot, ChartStyle style) {
        ZeroMarks.draw(canvas, plot, style, smallest);
        for (int place = 0; place < columns.size(); place++) {
            Column column = columns.get(place);
            Slot slot = plot.slot(place, columns.size());
            Ink ink = column.look().map(look -> look.ink(style.colors())).orElse(style.text());
            canvas.open(column.name());
            double beside = column.values().isEmpty() ? 0 : slot.boxWidth() / 3;
            for (int i = 0; i < column.values().size(); i++) {
                double x = slot.pointX(column.runs().get(i)) - beside;
                double y = plot.y(column.values().get(i));
                canvas.circle(x, y, DOT * style.size(), ink.faint(0.55), Pen.NONE);
            }
            drawMean(canvas, plot, style, ink, slot.centre() + beside * 1.6, column);
            canvas.close();
        }
    }

    private static void drawMean(Canvas canvas, Plot plot, ChartStyle style, Ink ink, double x, Column column) {
        if (Double.isNaN(column.mean())) {
            return;
        }
        interval(canvas, plot, style, ink, x, column.low(), column.high());
        diamond(canvas, style, ink, x, plot.y(column.mean()));
    }

    /** A line from one end of an interval to the other; nothing if there is none. */
    static void interval(Canvas canvas, Plot plot, ChartStyle style, Ink ink, double x, double low, double high) {
        if (Double.isNaN(low)) {
            return;
        }
        double cap = CAP * style.size();
        canvas.line(x, plot.y(low), x, plot.y(high), style.pen(ink, 2));
        canvas.line(x - cap, plot.y(low), x + cap, plot.y(low), style.pen(ink, 1.4));
        canvas.line(x - cap, plot.y(high), x + cap, plot.y(high), style.pen(ink, 1.4));
    }

    /** The mark of a mean. */
    static void diamond(Canvas canvas, ChartStyle style, Ink ink, double x, double y) {
        double r = MEAN * style.size();
        double[] xs = {x - r, x, x + r, x};
        double[] ys = {y, y - r, y, y + r};
        canvas.polygon(xs, ys, ink, style.pen(style.paper(), 1.5));
    }
}
