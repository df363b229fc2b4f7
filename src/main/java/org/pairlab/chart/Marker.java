package org.pairlab.chart;

import org.pairlab.network.Architecture;

/** A sign for each architecture, so that curves laid over each other are told apart in grey print too. */
public enum Marker {
    DISC,
    TRIANGLE,
    SQUARE,
    DIAMOND;

    private static final double RADIUS = 3.4;

    /** The sign of an architecture. */
    public static Marker of(Architecture architecture) {
        return switch (architecture) {
            case BASE -> DISC;
            case BASE_AUX -> TRIANGLE;
            case SEP -> SQUARE;
            case SEP_AUX -> DIAMOND;
        };
    }

    /** Draws it around a middle. */
    public void draw(Canvas canvas, double x, double y, Ink fill, Ink outline, ChartStyle style) {
        Pen pen = style.pen(outline, 1.2);
        double r = RADIUS * style.size();
        switch (this) {
            case DISC -> canvas.circle(x, y, r, fill, pen);
            case TRIANGLE ->
                canvas.polygon(
                        new double[] {x - 1.15 * r, x + 1.15 * r, x},
                        new double[] {y + 0.9 * r, y + 0.9 * r, y - 1.2 * r},
                        fill,
                        pen);
            case SQUARE -> canvas.rectangle(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r, 0, fill, pen);
            case DIAMOND ->
                canvas.polygon(
                        new double[] {x - 1.25 * r, x, x + 1.25 * r, x},
                        new double[] {y, y - 1.25 * r, y, y + 1.25 * r},
                        fill,
                        pen);
        }
    }
}
