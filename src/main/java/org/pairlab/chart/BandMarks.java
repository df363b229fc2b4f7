package org.pairlab.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pairlab.statistics.Description;
import org.pairlab.statistics.KnownCurves;
import org.pairlab.statistics.Split;

/** Known curves as a band of one standard deviation either way and a dotted mean, fainter than an experiment's own. */
final class BandMarks {
    private static final double BAND = 0.13;
    private static final double MEAN = 0.8;

    private final Canvas canvas;
    private final Plot plot;
    private final ChartStyle style;

    BandMarks(Canvas canvas, Plot plot, ChartStyle style) {
        this.canvas = canvas;
        this.plot = plot;
        this.style = style;
    }

    /** @param most epochs of the axis; known epochs beyond are left out */
    void draw(KnownCurves.Band known, int most, Ink ink, Split split) {
        List<Description> shown = new ArrayList<>();
        for (Description one : known.byEpoch()) {
            if (shown.size() == most || !Double.isFinite(one.mean())) {
                break;
            }
            shown.add(one);
        }
        int epochs = shown.size();
        double[] xs = new double[2 * epochs];
        double[] ys = new double[2 * epochs];
        for (int epoch = 0; epoch < epochs; epoch++) {
            Description one = shown.get(epoch);
            double spread = one.count() < 2 ? 0 : one.standardDeviation();
            int back = 2 * epochs - 1 - epoch;
            xs[epoch] = plot.x(epoch + 1);
            xs[back] = xs[epoch];
            ys[epoch] = plot.y(one.mean() + spread);
            ys[back] = plot.y(one.mean() - spread);
        }
        double faint = split == Split.TRAINING ? 0.6 : 1;
        canvas.open("known curves, " + split.label());
        double[][] band = above(above(new double[][] {xs, ys}, plot.bottom(), 1), plot.top(), -1);
        if (band[0].length > 2) {
            canvas.polygon(band[0], band[1], ink.faint(BAND * faint), Pen.NONE);
        }
        Pen pen = style.pen(ink.faint(MEAN * faint), 1.1, 2.4, 1.6);
        canvas.polylines(
                1, pen, lines -> new CutLine(plot).cut(epoch -> shown.get(epoch).mean(), epochs, lines));
        canvas.close();
    }

    /**
     * The part of a polygon on one side of a level (Sutherland and Hodgman, 1974).
     *
     * @param polygon where its corners lie across, then where they lie down
     * @param sign 1 for what is drawn above it, -1 for what is drawn below
     */
    private static double[][] above(double[][] polygon, double level, int sign) {
        int corners = polygon[0].length;
        double[] xs = new double[2 * corners];
        double[] ys = new double[2 * corners];
        int length = 0;
        for (int i = 0; i < corners; i++) {
            int before = (i + corners - 1) % corners;
            double from = sign * (level - polygon[1][before]);
            double to = sign * (level - polygon[1][i]);
            if (from < 0 != to < 0) {
                double share = from / (from - to);
                xs[length] = polygon[0][before] + share * (polygon[0][i] - polygon[0][before]);
                ys[length++] = level;
            }
            if (to >= 0) {
                xs[length] = polygon[0][i];
                ys[length++] = polygon[1][i];
            }
        }
        return new double[][] {Arrays.copyOf(xs, length), Arrays.copyOf(ys, length)};
    }
}
