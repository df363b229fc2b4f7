package org.pairlab.chart;

import org.pairlab.statistics.comparison.DifferenceCurves;
import org.pairlab.statistics.comparison.MeanInterval;

/**
 * The difference of two variants over the epochs: every seed's faint, the mean bold within its interval at each epoch.
 * Immutable.
 *
 * @param curves the differences
 * @param look whose colour they have: that of the second variant
 * @param smallest half the height of the band of what is too small to matter; 0 for none
 */
public record DifferenceCurvesPainter(DifferenceCurves curves, VariantLook look, double smallest) implements Painter {
    private static final double BAND = 0.18;

    @Override
    public void paint(Canvas canvas, Plot plot, ChartStyle style) {
        ZeroMarks.draw(canvas, plot, style, smallest);
        Ink ink = look.ink(style.colors());
        CutLine cut = new CutLine(plot);
        canvas.open("each seed");
        canvas.polylines(curves.runs().size(), style.pen(ink.faint(0.28), 0.9), lines -> {
            for (double[] seed : curves.values()) {
                cut.cut(epoch -> seed[epoch], seed.length, lines);
            }
        });
        canvas.close();
        drawBand(canvas, plot, ink);
        canvas.open("mean");
        canvas.polylines(
                1,
                style.pen(ink, 2.4),
                lines -> cut.cut(epoch -> curves.means().get(epoch).mean(), curves.epochs(), lines));
        canvas.close();
    }

    private void drawBand(Canvas canvas, Plot plot, Ink ink) {
        int epochs = curves.epochs();
        if (epochs == 0 || !curves.means().get(0).hasInterval()) {
            return;
        }
        double[] xs = new double[2 * epochs];
        double[] ys = new double[2 * epochs];
        for (int epoch = 0; epoch < epochs; epoch++) {
            MeanInterval mean = curves.means().get(epoch);
            int back = 2 * epochs - 1 - epoch;
            xs[epoch] = plot.x(epoch + 1);
            xs[back] = xs[epoch];
            ys[epoch] = within(plot, plot.y(mean.high()));
            ys[back] = within(plot, plot.y(mean.low()));
        }
        canvas.open("95 % interval at each epoch");
        canvas.polygon(xs, ys, ink.faint(BAND), Pen.NONE);
        canvas.close();
    }

    private static double within(Plot plot, double y) {
        return Math.max(plot.top(), Math.min(plot.bottom(), y));
    }
}
