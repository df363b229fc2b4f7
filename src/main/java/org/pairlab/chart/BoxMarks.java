package org.pairlab.chart;

import java.util.List;
import org.pairlab.statistics.BoxPlot;
import org.pairlab.statistics.RunMaximum;

/**
 * The marks of one boxplot: quartiles, median, whiskers by Tukey's rule, every run as a point, the mean as a diamond; and
 * of what others found, a ring or a square with one standard deviation either way.
 */
public final class BoxMarks {
    private static final int MANY = 60;

    private final Canvas canvas;
    private final Plot plot;
    private final ChartStyle style;

    public BoxMarks(Canvas canvas, Plot plot, ChartStyle style) {
        this.canvas = canvas;
        this.plot = plot;
        this.style = style;
    }

    /**
     * @param runs none for nothing, one for a point without a box
     * @param back how far it steps back behind others, 0 for not at all
     */
    void draw(Slot slot, Ink own, List<RunMaximum> runs, double back) {
        Ink ink = own.towards(style.paper(), back);
        boolean many = runs.size() > MANY;
        if (runs.size() > 1) {
            double[] values = runs.stream().mapToDouble(RunMaximum::accuracy).toArray();
            BoxPlot box = BoxPlot.of(values);
            double top = plot.y(box.upperQuartile());
            double height = plot.y(box.lowerQuartile()) - top;
            canvas.rectangle(slot.boxLeft(), top, slot.boxWidth(), height, 0, ink.faint(0.16), Pen.NONE);
            // Few points are drawn whole; many would hide the median.
            if (many) {
                drawPoints(slot, ink, runs);
            }
            drawBox(slot, ink, box);
        }
        if (!many) {
            drawPoints(slot, ink, runs);
        }
        if (runs.size() > 1) {
            double mean =
                    runs.stream().mapToDouble(RunMaximum::accuracy).average().orElseThrow();
            drawMean(slot.centre(), plot.y(mean), meanRadius(slot), style.text().towards(style.paper(), back));
        }
    }

    private void drawBox(Slot slot, Ink ink, BoxPlot box) {
        Pen pen = style.pen(ink, 1.3);
        double top = plot.y(box.upperQuartile());
        double bottom = plot.y(box.lowerQuartile());
        canvas.rectangle(slot.boxLeft(), top, slot.boxWidth(), bottom - top, 0, Ink.NONE, pen);
        drawWhisker(slot, top, plot.y(box.upperWhisker()), pen);
        drawWhisker(slot, bottom, plot.y(box.lowerWhisker()), pen);
        double median = plot.y(box.median());
        canvas.line(slot.boxLeft(), median, slot.boxRight(), median, style.pen(ink, 2.6));
    }

    private void drawWhisker(Slot slot, double from, double to, Pen pen) {
        double half = slot.boxWidth() / 5;
        canvas.line(slot.centre(), from, slot.centre(), to, pen);
        canvas.line(slot.centre() - half, to, slot.centre() + half, to, pen);
    }

    private void drawPoints(Slot slot, Ink ink, List<RunMaximum> runs) {
        boolean many = runs.size() > MANY;
        Pen around = many ? Pen.NONE : style.pen(style.paper(), 0.75);
        double radius = (many ? 1.8 : 3) * style.size();
        for (RunMaximum run : runs) {
            double y = plot.y(run.accuracy());
            canvas.circle(slot.pointX(run.run()), y, radius, ink.faint(many ? 0.6 : 0.9), around);
        }
    }

    /** Open, so that a point below it stays visible; the wider line sets it off from the median. */
    public void drawMean(double x, double y, double radius) {
        drawMean(x, y, radius, style.text());
    }

    /** Smaller where boxes are narrow, or it would hide them. */
    private double meanRadius(Slot slot) {
        return Math.min(5.5, Math.max(2.4, 0.3 * slot.boxWidth() / style.size()));
    }

    private void drawMean(double x, double y, double radius, Ink ink) {
        double r = radius * style.size();
        double[] xs = {x - r, x, x + r, x};
        double[] ys = {y, y - r, y, y + r};
        canvas.polygon(xs, ys, Ink.NONE, style.pen(style.paper(), radius < 4 ? 2.6 : 3.6));
        canvas.polygon(xs, ys, Ink.NONE, style.pen(ink, 1.3));
    }

    /** A line from one value to another. */
    void drawSpread(double x, double low, double high) {
        canvas.line(x, plot.y(low), x, plot.y(high), style.pen(style.quiet(), 1.2));
    }

    /** The mark of what the report says. */
    public void drawRing(double x, double y) {
        canvas.circle(x, y, 4 * style.size(), style.paper(), style.pen(style.quiet(), 1.2));
    }

    /** The mark of what the reference gives. */
    public void drawSquare(double x, double y) {
        double half = 3.6 * style.size();
        canvas.rectangle(x - half, y - half, 2 * half, 2 * half, 0, style.paper(), style.pen(style.quiet(), 1.2));
    }

    /** A small box that stands for all. */
    public void drawSample(double x, double y) {
        Pen pen = style.pen(style.text(), 1);
        canvas.line(x, y - 7, x, y + 7, pen);
        canvas.rectangle(x - 5, y - 4, 10, 8, 0, style.paper(), pen);
        canvas.line(x - 5, y + 0.5, x + 5, y + 0.5, style.pen(style.text(), 1.8));
    }
}
