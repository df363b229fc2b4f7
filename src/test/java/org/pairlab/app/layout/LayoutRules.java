package org.pairlab.app.layout;

import io.fair_acc.chartfx.Chart;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;
import org.pairlab.app.layout.LayoutFault.Rule;

/**
 * Walks a window that has been laid out and finds what a person cannot see, read or press. Tooltips and what scrolls are
 * taken into account; hidden nodes are not looked at. FX thread only.
 */
final class LayoutRules {
    /** Rounding to whole pixels, once for a node and once for its parent. */
    static final double TOLERANCE = 1.01;

    /** The smallest plot that shows more than a line, at the normal size of the type. */
    private static final double PLOT_WIDTH = 160;

    private static final double PLOT_HEIGHT = 90;

    private final double zoom;
    private final ClickTargets clicks;
    private final List<LayoutFault> faults = new ArrayList<>();

    private LayoutRules(Parent root, double zoom) {
        this.zoom = zoom;
        clicks = new ClickTargets(root, faults);
    }

    /**
     * What is wrong.
     *
     * @param root of a scene, styled and laid out
     * @param zoom size of the type, 1 is normal
     */
    static List<LayoutFault> faults(Parent root, double zoom) {
        LayoutRules rules = new LayoutRules(root, zoom);
        Area window = Area.of(root.localToScene(root.getLayoutBounds()));
        rules.visit(root, window);
        return rules.faults;
    }

    /** What of the window can be seen, in the scene's coordinates. */
    record Area(double left, double top, double right, double bottom) {
        static Area of(Bounds bounds) {
            return new Area(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY());
        }

        boolean holds(Bounds bounds) {
            return bounds.getMinX() >= left - TOLERANCE
                    && bounds.getMaxX() <= right + TOLERANCE
                    && bounds.getMinY() >= top - TOLERANCE
                    && bounds.getMaxY() <= bottom + TOLERANCE;
        }

        /** The part inside a clip, without end in the directions in which that scrolls. */
        Area within(Bounds clip, boolean scrollsAcross, boolean scrollsDown) {
            return new Area(
                    scrollsAcross ? Double.NEGATIVE_INFINITY : Math.max(left, clip.getMinX()),
                    scrollsDown ? Double.NEGATIVE_INFINITY : Math.max(top, clip.getMinY()),
                    scrollsAcross ? Double.POSITIVE_INFINITY : Math.min(right, clip.getMaxX()),
                    scrollsDown ? Double.POSITIVE_INFINITY : Math.min(bottom, clip.getMaxY()));
        }
    }

    private void visit(Node node, Area area) {
        if (!node.isVisible() || node.getOpacity() == 0 || node instanceof Cell<?> cell && cell.isEmpty()) {
            return; // a list fills its end with cells that hold nothing
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        if (isContent(node) && bounds.getWidth() > 0 && bounds.getHeight() > 0 && isOutside(node, bounds, area)) {
            return; // what is in it would only say the same again
        }
        if (node instanceof Labeled labeled) {
            CutTexts.check(labeled, faults);
        }
        if (node instanceof Chart chart) {
            checkPlot(chart);
        }
        if (node instanceof ScrollPane pane) {
            NeedlessBars.check(pane, faults);
        }
        clicks.check(node, area);
        if (node instanceof Parent parent && !isWhole(node)) {
            Area inside = node.getClip() == null && !isViewport(node) ? area : clipped(parent, area);
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, inside));
        }
        if (node instanceof TextInputControl field) {
            CutTexts.check(field, faults);
        }
    }

    /** What carries something to see; panes that only arrange others may be larger than what is in them. */
    private static boolean isContent(Node node) {
        return node instanceof Control
                || node instanceof Shape
                || node instanceof ImageView
                || node instanceof Canvas
                || node instanceof Chart;
    }

    /** What looks after its own parts. */
    private static boolean isWhole(Node node) {
        return node instanceof Chart
                || node instanceof TextInputControl
                || node instanceof ScrollBar
                || node instanceof Slider;
    }

    private boolean isOutside(Node node, Bounds bounds, Area area) {
        if (!area.holds(bounds)) {
            faults.add(new LayoutFault(
                    Rule.OUTSIDE, NodePath.of(node), numbers(bounds) + " is not wholly inside what can be seen"));
            return true;
        }
        // A Labeled's text is judged as a text.
        if (node.isManaged() && node.getParent() instanceof Region parent && !(parent instanceof Labeled)) {
            Bounds around = parent.localToScene(parent.getLayoutBounds());
            if (!isScrolled(parent) && !Area.of(around).holds(bounds)) {
                faults.add(new LayoutFault(
                        Rule.OUTSIDE,
                        NodePath.of(node),
                        numbers(bounds) + " runs out of its parent " + numbers(around)));
                return true;
            }
        }
        return false;
    }

    private static boolean isViewport(Node node) {
        return node.getStyleClass().contains("viewport");
    }

    private static boolean isScrolled(Parent parent) {
        return parent.getClip() != null || isViewport(parent);
    }

    private static Area clipped(Parent node, Area area) {
        Node clip = node.getClip();
        Bounds shown = clip != null ? clip.getBoundsInParent() : node.getLayoutBounds();
        return area.within(
                node.localToScene(shown), scrolls(node, Orientation.HORIZONTAL), scrolls(node, Orientation.VERTICAL));
    }

    /** Whether a scroll bar beside what is clipped moves it: that of the control whose part it is, or one of its own. */
    private static boolean scrolls(Parent clipped, Orientation direction) {
        if (hasBar(clipped, direction, 1)) {
            return true;
        }
        Parent owner = clipped.getParent();
        while (owner != null && !(owner instanceof Control)) {
            owner = owner.getParent();
        }
        return owner != null && hasBar(owner, direction, 2) || canBeListed(clipped);
    }

    private static boolean hasBar(Parent parent, Orientation direction, int depth) {
        return parent.getChildrenUnmodifiable().stream()
                .anyMatch(child -> child instanceof ScrollBar bar
                        ? bar.isVisible() && bar.getOrientation() == direction
                        : depth > 1 && child instanceof Parent inner && hasBar(inner, direction, depth - 1));
    }

    /** Tabs that have no room are in the list that the button beside them opens. */
    private static boolean canBeListed(Parent clipped) {
        if (!clipped.getStyleClass().contains("headers-region")) {
            return false;
        }
        Node button = clipped.getParent().lookup(".control-buttons-tab");
        return button != null && button.isVisible() && button.getLayoutBounds().getWidth() > 0;
    }

    private void checkPlot(Chart chart) {
        double width = chart.getCanvas().getWidth();
        double height = chart.getCanvas().getHeight();
        if (width < PLOT_WIDTH * zoom || height < PLOT_HEIGHT * zoom) {
            faults.add(new LayoutFault(
                    Rule.SMALL_PLOT,
                    NodePath.of(chart),
                    String.format(
                            "the plot is %.0f x %.0f, at least %.0f x %.0f are needed",
                            width, height, PLOT_WIDTH * zoom, PLOT_HEIGHT * zoom)));
        }
    }

    private static String numbers(Bounds bounds) {
        return String.format(
                "(%.0f to %.0f, %.0f to %.0f)", bounds.getMinX(), bounds.getMaxX(), bounds.getMinY(), bounds.getMaxY());
    }
}
