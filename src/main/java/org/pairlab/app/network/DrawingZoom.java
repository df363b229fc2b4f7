package org.pairlab.app.network;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Enlarges the drawing and makes it smaller again, by buttons and by the wheel with the shortcut key; what lies under the
 * pointer, or in the middle, stays there. FX thread only.
 */
final class DrawingZoom extends HBox {
    private static final double STEP = 1.25;
    private static final double WHEEL_STEP = 1.1;

    private final ScrollPane scroll;
    private final NetworkDrawing drawing;
    private final Button smaller = button("fth-minus", "Smaller drawing", "network-smaller");
    private final Button larger = button("fth-plus", "Larger drawing", "network-larger");
    private final Button fit = new Button("Fit");

    DrawingZoom(ScrollPane scroll, NetworkDrawing drawing) {
        this.scroll = scroll;
        this.drawing = drawing;
        setAlignment(Pos.CENTER_LEFT);
        smaller.getStyleClass().add("left-pill");
        fit.getStyleClass().add("center-pill");
        larger.getStyleClass().add("right-pill");
        smaller.setOnAction(event -> zoom(1 / STEP, middle()));
        larger.setOnAction(event -> zoom(STEP, middle()));
        fit.setId("network-fit");
        fit.setMinWidth(USE_PREF_SIZE);
        fit.setTooltip(new Tooltip("The drawing as large as the panel, or as small as can be read"));
        fit.setOnAction(event -> drawing.zoom(1));
        smaller.disableProperty().bind(drawing.canShrink().not());
        larger.disableProperty().bind(drawing.canGrow().not());
        getChildren().setAll(smaller, fit, larger);
        // A filter, as the pane would scroll first.
        scroll.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.isShortcutDown() && event.getDeltaY() != 0) {
                zoom(event.getDeltaY() > 0 ? WHEEL_STEP : 1 / WHEEL_STEP, new Point2D(event.getX(), event.getY()));
                event.consume();
            }
        });
    }

    private static Button button(String icon, String words, String id) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("button-icon");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words + " (Ctrl and the wheel)"));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private Point2D middle() {
        return new Point2D(scroll.getWidth() / 2, scroll.getHeight() / 2);
    }

    /** @param fixed the point of the scroll pane under which the drawing does not move */
    private void zoom(double factor, Point2D fixed) {
        Point2D inDrawing = drawing.unscaled(drawing.sceneToLocal(scroll.localToScene(fixed)));
        drawing.zoom(drawing.zoom() * factor);
        // The new size is needed to scroll by it.
        scroll.applyCss();
        scroll.layout();
        Node content = scroll.getContent();
        Bounds view = scroll.getViewportBounds();
        Point2D there = drawing.scaled(inDrawing);
        scroll.setHvalue(
                share(there.getX() - fixed.getX(), content.getLayoutBounds().getWidth() - view.getWidth()));
        scroll.setVvalue(
                share(there.getY() - fixed.getY(), content.getLayoutBounds().getHeight() - view.getHeight()));
    }

    private static double share(double wanted, double most) {
        return most <= 0 ? 0 : Math.max(0, Math.min(1, wanted / most));
    }
}
