package org.pairlab.app.charts;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.Axis;
import io.fair_acc.chartfx.renderer.Renderer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import org.pairlab.app.Theme;
import org.pairlab.chart.Painter;
import org.pairlab.chart.Plot;

/**
 * A chart-fx chart as the lab shows it: the theme's colours (also when the theme changes), no legend, no tool bar, grid
 * below the data, and axes whose ranges its panel sets. FX thread only.
 */
public final class LabChart extends XYChart {
    private static final String STYLES =
            Objects.requireNonNull(LabChart.class.getResource("charts.css")).toExternalForm();

    private final PainterRenderer data = new PainterRenderer();
    private long redraws;

    /**
     * @param x horizontal axis, its range set
     * @param y vertical axis, its range set
     */
    public LabChart(LabAxis x, LabAxis y) {
        this((Axis) x, y);
    }

    /**
     * @param x horizontal axis of places
     * @param y vertical axis, its range set
     */
    public LabChart(PlacesAxis x, LabAxis y) {
        this(x.axis(), y);
    }

    private LabChart(Axis x, LabAxis y) {
        super(x, y);
        getStylesheets().add(STYLES);
        getStyleClass().add("lab-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        // Hidden, not null: chart-fx calls its legend with every redraw.
        getLegend().getNode().setVisible(false);
        getLegend().getNode().setManaged(false);
        // The bar that slides in at the top edge would come between the pointer and the highest curves.
        menuPane.setTop(null);
        menuPane.setTriggerDistance(0);
        // Chart-fx makes both a stop of the Tab key, at which there is nothing to press or to see.
        menuPane.setFocusTraversable(false);
        plotArea.setFocusTraversable(false);
        // A cached canvas is copied with every redraw.
        getCanvas().setCache(false);
        getRenderers().setAll(new GridLines(), data);
        for (Renderer renderer : getRenderers()) {
            renderer.setShowInLegend(false);
            renderer.getAxes().setAll(x, y);
        }
    }

    /** Has this drawn as the data, as long as nothing else is. */
    public void show(Painter painter) {
        data.show(painter);
        redraw();
    }

    /** What is drawn as the data. */
    public Painter painter() {
        return data.painter();
    }

    /** In the colours of a theme. */
    public void theme(Theme theme) {
        data.theme(theme);
        redraw();
    }

    /** Where values lie in the canvas. */
    public Plot plot() {
        return data.plot();
    }

    /** How much larger than in print marks are drawn. */
    public double markSize() {
        return data.markSize();
    }

    /** Tells those who hear the chart what it shows; called at rest, and not with every point. */
    public void say(List<String> sentences) {
        String text = String.join(" ", sentences);
        if (!text.equals(getAccessibleText())) {
            setAccessibleText(text);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    /** Has everything drawn again, once, with the next frame. */
    public void redraw() {
        invalidate();
    }

    /** How often the data were drawn; nothing is drawn again while nothing changes. */
    public long redraws() {
        return redraws;
    }

    /** Where a point of the scene lies in the plot, in pixels from its top left; empty outside of it. */
    public Optional<Point2D> inPlot(double sceneX, double sceneY) {
        Point2D point = getCanvas().sceneToLocal(sceneX, sceneY);
        return point != null && getCanvas().contains(point) ? Optional.of(point) : Optional.empty();
    }

    /**
     * Nothing to do: the axes' ranges are set. Measured from the data, as chart-fx does it, an empty or all-NaN data set
     * would have the chart redrawn for ever.
     */
    @Override
    public void updateAxisRange() {}

    @Override
    protected void redrawCanvas() {
        redraws++;
        super.redrawCanvas();
    }
}
