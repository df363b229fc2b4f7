package org.pairlab.chart;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Finds the parts of lines over whole numbers that lie within a plot: a line is broken where a value is missing, and cut off
 * at the plot's edge where a value lies beyond it, however far. Uses its arrays again for the next line.
 */
final class CutLine {
    private final Plot plot;
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int length;

    CutLine(Plot plot) {
        this.plot = plot;
    }

    /**
     * Cuts a line.
     *
     * @param values at 1, 2 and so on of the horizontal axis, asked for from 0; NaN where there is none
     * @param count how many
     * @param parts is handed the parts from the left; a part of one point is a value without neighbours
     */
    void cut(IntToDoubleFunction values, int count, Canvas.Lines parts) {
        double before = Double.NaN;
        for (int i = 0; i < count; i++) {
            double value = values.applyAsDouble(i);
            add(i, before, value, parts);
            before = value;
        }
        finish(parts);
    }

    private void add(int i, double before, double value, Canvas.Lines parts) {
        int from = side(before);
        int to = side(value);
        boolean joined = !Double.isNaN(before) && !Double.isNaN(value);
        if (joined && from != to && from != 0) {
            crossing(i, before, value, from);
        }
        if (joined && from != to && to != 0) {
            crossing(i, before, value, to);
        }
        if (to == 0 && !Double.isNaN(value)) {
            point(plot.x(i + 1), plot.y(value));
        } else {
            finish(parts);
        }
    }

    /** 1 above the plot, -1 below, else 0. */
    private int side(double value) {
        return value > plot.vertical().high() ? 1 : value < plot.vertical().low() ? -1 : 0;
    }

    private void crossing(int i, double before, double value, int side) {
        double edge = side > 0 ? plot.vertical().high() : plot.vertical().low();
        double share = (edge - before) / (value - before);
        // Straight up or down at the value that is finite.
        share = Double.isInfinite(before) ? 1 : Double.isInfinite(value) ? 0 : share;
        point(plot.x(i + share), side > 0 ? plot.top() : plot.bottom());
    }

    private void point(double x, double y) {
        if (length == xs.length) {
            xs = Arrays.copyOf(xs, 2 * length);
            ys = Arrays.copyOf(ys, 2 * length);
        }
        xs[length] = x;
        ys[length] = y;
        length++;
    }

    private void finish(Canvas.Lines parts) {
        if (length > 0) {
            parts.line(xs, ys, length);
        }
        length = 0;
    }
}
