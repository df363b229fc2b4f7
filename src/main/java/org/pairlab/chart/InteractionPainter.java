package org.pairlab.chart;

import java.util.List;
import org.pairlab.chart.Lettering.Anchor;

/**
 * Whether two effects add up: means without auxiliary loss at 0 of the horizontal axis and with it at 1, a line for shared
 * and one for separate weights. Where they add up, the lines are parallel. Immutable.
 *
 * @param lines each with its two ends
 */
public record InteractionPainter(List<Line> lines) implements Painter {
    private static final double MEAN = 4.5;

    public InteractionPainter {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param name beside it
     * @param without its left end
     * @param with its right end
     */
    public record Line(String name, End without, End with) {}

    /**
     * A network's mean accuracy with its interval.
     *
     * @param look its colour and sign
     * @param mean percent; NaN for none
     * @param low NaN for no interval
     * @param high as low
     */
    public record End(VariantLook look, double mean, double low, double high) {}

    @Override
    public void paint(Canvas canvas, Plot plot, ChartStyle style) {
        double left = plot.x(0);
        double right = plot.x(1);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            canvas.open(line.name());
            double from = plot.y(line.without().mean());
            double to = plot.y(line.with().mean());
            if (!Double.isNaN(from) && !Double.isNaN(to)) {
                double[] dashes = i == 0 ? new double[0] : new double[] {5, 3.5};
                canvas.line(left, from, right, to, style.pen(style.quiet(), 1.6, dashes));
                Lettering lettering = style.note();
                // Above the first line, below the second one, clear of it over all of the text.
                double middle = (from + to) / 2;
                double half = canvas.width(line.name(), lettering) / 2;
                double rise = Math.abs(to - from) / (right - left) * half;
                double y = i == 0 ? middle - rise - 0.5 * lettering.size() : middle + rise + 1.2 * lettering.size();
                canvas.text(line.name(), (left + right) / 2, y, lettering, Anchor.MIDDLE);
            }
            drawEnd(canvas, plot, style, left, line.without());
            drawEnd(canvas, plot, style, right, line.with());
            canvas.close();
        }
    }

    private static void drawEnd(Canvas canvas, Plot plot, ChartStyle style, double x, End end) {
        if (Double.isNaN(end.mean())) {
            return;
        }
        Ink ink = end.look().ink(style.colors());
        IntervalsPainter.interval(canvas, plot, style, ink, x, end.low(), end.high());
        canvas.circle(x, plot.y(end.mean()), MEAN * style.size(), ink, style.pen(style.paper(), 1.5));
    }
}
