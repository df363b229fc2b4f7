package org.pairlab.chart;

import java.util.List;
import org.pairlab.chart.Lettering.Anchor;

/**
 * The axes of a chart in a figure: lines, ticks, their numbers and the names. The window's charts have chart-fx's.
 *
 * @param canvas what is drawn on
 * @param plot what they belong to
 * @param style what they look like
 */
public record Axes(Canvas canvas, Plot plot, ChartStyle style) {
    /** What the horizontal axis needs below the plot in print. */
    public static final double BELOW = 36;

    private static final double LEAST_LEFT = 46;
    private static final double TICK = 4;
    private static final double GAP = 24;
    private static final double BESIDE = 6;

    /**
     * What the vertical axis needs at the left of the plot: the same as always unless its numbers are wider.
     *
     * @param height of the plot
     */
    public static double left(Scale vertical, double height, ChartStyle style) {
        Ticks ticks = verticalTicks(vertical, height, style);
        double widest = 0;
        for (double value : ticks.values()) {
            widest = Math.max(widest, style.tick().width(ticks.text(value)));
        }
        return Math.max(LEAST_LEFT, Math.ceil(style.axis().size() + 2 * BESIDE + widest));
    }

    private static Ticks verticalTicks(Scale vertical, double height, ChartStyle style) {
        return Ticks.of(vertical, (int) Math.max(2, height / (GAP * style.size())), 0);
    }

    /** Thin lines across, the vertical axis' numbers and its name. */
    public void drawVertical(String name) {
        Ticks ticks = verticalTicks(plot.vertical(), plot.height(), style);
        Lettering lettering = style.tick();
        for (double value : ticks.values()) {
            double y = plot.y(value);
            canvas.line(plot.left(), y, plot.right(), y, Pen.of(style.colors().grid(), 0.75));
            canvas.text(ticks.text(value), plot.left() - BESIDE, y + lettering.toMiddle(), lettering, Anchor.END);
        }
        canvas.line(
                plot.left(),
                plot.top(),
                plot.left(),
                plot.bottom(),
                Pen.of(style.colors().axis(), 1));
        double baseline = plot.left()
                - left(plot.vertical(), plot.height(), style)
                + style.axis().size()
                + 1;
        canvas.textUpwards(name, baseline, plot.top() + plot.height() / 2, style.axis());
    }

    /** The line at the bottom. */
    public void drawBase() {
        canvas.line(
                plot.left(),
                plot.bottom(),
                plot.right(),
                plot.bottom(),
                Pen.of(style.colors().axis(), 1));
    }

    /** A horizontal axis of whole numbers from 1. */
    public void drawCount(String name) {
        drawBase();
        int most = (int) Math.max(2, plot.width() / (1.4 * GAP * style.size()));
        Ticks ticks = Ticks.of(plot.horizontal(), most, 1);
        for (double value : ticks.values()) {
            if (value >= 1) {
                double x = plot.x(value);
                canvas.line(
                        x,
                        plot.bottom(),
                        x,
                        plot.bottom() + TICK,
                        Pen.of(style.colors().axis(), 1));
                canvas.text(ticks.text(value), x, plot.bottom() + 15 * style.size(), style.tick(), Anchor.MIDDLE);
            }
        }
        canvas.text(
                name, plot.left() + plot.width() / 2, plot.bottom() + 30 * style.size(), style.axis(), Anchor.MIDDLE);
    }

    /** A horizontal axis with texts at places, as many as do not run into each other. */
    public void drawPlaces(String name, double[] places, List<String> texts) {
        drawBase();
        double end = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < places.length; i++) {
            double x = plot.x(places[i]);
            canvas.line(
                    x,
                    plot.bottom(),
                    x,
                    plot.bottom() + TICK,
                    Pen.of(style.colors().axis(), 1));
            double half = canvas.width(texts.get(i), style.tick()) / 2;
            if (x - half >= end) {
                canvas.text(texts.get(i), x, plot.bottom() + 15 * style.size(), style.tick(), Anchor.MIDDLE);
                end = x + half + BESIDE;
            }
        }
        canvas.text(
                name, plot.left() + plot.width() / 2, plot.bottom() + 30 * style.size(), style.axis(), Anchor.MIDDLE);
    }

    /** A vertical axis of rows, the first at the bottom. */
    public void drawRows(String name, List<String> texts) {
        for (int row = 0; row < texts.size(); row++) {
            double y = plot.y(row);
            canvas.text(texts.get(row), plot.left() - BESIDE, y + style.tick().toMiddle(), style.tick(), Anchor.END);
        }
        double widest = texts.stream()
                .mapToDouble(text -> canvas.width(text, style.tick()))
                .max()
                .orElse(0);
        canvas.textUpwards(name, plot.left() - 2 * BESIDE - widest, plot.top() + plot.height() / 2, style.axis());
    }
}
