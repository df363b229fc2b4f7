package org.pairlab.app.charts;

import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** A small label beside the pointer that says what lies under it; it never catches the mouse. FX thread only. */
public final class ReadOut {
    private static final double DISTANCE = 14;

    private final Pane over;
    private final Label label = new Label();

    /** @param over the pane that the label is drawn on top of and stays within */
    public ReadOut(Pane over) {
        this.over = over;
        label.getStyleClass().add("read-out");
        label.getStylesheets().add(ReadOut.class.getResource("charts.css").toExternalForm());
        // Unmanaged, so that it moves without a layout of the charts below it.
        label.setManaged(false);
        label.setMouseTransparent(true);
        label.setVisible(false);
        over.getChildren().add(label);
    }

    /** Shows a text of one or more lines beside a point of the scene. */
    public void show(String text, double sceneX, double sceneY) {
        label.setText(text);
        label.setVisible(true);
        label.applyCss();
        label.autosize();
        Point2D point = over.sceneToLocal(sceneX, sceneY);
        double x = point.getX() + DISTANCE;
        if (x + label.getWidth() > over.getWidth()) {
            x = point.getX() - DISTANCE - label.getWidth();
        }
        double y = point.getY() - DISTANCE - label.getHeight();
        if (y < 0) {
            y = point.getY() + DISTANCE;
        }
        label.relocate(Math.round(Math.max(0, x)), Math.round(y));
    }

    public void hide() {
        label.setVisible(false);
    }

    /** What it says, empty while hidden. */
    public String text() {
        return label.isVisible() ? label.getText() : "";
    }
}
