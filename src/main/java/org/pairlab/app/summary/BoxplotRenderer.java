package org.pairlab.app.summary;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.pairlab.statistics.BoxPlot;
import org.pairlab.statistics.Description;

/**
 * Draws each data set as one boxplot: quartiles, median, whiskers by Tukey's rule, every value as a point, the mean as a
 * diamond. In a data set x is the run's number and y its value; where the box stands, and its colours, are asked for.
 */
final class BoxplotRenderer extends AbstractRendererXY<BoxplotRenderer> {
    private static final int MANY = 60;

    private final Function<DataSet, Look> looks;

    /**
     * How a data set is drawn.
     *
     * @param slot where
     * @param color of box and points
     * @param ink of the mean's outline
     * @param paper of the mean's inside: the background
     */
    record Look(Slot slot, Color color, Color ink, Color paper) {}

    BoxplotRenderer(Function<DataSet, Look> looks) {
        this.looks = looks;
    }

    @Override
    protected void render(GraphicsContext gc, DataSet dataSet, DataSetNode style) {
        int count = dataSet.getDataCount();
        if (count == 0) {
            return;
        }
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = dataSet.get(DataSet.DIM_Y, i);
        }
        Look look = looks.apply(dataSet);
        gc.save();
        // A single run has no quartiles worth drawing.
        if (count > 1) {
            drawBox(gc, BoxPlot.of(values), look, yAxis::getDisplayPosition);
        }
        drawPoints(gc, dataSet, look);
        if (count > 1) {
            double mean = yAxis.getDisplayPosition(Description.of(values).mean());
            drawMean(gc, look, mean);
        }
        gc.restore();
    }

    private static void drawBox(GraphicsContext gc, BoxPlot box, Look look, DoubleUnaryOperator y) {
        Slot slot = look.slot();
        double top = y.applyAsDouble(box.upperQuartile());
        double bottom = y.applyAsDouble(box.lowerQuartile());
        gc.setFill(look.color().deriveColor(0, 1, 1, 0.16));
        gc.fillRect(slot.boxLeft(), top, slot.boxWidth(), bottom - top);
        gc.setStroke(look.color());
        gc.setLineWidth(1.25);
        gc.strokeRect(slot.boxLeft(), top, slot.boxWidth(), bottom - top);
        drawWhisker(gc, slot, top, y.applyAsDouble(box.upperWhisker()));
        drawWhisker(gc, slot, bottom, y.applyAsDouble(box.lowerWhisker()));
        gc.setLineWidth(3);
        double median = y.applyAsDouble(box.median());
        gc.strokeLine(slot.boxLeft(), median, slot.boxRight(), median);
    }

    private static void drawWhisker(GraphicsContext gc, Slot slot, double from, double to) {
        double half = slot.boxWidth() / 5;
        gc.strokeLine(slot.centre(), from, slot.centre(), to);
        gc.strokeLine(slot.centre() - half, to, slot.centre() + half, to);
    }

    private void drawPoints(GraphicsContext gc, DataSet dataSet, Look look) {
        int count = dataSet.getDataCount();
        double radius = count > MANY ? 2 : 3.5;
        gc.setFill(look.color().deriveColor(0, 1, 1, count > MANY ? 0.6 : 0.85));
        gc.setStroke(look.paper());
        gc.setLineWidth(0.75);
        for (int i = 0; i < count; i++) {
            double x = look.slot().pointX((int) dataSet.get(DataSet.DIM_X, i));
            double y = yAxis.getDisplayPosition(dataSet.get(DataSet.DIM_Y, i));
            gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            if (count <= MANY) {
                gc.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
            }
        }
    }

    private static void drawMean(GraphicsContext gc, Look look, double y) {
        double x = look.slot().centre();
        double r = 6;
        double[] xs = {x - r, x, x + r, x};
        double[] ys = {y, y - r, y, y + r};
        gc.setFill(look.paper());
        gc.fillPolygon(xs, ys, 4);
        gc.setStroke(look.ink());
        gc.setLineWidth(1.5);
        gc.strokePolygon(xs, ys, 4);
    }

    @Override
    protected BoxplotRenderer getThis() {
        return this;
    }
}
