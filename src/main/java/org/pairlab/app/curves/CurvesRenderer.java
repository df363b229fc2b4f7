package org.pairlab.app.curves;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.Split;

/**
 * Draws every run as a faint line and each mean as a bold one: training below validation, runs below means. Where a value
 * lies above the axis, a small triangle at the top edge says so; where a run diverged, its line ends in a cross.
 */
final class CurvesRenderer extends AbstractRendererXY<CurvesRenderer> {
    private static final int MOST_STROKES = 64;

    private final CurveOptions options;
    private final BackdropCurves backdrop;
    private Theme theme = Theme.LIGHT;
    private double[] xs = new double[0];
    private double height;

    CurvesRenderer(CurveOptions options, BackdropCurves backdrop) {
        this.options = options;
        this.backdrop = backdrop;
    }

    void theme(Theme newTheme) {
        theme = newTheme;
    }

    @Override
    public void render() {
        GraphicsContext graphics = getChart().getCanvas().getGraphicsContext2D();
        height = getChart().getCanvas().getHeight();
        if (getChart().getCanvas().getWidth() < 1 || height < 1) {
            return;
        }
        graphics.save();
        for (Split split : Split.values()) {
            shown(split).forEach(data -> drawBackdrop(graphics, data));
        }
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

    private void drawBackdrop(GraphicsContext graphics, CurveDataSet data) {
        backdrop.of(data.architecture(), data.split()).ifPresent(known -> {
            place(data.curves().epochs());
            Color color = Palette.color(data.architecture(), theme);
            new BackdropPen(graphics, color, data.split() == Split.TRAINING).draw(xs, known, this::y);
        });
    }

    private double y(double value) {
        // Kept near the canvas: a rasteriser's numbers overflow far outside of it.
        return Math.max(-10 * height, Math.min(11 * height, yAxis.getDisplayPosition(value)));
    }

    private void drawRuns(GraphicsContext graphics, CurveDataSet data) {
        RunCurves curves = data.curves();
        Color color = Palette.color(data.architecture(), theme);
        double opacity = faintness(curves.runs()) * (data.split() == Split.TRAINING ? 0.55 : 1);
        boolean[] above = new boolean[curves.epochs()];
        if (curves.runs() <= MOST_STROKES) {
            graphics.setStroke(color.deriveColor(0, 1, 1, opacity));
            graphics.setFill(color.deriveColor(0, 1, 1, opacity));
            graphics.setLineWidth(1);
            graphics.setLineDashes();
            PathPen pen = new PathPen(graphics, 2);
            for (int run = 0; run < curves.runs(); run++) {
                // A stroke of its own, so that overlapping runs add up.
                graphics.beginPath();
                trace(pen, data, run, above);
                graphics.stroke();
            }
        } else {
            double width = getChart().getCanvas().getWidth();
            LineDensity pen = new LineDensity(width, height, pixelScale());
            for (int run = 0; run < curves.runs(); run++) {
                trace(pen, data, run, above);
            }
            graphics.drawImage(pen.image(color, opacity), 0, 0, width, height);
        }
        drawMarks(graphics, data, color, above);
    }

    private double pixelScale() {
        Window window =
                getChart().getScene() == null ? null : getChart().getScene().getWindow();
        return window == null ? 1 : window.getRenderScaleX();
    }

    private static double faintness(int runs) {
        return runs <= 5 ? 0.5 : runs <= 20 ? 0.35 : runs <= 100 ? 0.16 : 0.08;
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
        boolean[] above = new boolean[curves.epochs()];
        trace(new PathPen(graphics, training ? 2.5 : 3.5), data, CurvePoint.MEAN, above);
        graphics.stroke();
        graphics.setLineDashes();
        drawMarks(graphics, data, color, above);
    }

    /** Draws a run or the mean; values without neighbours become dots. Notes the epochs that lie above the axis. */
    private void trace(LinePen pen, CurveDataSet data, int run, boolean[] above) {
        CurvePoint line = new CurvePoint(data.curves(), data.split(), run, 0);
        int end = line.mean() ? above.length : data.curves().reached(run);
        boolean joined = false;
        for (int epoch = 0; epoch < end; epoch++) {
            double value = line.valueAt(epoch);
            if (Double.isNaN(value)) {
                joined = false;
                continue;
            }
            if (joined) {
                pen.to(xs[epoch], y(value));
            } else if (epoch + 1 == end || Double.isNaN(line.valueAt(epoch + 1))) {
                pen.dot(xs[epoch], y(value));
            } else {
                pen.start(xs[epoch], y(value));
            }
            joined = true;
            above[epoch] |= value > yAxis.getMax();
        }
    }

    private void drawMarks(GraphicsContext graphics, CurveDataSet data, Color color, boolean[] above) {
        graphics.setFill(color);
        for (int epoch = 0; epoch < above.length; epoch++) {
            if (above[epoch]) {
                double x = xs[epoch];
                graphics.fillPolygon(new double[] {x - 4, x + 4, x}, new double[] {8, 8, 1}, 3);
            }
        }
        graphics.setStroke(color);
        graphics.setLineWidth(1);
        RunCurves curves = data.curves();
        for (int run = 0; options.runs().get() && run < curves.runs(); run++) {
            if (curves.diverged(run)) {
                drawEnd(graphics, curves, data.split(), run);
            }
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

    private record PathPen(GraphicsContext graphics, double radius) implements LinePen {
        @Override
        public void start(double x, double y) {
            graphics.moveTo(x, y);
        }

        @Override
        public void to(double x, double y) {
            graphics.lineTo(x, y);
        }

        @Override
        public void dot(double x, double y) {
            graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }
}
