package org.pairlab.app.charts;

import java.util.List;
import javafx.geometry.Point2D;
import org.pairlab.app.keyboard.KeyBindings;
import org.pairlab.app.keyboard.PanelKey;

/**
 * Lets the arrow keys read a chart: along what is drawn point by point, and from one curve to another. What they come to is
 * said, and shown as if it lay under the pointer. FX thread only.
 */
public final class ChartReading {
    /** What there is to be read, curve by curve; boxes side by side are the points of one. */
    public interface Content {
        int curves();

        /** Points of a curve that can be pointed at. */
        int points(int curve);

        /** What a point is, in a line or more. */
        String text(int curve, int point);

        /** Where it lies in the chart's canvas. */
        Point2D at(int curve, int point);
    }

    private static final int FAR = Integer.MAX_VALUE;

    private final LabChart chart;
    private final ReadOut readOut;
    private Content content;
    private boolean reading;
    private int curve;
    private int point;
    private String saidBefore = "";

    /** Makes a chart a stop of the Tab key. */
    public ChartReading(LabChart chart, ReadOut readOut) {
        this.chart = chart;
        this.readOut = readOut;
        chart.setFocusTraversable(true);
        chart.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                letGo();
            }
        });
        KeyBindings.in(PanelKey.Place.CURVES)
                .onIf(PanelKey.EPOCH_BEFORE, () -> go(0, -1))
                .onIf(PanelKey.EPOCH_AFTER, () -> go(0, 1))
                .onIf(PanelKey.FIRST_EPOCH, () -> go(0, -FAR))
                .onIf(PanelKey.LAST_EPOCH, () -> go(0, FAR))
                .onIf(PanelKey.CURVE_BEFORE, () -> go(-1, 0))
                .onIf(PanelKey.CURVE_AFTER, () -> go(1, 0))
                .onIf(PanelKey.PIN_CURVE, () -> false) // in several experiments there is nothing to pin
                .onIf(PanelKey.LEAVE_CURVE, this::letGo)
                .after(chart);
    }

    /** There is something else to read. */
    public void read(Content newContent) {
        content = newContent;
        if (reading) {
            go(0, 0);
        }
    }

    /** The first press shows where the arrows start from: the end of the first curve. */
    private boolean go(int curves, int points) {
        if (content == null || content.curves() == 0) {
            letGo();
            return false;
        }
        if (!reading) {
            reading = true;
            saidBefore = chart.getAccessibleText();
            curve = 0;
            point = FAR;
        } else {
            curve = clamp((long) curve + curves, content.curves());
            point = clamp((long) point + points, content.points(curve));
        }
        point = clamp(point, content.points(curve));
        if (content.points(curve) == 0) {
            return letGo();
        }
        String text = content.text(curve, point);
        Point2D scene = chart.getCanvas().localToScene(content.at(curve, point));
        readOut.show(text, scene.getX(), scene.getY());
        chart.say(List.of(text.replace("\n", "; ")));
        return true;
    }

    private boolean letGo() {
        boolean any = reading;
        reading = false;
        if (any) {
            readOut.hide();
            chart.say(List.of(saidBefore == null ? "" : saidBefore));
        }
        return any;
    }

    private static int clamp(long place, int size) {
        return (int) Math.max(0, Math.min(size - 1L, place));
    }
}
