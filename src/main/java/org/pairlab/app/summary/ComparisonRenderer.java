package org.pairlab.app.summary;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.pairlab.chart.Slot;
import org.pairlab.network.Variant;
import org.pairlab.statistics.CommonerClass;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResult;
import org.pairlab.statistics.Percent;
import org.pairlab.statistics.VariantSummary;

/**
 * Draws what the runs are compared with, quieter than they are: the level of always answering the commoner class, and
 * reported (ring) and reference (square) means with one standard deviation either way. Has no data sets of its own.
 */
final class ComparisonRenderer extends AbstractRendererXY<ComparisonRenderer> {
    private static final double RADIUS = 4.5;
    private static final double MARGIN = 4;

    private final Supplier<Scene> scenes;

    /**
     * What is drawn.
     *
     * @param summary the experiment, or null for nothing
     * @param color quiet, of lines, markers and text
     * @param paper the background
     * @param font of the line's label
     */
    record Scene(ExperimentSummary summary, Color color, Color paper, Font font) {}

    ComparisonRenderer(Supplier<Scene> scenes) {
        this.scenes = scenes;
    }

    @Override
    public void render() {
        Scene scene = scenes.get();
        if (scene.summary() == null) {
            return;
        }
        GraphicsContext gc = getChart().getCanvas().getGraphicsContext2D();
        gc.save();
        gc.setStroke(scene.color());
        gc.setFill(scene.color());
        gc.setFont(scene.font());
        drawCommonerClass(gc, scene.summary().commonerClass());
        int count = scene.summary().variants().size();
        for (int place = 0; place < count; place++) {
            VariantSummary one = scene.summary().variants().get(place);
            drawKnown(gc, scene, one.variant(), Slot.of(place, count, xAxis.getLength()));
        }
        gc.restore();
    }

    @Override
    protected void render(GraphicsContext gc, DataSet dataSet, DataSetNode style) {
        // Nothing is drawn from data sets.
    }

    /** A dashed line where it is in range, else a word at the edge that it lies beyond. */
    private void drawCommonerClass(GraphicsContext gc, CommonerClass commoner) {
        if (Double.isNaN(commoner.percent())) {
            return;
        }
        String text = "always “" + commoner.answer() + "”: " + Percent.text(commoner.percent()) + " %";
        double right = xAxis.getLength() - MARGIN;
        double height = yAxis.getLength();
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setTextBaseline(VPos.BOTTOM);
        if (commoner.percent() < yAxis.getMin()) {
            gc.fillText("↓ " + text, right, height - MARGIN);
        } else if (commoner.percent() > yAxis.getMax()) {
            gc.setTextBaseline(VPos.TOP);
            gc.fillText("↑ " + text, right, MARGIN);
        } else {
            double y = Math.round(yAxis.getDisplayPosition(commoner.percent())) + 0.5;
            gc.setLineWidth(1);
            gc.setLineDashes(6, 4);
            gc.strokeLine(0, y, xAxis.getLength(), y);
            gc.setLineDashes();
            boolean roomAbove = y > 2 * gc.getFont().getSize();
            gc.setTextBaseline(roomAbove ? VPos.BOTTOM : VPos.TOP);
            gc.fillText(text, right, y + (roomAbove ? -2 : 2));
        }
    }

    private void drawKnown(GraphicsContext gc, Scene scene, Variant variant, Slot slot) {
        gc.setLineWidth(1.25);
        gc.setFill(scene.paper());
        Optional<KnownResult> reported = scene.summary().reported(variant);
        reported.ifPresent(known -> {
            drawSpread(gc, slot.reportedX(), known);
            double y = yAxis.getDisplayPosition(known.mean());
            gc.fillOval(slot.reportedX() - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
            gc.strokeOval(slot.reportedX() - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        });
        Optional<KnownResult> reference = scene.summary().reference(variant);
        reference.ifPresent(known -> {
            drawSpread(gc, slot.referenceX(), known);
            double y = yAxis.getDisplayPosition(known.mean());
            double half = RADIUS * 0.9;
            gc.fillRect(slot.referenceX() - half, y - half, 2 * half, 2 * half);
            gc.strokeRect(slot.referenceX() - half, y - half, 2 * half, 2 * half);
        });
    }

    private void drawSpread(GraphicsContext gc, double x, KnownResult known) {
        gc.strokeLine(
                x,
                yAxis.getDisplayPosition(known.mean() - known.standardDeviation()),
                x,
                yAxis.getDisplayPosition(known.mean() + known.standardDeviation()));
    }

    @Override
    protected ComparisonRenderer getThis() {
        return this;
    }
}
