package org.pairlab.app.curves;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;

/**
 * Draws every run as a faint line and each mean as a bold one: training below validation, runs below means. Where a value
 * lies above the axis, a small triangle at the top edge says so; where a run diverged, its line ends in a cross.
 */
final class CurvesRenderer extends AbstractRendererXY<CurvesRenderer> {
    private static final int MOST_STROKES = 64;
    private static final double DOT = 2;

    private final CurveOptions options;
    private Theme theme = Theme.LIGHT;
    private double[] xs = new double[0];
    private double height;

    CurvesRenderer(CurveOptions options) {
        this.options = options;
    }

    void theme(Theme newTheme) {
        theme = newTheme;
    }

    @Override
    public void render() {
        GraphicsContext graphics = getChart().getCanvas().getGraphicsContext2D();
        height = getChart().getCanvas().getHeight();
        graphics.save();
        for (Split split : Split.values()) {
            shown(split).forEach(data -> {
                place(data.curves().epochs());
                if (options.runs().get()) {
                    drawRuns(graphics, data);
                }
            });
        }
        for (Split split : Split.values()) {
            if (options.means().get()) {
                shown(split).forEach(data -> drawMean(graphics, data));
            }
        }
        graphics.restore();
    }

    @Override
    protected void render(GraphicsContext graphics, DataSet dataSet, DataSetNode style) {
        throw new UnsupportedOperationException("all data sets are drawn in one pass");
    }

    @Override
    protected CurvesRenderer getThis() {
        return this;
    }

    /** What is drawn of a split. */
    List<CurveDataSet> shown(Split split) {
        return getDatasets().stream()
                .map(CurveDataSet.class::cast)
                .filter(data -> data.split() == split && options.shows(split))
                .filter(data -> data.curves() != null && options.shows(data.architecture()))
                .filter(data -> options.quantity().get().of(data.architecture()))
                .toList();
    }

    private void place(int epochs) {
        if (xs.length != epochs) {
            xs = new double[epochs];
        }
        for (int epoch = 0; epoch < epochs; epoch++) {
            xs[epoch] = xAxis.getDisplayPosition(epoch + 1);
        }
    }

    private double y(double value) {
        // Kept near the canvas: a rasteriser's numbers overflow far outside of it.
        return Math.max(-10 * height, Math.min(11 * height, yAxis.getDisplayPosition(value)));
    }

    private void drawRuns(GraphicsContext graphics, CurveDataSet data) {
        RunCurves curves = data.curves();
        Color color = Palette.color(data.architecture(), theme);
        double weight = data.split() == Split.TRAINING ? 0.55 : 1;
        // Strokes of their own let overlapping runs add up; so many that they all count, so few that 1000 runs stay
        // quick.
        int batch = (curves.runs() + MOST_STROKES - 1) / MOST_STROKES;
        graphics.setStroke(color.deriveColor(0, 1, 1, weight * faintness(curves.runs())));
        graphics.setFill(color.deriveColor(0, 1, 1, weight * 0.6));
        graphics.setLineWidth(1);
        graphics.setLineDashes();
        for (int from = 0; from < curves.runs(); from += batch) {
            graphics.beginPath();
            for (int run = from; run < Math.min(from + batch, curves.runs()); run++) {
                int of = run;
                trace(graphics, curves.reached(run), epoch -> curves.value(data.split(), of, epoch), DOT);
            }
            graphics.stroke();
        }
        graphics.setStroke(color);
        for (int run = 0; run < curves.runs(); run++) {
            if (curves.diverged(run)) {
                drawEnd(graphics, curves, data.split(), run);
            }
        }
    }

    private static double faintness(int runs) {
        return runs <= 5 ? 0.5 : runs <= 20 ? 0.35 : runs <= 100 ? 0.22 : 0.12;
    }

    private void drawMean(GraphicsContext graphics, CurveDataSet data) {
        RunCurves curves = data.curves();
        place(curves.epochs());
        boolean training = data.split() == Split.TRAINING;
        Color color = Palette.color(data.architecture(), theme).deriveColor(0, 1, 1, training ? 0.75 : 1);
        graphics.setStroke(color);
        graphics.setFill(color);
        graphics.setLineWidth(training ? 1.5 : 2.5);
        if (training) {
            graphics.setLineDashes(5, 4);
        } else {
            graphics.setLineDashes();
        }
        graphics.beginPath();
        trace(graphics, curves.epochs(), epoch -> curves.mean(data.split(), epoch), training ? 2.5 : 3.5);
        graphics.stroke();
    }

    /** Adds a line to the path; values without neighbours become dots, those above the axis are marked at its edge. */
    private void trace(GraphicsContext graphics, int epochs, Values values, double dot) {
        double before = Double.NaN;
        for (int epoch = 0; epoch < epochs; epoch++) {
            double value = values.at(epoch);
            if (Double.isNaN(value)) {
                before = value;
                continue;
            }
            double y = y(value);
            if (Double.isNaN(before)) {
                graphics.moveTo(xs[epoch], y);
            } else {
                graphics.lineTo(xs[epoch], y);
            }
            if (Double.isNaN(before) && (epoch + 1 == epochs || Double.isNaN(values.at(epoch + 1)))) {
                graphics.fillOval(xs[epoch] - dot, y - dot, 2 * dot, 2 * dot);
            }
            if (value > yAxis.getMax()) {
                double x = xs[epoch];
                graphics.fillPolygon(new double[] {x - 4, x + 4, x}, new double[] {8, 8, 1}, 3);
            }
            before = value;
        }
    }

    private void drawEnd(GraphicsContext graphics, RunCurves curves, Split split, int run) {
        int last = curves.reached(run) - 1;
        while (last >= 0 && !Double.isFinite(curves.value(split, run, last))) {
            last--;
        }
        if (last >= 0) {
            double x = xs[last];
            double y = Math.max(5, y(curves.value(split, run, last)));
            graphics.strokeLine(x - 3, y - 3, x + 3, y + 3);
            graphics.strokeLine(x - 3, y + 3, x + 3, y - 3);
        }
    }

    /** A line's value after a 0-based epoch. */
    private interface Values {
        double at(int epoch);
    }
}
