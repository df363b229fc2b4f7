package org.pairlab.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.pairlab.chart.Lettering.Anchor;

/**
 * Means over the epochs that are compared with each other, each with its letter at its end. Immutable.
 *
 * @param means the first on top: what the others are compared with
 */
public record MeansPainter(List<Mean> means) implements Painter {
    private static final double WIDTH = 1.8;
    private static final double DOT = 2.2;
    private static final double BESIDE = 5;

    public MeansPainter {
        means = List.copyOf(means);
    }

    /**
     * A mean.
     *
     * @param letter at its end; empty for none
     * @param look its colour and dashes
     * @param values after each epoch, asked for from 0; NaN where there is none
     * @param count how many epochs have come, the last with a value
     */
    public record Mean(String letter, VariantLook look, IntToDoubleFunction values, int count) {
        private double end(Plot plot) {
            return plot.y(values.applyAsDouble(count - 1));
        }
    }

    @Override
    public void paint(Canvas canvas, Plot plot, ChartStyle style) {
        CutLine cut = new CutLine(plot);
        for (int i = means.size() - 1; i >= 0; i--) {
            Mean mean = means.get(i);
            Ink ink = mean.look().ink(style.colors());
            Pen pen = style.pen(ink, WIDTH, mean.look().dashes());
            canvas.polylines(1, pen, lines -> cut.cut(mean.values(), mean.count(), lines));
            if (mean.count() > 0 && mean.end(plot) >= plot.top() && mean.end(plot) <= plot.bottom()) {
                if (mean.look().alone()) {
                    canvas.circle(plot.x(mean.count()), mean.end(plot), DOT * style.size(), ink, Pen.NONE);
                } else {
                    mean.look().marker().draw(canvas, plot.x(mean.count()), mean.end(plot), ink, ink, style);
                }
            }
        }
        drawLetters(canvas, plot, style);
    }

    /** Letters beside the ends of their lines, moved down where two would overlap. */
    private void drawLetters(Canvas canvas, Plot plot, ChartStyle style) {
        Lettering lettering = style.legend();
        double gap = 0.95 * lettering.size();
        List<double[]> placed = new ArrayList<>();
        List<Mean> ended = means.stream()
                .filter(mean -> mean.count() > 0 && !mean.letter().isEmpty())
                .sorted(Comparator.comparingDouble(mean -> mean.end(plot)))
                .toList();
        for (Mean mean : ended) {
            double x = Math.min(plot.x(mean.count()) + BESIDE * style.size(), plot.right() - gap);
            double y = Math.min(plot.bottom() - gap / 2, Math.max(plot.top() + gap / 2, mean.end(plot)));
            for (double[] other : placed) {
                if (Math.abs(other[0] - x) < gap && y < other[1] + gap) {
                    y = other[1] + gap;
                }
            }
            placed.add(new double[] {x, y});
            canvas.text(mean.letter(), x, y + lettering.toMiddle(), lettering, Anchor.START);
        }
    }
}
