package org.pairlab.chart;

import java.util.Locale;
import org.pairlab.network.Architecture;

/** Signs by which curves laid over each other, and shades of one colour, are told apart in grey print too. */
public enum Marker {
    DISC(),
    TRIANGLE(-1.15, 0.9, 1.15, 0.9, 0, -1.2),
    SQUARE(-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9),
    DIAMOND(-1.25, 0, 0, -1.25, 1.25, 0, 0, 1.25),
    UPSIDE_DOWN(-1.15, -0.9, 1.15, -0.9, 0, 1.2),
    PLUS(
            -0.4, -1.2, 0.4, -1.2, 0.4, -0.4, 1.2, -0.4, 1.2, 0.4, 0.4, 0.4, 0.4, 1.2, -0.4, 1.2, -0.4, 0.4, -1.2, 0.4,
            -1.2, -0.4, -0.4, -0.4),
    HOURGLASS(-1, -1.1, 1, -1.1, 0.25, 0, 1, 1.1, -1, 1.1, -0.25, 0),
    STAR(
            0, -1.4, 0.33, -0.45, 1.33, -0.43, 0.53, 0.17, 0.82, 1.13, 0, 0.56, -0.82, 1.13, -0.53, 0.17, -1.33, -0.43,
            -0.33, -0.45);

    private static final double RADIUS = 3.4;

    private final double[] corners; // across and down in turn; none for a disc

    Marker(double... corners) {
        this.corners = corners;
    }

    /** The sign of an architecture that has a single variant. */
    public static Marker of(Architecture architecture) {
        return switch (architecture) {
            case BASE -> DISC;
            case BASE_AUX -> TRIANGLE;
            case SEP -> SQUARE;
            case SEP_AUX -> DIAMOND;
        };
    }

    /** The sign of the variant at a 0-based place among those of its architecture; after all signs they begin again. */
    public static Marker at(int place) {
        return values()[place % values().length];
    }

    /** Draws it around a middle. */
    public void draw(Canvas canvas, double x, double y, Ink fill, Ink outline, ChartStyle style) {
        Pen pen = style.pen(outline, 1.2);
        double r = RADIUS * style.size();
        switch (this) {
            case DISC -> canvas.circle(x, y, r, fill, pen);
            case SQUARE -> canvas.rectangle(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r, 0, fill, pen);
            default -> {
                double[] xs = new double[corners.length / 2];
                double[] ys = new double[xs.length];
                for (int i = 0; i < xs.length; i++) {
                    xs[i] = x + corners[2 * i] * r;
                    ys[i] = y + corners[2 * i + 1] * r;
                }
                canvas.polygon(xs, ys, fill, pen);
            }
        }
    }

    /** Its outline as SVG has it, in any size. */
    public String svg() {
        if (this == DISC) {
            return "M-1 0 A1 1 0 1 1 1 0 A1 1 0 1 1 -1 0 Z";
        }
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < corners.length; i += 2) {
            path.append(String.format(Locale.ROOT, "%s%.2f %.2f ", i == 0 ? "M" : "L", corners[i], corners[i + 1]));
        }
        return path.append("Z").toString();
    }
}
