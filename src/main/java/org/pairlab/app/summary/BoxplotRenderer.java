package org.pairlab.app.summary;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.pairlab.chart.Slot;
import org.pairlab.statistics.BoxPlot;
import org.pairlab.statistics.Description;

/**
 * Draws each data set as one boxplot: quartiles, median, whiskers by Tukey's rule, every value as a point, the mean as a
 * diamond. In a data set x is the run's number and y its value; where the box stands, and its colours, are asked for.
 */
public final class BoxplotRenderer extends AbstractRendererXY<BoxplotRenderer> {
    private static final int MANY = 60;

    private final Function<DataSet, Look> looks;

    /**
     * How a data set is drawn.
     *
     * @param slot where
     * @param color of box and points
     * @param ink of the mean's outline
     * @param paper of what sets points and mean off: the background
     */
    public record Look(Slot slot, Color color, Color ink, Color paper) {}

    /** @param looks how a data set is drawn, asked for with every redraw */
    public BoxplotRenderer(Function<DataSet, Look> looks) {
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
        if (count == 1) {
            drawPoints(gc, dataSet, look);
        } else {
            BoxPlot box = BoxPlot.of(values);
            fillBox(gc, box, look);
            // Few points are drawn whole; many would hide the median.
            if (count > MANY) {
                drawPoints(gc, dataSet, look);
            }
            drawBox(gc, box, look);
            if (count <= MANY) {
                drawPoints(gc, dataSet, look);
            }
            drawMean(gc, look, yAxis.getDisplayPosition(Description.of(values).mean()));
        }
        gc.restore();
    }

    private void fillBox(GraphicsContext gc, BoxPlot box, Look look) {
        Slot slot = look.slot();
        gc.setFill(look.color().deriveColor(0, 1, 1, 0.16));
        gc.fillRect(
                crisp(slot.boxLeft()),
                y(box.upperQuartile()),
                crisp(slot.boxRight()) - crisp(slot.boxLeft()),
                y(box.lowerQuartile()) - y(box.upperQuartile()));
    }

    private void drawBox(GraphicsContext gc, BoxPlot box, Look look) {
        double left = crisp(look.slot().boxLeft());
        double right = crisp(look.slot().boxRight());
        gc.setStroke(look.color());
        gc.setLineWidth(1.5);
        gc.strokeRect(left, y(box.upperQuartile()), right - left, y(box.lowerQuartile()) - y(box.upperQuartile()));
        drawWhisker(gc, look.slot(), y(box.upperQuartile()), y(box.upperWhisker()));
        drawWhisker(gc, look.slot(), y(box.lowerQuartile()), y(box.lowerWhisker()));
        gc.setLineWidth(3);
        gc.strokeLine(left, y(box.median()), right, y(box.median()));
    }

    private static void drawWhisker(GraphicsContext gc, Slot slot, double from, double to) {
        double centre = crisp(slot.centre());
        double half = slot.boxWidth() / 5;
        gc.strokeLine(centre, from, centre, to);
        gc.strokeLine(centre - half, to, centre + half, to);
    }

    private double y(double value) {
        return crisp(yAxis.getDisplayPosition(value));
    }

    /** The middle of a pixel, where a thin line is not smeared over two. */
    private static double crisp(double position) {
        return Math.floor(position) + 0.5;
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
        // Open, so that a point below it stays visible; the wider stroke sets it off from the median.
        gc.setStroke(look.paper());
        gc.setLineWidth(4);
        gc.strokePolygon(xs, ys, 4);
        gc.setStroke(look.ink());
        gc.setLineWidth(1.5);
        gc.strokePolygon(xs, ys, 4);
    }

    @Override
    protected BoxplotRenderer getThis() {
        return this;
    }
}
