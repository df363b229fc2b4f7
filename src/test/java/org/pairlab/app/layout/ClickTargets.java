package org.pairlab.app.layout;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import org.pairlab.app.layout.LayoutFault.Rule;
import org.pairlab.app.layout.LayoutRules.Area;

/** Looks whether a click on a control reaches it, wherever on it the click is. FX thread only. */
final class ClickTargets {
    private static final double[] PLACES = {0, 0.25, 0.5, 0.75, 1};
    /** So far inside the edge that rounding does not matter, nor what is dragged there to resize a column or a pane. */
    private static final double INSET = 4;

    /** Both sides of an edge contain it, so what is scrolled away up to there seems to be seen. */
    private static final double EDGE = 1;

    private final Parent root;
    private final List<LayoutFault> faults;

    ClickTargets(Parent root, List<LayoutFault> faults) {
        this.root = root;
        this.faults = faults;
    }

    /** @param area what of the window can be seen where the node is */
    void check(Node node, Area area) {
        if (!takesClicks(node)) {
            return;
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        double left = Math.max(bounds.getMinX(), area.left()) + INSET;
        double right = Math.min(bounds.getMaxX(), area.right()) - INSET;
        double top = Math.max(bounds.getMinY(), area.top()) + INSET;
        double bottom = Math.min(bounds.getMaxY(), area.bottom()) - INSET;
        for (double across : PLACES) {
            for (double down : PLACES) {
                double x = left + across * (right - left);
                double y = top + down * (bottom - top);
                Node hit = topmost(root, x, y);
                if (hit != null && !isPartOf(hit, node) && isInSight(node, x, y)) {
                    faults.add(new LayoutFault(
                            Rule.COVERED,
                            NodePath.of(node),
                            String.format("a click at %.0f, %.0f meets %s", x, y, NodePath.of(hit))));
                    return;
                }
            }
        }
    }

    private static boolean takesClicks(Node node) {
        return node instanceof ButtonBase
                || node instanceof ComboBoxBase
                || node instanceof TextInputControl
                || node instanceof Slider
                || node instanceof ScrollBar
                || node.getStyleClass().contains("tab")
                || node.getOnMouseClicked() != null
                || node.getOnMousePressed() != null;
    }

    /** What JavaFX would pick, but with what is disabled: it lies there as well, and may be enabled. */
    private static Node topmost(Node node, double sceneX, double sceneY) {
        if (!node.isVisible() || node.isMouseTransparent()) {
            return null;
        }
        Point2D local = node.sceneToLocal(sceneX, sceneY);
        if (local == null
                || node.getClip() != null
                        && !node.getClip().contains(node.getClip().parentToLocal(local))) {
            return null;
        }
        if (node instanceof Parent parent) {
            List<Node> children = parent.getChildrenUnmodifiable();
            for (int i = children.size() - 1; i >= 0; i--) {
                Node hit = topmost(children.get(i), sceneX, sceneY);
                if (hit != null) {
                    return hit;
                }
            }
        }
        return node.contains(local) ? node : null;
    }

    /** Whether a point of a node is not scrolled away or clipped, nor on the very edge of what is. */
    private static boolean isInSight(Node node, double sceneX, double sceneY) {
        return isUnclipped(node, sceneX - EDGE, sceneY)
                && isUnclipped(node, sceneX + EDGE, sceneY)
                && isUnclipped(node, sceneX, sceneY - EDGE)
                && isUnclipped(node, sceneX, sceneY + EDGE);
    }

    private static boolean isUnclipped(Node node, double sceneX, double sceneY) {
        for (Node part = node.getParent(); part != null; part = part.getParent()) {
            Point2D local = part.sceneToLocal(sceneX, sceneY);
            Node clip = part.getClip();
            boolean clipped = clip != null && !clip.contains(clip.parentToLocal(local));
            boolean scrolled = part.getStyleClass().contains("viewport")
                    && !part.getLayoutBounds().contains(local);
            if (clipped || scrolled) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPartOf(Node part, Node whole) {
        for (Node node = part; node != null; node = node.getParent()) {
            if (node == whole) {
                return true;
            }
        }
        return false;
    }
}
