package org.pairlab.app.curves;

import java.util.function.DoubleUnaryOperator;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.pairlab.statistics.Description;
import org.pairlab.statistics.KnownCurves;

/**
 * Draws known curves as a band of one standard deviation either way and a dotted mean, fainter than any curve of the
 * experiment's own.
 */
record BackdropPen(GraphicsContext graphics, Color color, boolean training) {
    private static final double BAND = 0.13;
    private static final double MEAN = 0.8;

    /**
     * @param xs where the epochs of the axis lie; known epochs beyond are left out
     * @param y where a value lies, in pixels from the top
     */
    void draw(double[] xs, KnownCurves.Band known, DoubleUnaryOperator y) {
        int epochs = 0;
        int most = Math.min(xs.length, known.byEpoch().size());
        while (epochs < most && Double.isFinite(known.byEpoch().get(epochs).mean())) {
            epochs++;
        }
        double[] outlineX = new double[2 * epochs];
        double[] outlineY = new double[2 * epochs];
        double[] means = new double[epochs];
        for (int epoch = 0; epoch < epochs; epoch++) {
            Description one = known.byEpoch().get(epoch);
            double spread = one.count() < 2 ? 0 : one.standardDeviation();
            int back = 2 * epochs - 1 - epoch;
            outlineX[epoch] = xs[epoch];
            outlineX[back] = xs[epoch];
            outlineY[epoch] = y.applyAsDouble(one.mean() + spread);
            outlineY[back] = y.applyAsDouble(one.mean() - spread);
            means[epoch] = y.applyAsDouble(one.mean());
        }
        double faint = training ? 0.6 : 1;
        graphics.setFill(color.deriveColor(0, 1, 1, BAND * faint));
        graphics.fillPolygon(outlineX, outlineY, outlineX.length);
        graphics.setStroke(color.deriveColor(0, 1, 1, MEAN * faint));
        graphics.setLineWidth(1.25);
        graphics.setLineDashes(1.5, 3);
        graphics.strokePolyline(xs, means, epochs);
        graphics.setLineDashes();
    }
}
