package org.pairlab.export;

import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.Split;

/** Draws curves into a plot. What lies above the scale is cut off at its edge, where a small triangle says so. */
final class CurvePainter {
    private final Canvas canvas;
    private final Plot plot;
    private final boolean marked;

    /** @param marked whether means carry their architecture's sign */
    CurvePainter(Canvas canvas, Plot plot, boolean marked) {
        this.canvas = canvas;
        this.plot = plot;
        this.marked = marked;
    }

    /** What a mean is drawn with. */
    static Pen mean(Ink ink, Split split) {
        return split == Split.TRAINING ? Pen.of(ink.faint(0.8), 1.5).dashed(5, 3) : Pen.of(ink, 2.2);
    }

    static void cross(Canvas canvas, double x, double y, Ink ink) {
        canvas.line(x - 3, y - 3, x + 3, y + 3, Pen.of(ink, 1.2));
        canvas.line(x - 3, y + 3, x + 3, y - 3, Pen.of(ink, 1.2));
    }

    /** A triangle whose tip is at {@code y}. */
    static void above(Canvas canvas, double x, double y, Ink ink) {
        canvas.polygon(new double[] {x - 4, x + 4, x}, new double[] {y + 7, y + 7, y}, ink, Pen.NONE);
    }

    private static double faintness(int runs) {
        return runs <= 5 ? 0.5 : runs <= 20 ? 0.35 : runs <= 100 ? 0.16 : 0.08;
    }

    void drawRuns(RunCurves curves, Split split) {
        Ink ink = Ink.of(curves.architecture());
        double opacity = faintness(curves.runs()) * (split == Split.TRAINING ? 0.55 : 1);
        Pen pen = Pen.of(ink.faint(opacity), 0.9);
        canvas.open(curves.architecture().label() + ", " + split.label() + ", each run");
        for (int index = 0; index < curves.runs(); index++) {
            int run = index;
            draw(epoch -> curves.value(split, run, epoch), curves.reached(run), pen);
            if (curves.diverged(run)) {
                drawEnd(curves, split, run);
            }
        }
        canvas.close();
    }

    void drawMean(RunCurves curves, Split split) {
        Ink ink = Ink.of(curves.architecture());
        IntToDoubleFunction values = epoch -> curves.mean(split, epoch);
        canvas.open(curves.architecture().label() + ", " + split.label() + ", mean");
        draw(values, curves.epochs(), mean(ink, split));
        if (marked) {
            drawMarkers(curves, values, split == Split.TRAINING ? Ink.PAPER : ink, ink);
        }
        canvas.close();
    }

    private void drawMarkers(RunCurves curves, IntToDoubleFunction values, Ink fill, Ink ink) {
        int every = Math.max(1, (int) Math.ceil(curves.epochs() / 8.0));
        // Each architecture begins at another epoch, so that signs of curves that run together do not hide each other.
        int first = curves.architecture().ordinal() % every;
        for (int epoch = first; epoch < curves.epochs(); epoch += every) {
            double value = values.applyAsDouble(epoch);
            if (Double.isFinite(value) && value <= plot.y1()) {
                Marker.of(curves.architecture()).draw(canvas, plot.x(epoch + 1), plot.y(value), fill, ink);
            }
        }
    }

    private void draw(IntToDoubleFunction values, int end, Pen pen) {
        DoubleStream.Builder xs = DoubleStream.builder();
        DoubleStream.Builder ys = DoubleStream.builder();
        int length = 0;
        double before = Double.NaN;
        for (int epoch = 0; epoch < end; epoch++) {
            double value = values.applyAsDouble(epoch);
            if (value > plot.y1()) {
                above(canvas, plot.x(epoch + 1), plot.top() + 1, pen.ink());
            }
            boolean leaves = before <= plot.y1() && value > plot.y1();
            boolean enters = before > plot.y1() && value <= plot.y1();
            if (leaves || enters) {
                xs.add(crossing(epoch, before, value));
                ys.add(plot.top());
                length++;
            }
            if (value <= plot.y1()) {
                xs.add(plot.x(epoch + 1));
                ys.add(plot.y(value));
                length++;
            } else {
                finish(xs, ys, length, pen);
                xs = DoubleStream.builder();
                ys = DoubleStream.builder();
                length = 0;
            }
            before = value;
        }
        finish(xs, ys, length, pen);
    }

    /** Where between the epoch and the one before it the curve passes the top of the scale. */
    private double crossing(int epoch, double before, double value) {
        if (Double.isInfinite(before)) {
            return plot.x(epoch + 1);
        }
        double share = Double.isInfinite(value) ? 0 : (plot.y1() - before) / (value - before);
        return plot.x(epoch + share);
    }

    private void finish(DoubleStream.Builder xs, DoubleStream.Builder ys, int length, Pen pen) {
        double[] x = xs.build().toArray();
        double[] y = ys.build().toArray();
        if (length == 1) {
            // A value without neighbours.
            canvas.circle(x[0], y[0], Math.max(2, 1.2 * pen.width()), pen.ink(), Pen.NONE);
        } else if (length > 1) {
            canvas.polyline(x, y, pen);
        }
    }

    private void drawEnd(RunCurves curves, Split split, int run) {
        int last = curves.reached(run) - 1;
        while (last >= 0 && !Double.isFinite(curves.value(split, run, last))) {
            last--;
        }
        if (last >= 0) {
            double y = Math.max(plot.top() + 4, plot.y(curves.value(split, run, last)));
            cross(canvas, plot.x(last + 1), y, Ink.of(curves.architecture()));
        }
    }
}
