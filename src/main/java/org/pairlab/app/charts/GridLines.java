package org.pairlab.app.charts;

import io.fair_acc.chartfx.axes.spi.TickMark;
import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import javafx.scene.canvas.GraphicsContext;

/**
 * Solid horizontal lines at the ticks of the vertical axis, in the colour that the style sheet gives chart-fx's own grid.
 * That one can only be dashed, and fills each line with a picture of its dashes.
 */
final class GridLines extends AbstractRendererXY<GridLines> {
    @Override
    public void render() {
        GraphicsContext graphics = getChart().getCanvas().getGraphicsContext2D();
        double width = getChart().getCanvas().getWidth();
        double height = getChart().getCanvas().getHeight();
        graphics.save();
        graphics.setStroke(getChart().getGridRenderer().getHorizontalMajorGrid().getStroke());
        graphics.setLineWidth(1);
        for (TickMark tick : yAxis.getTickMarks()) {
            double y = Math.floor(yAxis.getDisplayPosition(tick.getValue())) + 0.5;
            if (y > 0 && y < height - 1) {
                graphics.strokeLine(0, y, width, y);
            }
        }
        graphics.restore();
    }

    @Override
    protected void render(GraphicsContext graphics, DataSet dataSet, DataSetNode style) {
        throw new UnsupportedOperationException("the grid has no data sets");
    }

    @Override
    protected GridLines getThis() {
        return this;
    }
}
