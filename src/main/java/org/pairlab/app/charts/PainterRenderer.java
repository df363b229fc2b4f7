package org.pairlab.app.charts;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.stage.Window;
import org.pairlab.app.Theme;
import org.pairlab.chart.ChartStyle;
import org.pairlab.chart.Painter;
import org.pairlab.chart.Plot;
import org.pairlab.chart.Scale;

/** Has a painter draw into a chart, with the chart's scales and colours, as large as the numbers on its axes. */
final class PainterRenderer extends AbstractRendererXY<PainterRenderer> {
    private ScreenCanvas canvas;
    private Painter painter = Painter.NOTHING;
    private Theme theme = Theme.LIGHT;

    void show(Painter newPainter) {
        painter = newPainter;
    }

    Painter painter() {
        return painter;
    }

    void theme(Theme newTheme) {
        theme = newTheme;
    }

    /** Where values lie in the chart as it is now; it must have a size. */
    Plot plot() {
        return new Plot(
                0,
                0,
                getChart().getCanvas().getWidth(),
                getChart().getCanvas().getHeight(),
                new Scale(xAxis.getMin(), xAxis.getMax()),
                new Scale(yAxis.getMin(), yAxis.getMax()));
    }

    double markSize() {
        return ((LabAxis) yAxis).font().getSize() / ChartStyle.TICK_SIZE;
    }

    @Override
    public void render() {
        if (painter == Painter.NOTHING
                || getChart().getCanvas().getWidth() < 1
                || getChart().getCanvas().getHeight() < 1) {
            return;
        }
        Plot plot = plot();
        GraphicsContext graphics = getChart().getCanvas().getGraphicsContext2D();
        if (canvas == null) {
            canvas = new ScreenCanvas(graphics);
        }
        Font font = ((LabAxis) yAxis).font();
        Window window =
                getChart().getScene() == null ? null : getChart().getScene().getWindow();
        graphics.save();
        canvas.begin(font.getFamily(), window == null ? 1 : window.getRenderScaleX());
        painter.paint(canvas, plot, new ChartStyle(theme.colors(), markSize()));
        graphics.restore();
    }

    @Override
    protected void render(GraphicsContext graphics, DataSet dataSet, DataSetNode style) {
        throw new UnsupportedOperationException("painters have no data sets");
    }

    @Override
    protected PainterRenderer getThis() {
        return this;
    }
}
