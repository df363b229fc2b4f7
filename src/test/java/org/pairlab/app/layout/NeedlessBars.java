package org.pairlab.app.layout;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import org.pairlab.app.layout.LayoutFault.Rule;

/** Finds panes with a scroll bar at their side although all that is in them has room. FX thread only. */
final class NeedlessBars {
    private NeedlessBars() {}

    static void check(ScrollPane pane, List<LayoutFault> faults) {
        ScrollBar bar = bar(pane);
        Node content = pane.getContent();
        if (bar == null || content == null || pane.getVbarPolicy() != ScrollPane.ScrollBarPolicy.AS_NEEDED) {
            return;
        }
        Bounds viewport = pane.getViewportBounds();
        double width = viewport.getWidth() + bar.getWidth();
        // What is as high as the pane with its frame would have room, had the frame been thought of.
        double room = pane.isFitToHeight() ? viewport.getHeight() : pane.getHeight();
        double needed = pane.isFitToHeight() ? content.minHeight(width) : content.prefHeight(width);
        if (needed <= room) {
            faults.add(new LayoutFault(
                    Rule.NEEDLESS_BAR,
                    NodePath.of(pane),
                    String.format(
                            Locale.ROOT,
                            "%.0f x %.1f have room in %.0f x %.1f",
                            width,
                            needed,
                            viewport.getWidth(),
                            room)));
        }
    }

    private static ScrollBar bar(ScrollPane pane) {
        return pane.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof ScrollBar bar
                        && bar.isVisible()
                        && bar.getOrientation() == Orientation.VERTICAL)
                .map(ScrollBar.class::cast)
                .findFirst()
                .orElse(null);
    }
}
