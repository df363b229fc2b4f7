package org.pairlab.app.shell;

import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;

/**
 * The tabs, and what copies from them: beside the tabs' names where there is room for both, else in a row above, so that
 * it never lies over a tab. FX thread only.
 */
final class PanelArea extends Region {
    /** Around the tabs' names and between them and the bar, in heights of the bar. */
    private static final double ROOM = 2;

    private final TabPane tabs;
    private final CopyBar copies;

    PanelArea(TabPane tabs, CopyBar copies) {
        this.tabs = tabs;
        this.copies = copies;
        getChildren().addAll(tabs, copies);
        copies.visibleProperty().addListener(shown -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        double barHeight = copies.getChildren().isEmpty() || !copies.isVisible() ? 0 : snapSizeY(copies.prefHeight(-1));
        double barWidth = Math.min(getWidth(), snapSizeX(copies.prefWidth(-1)));
        Node names = tabs.lookup(".headers-region");
        double needed = (names == null ? 0 : names.prefWidth(-1)) + barWidth + ROOM * barHeight;
        double top = barHeight > 0 && needed > getWidth() ? barHeight : 0;
        tabs.resizeRelocate(0, top, getWidth(), Math.max(0, getHeight() - top));
        copies.resizeRelocate(getWidth() - barWidth, 0, barWidth, barHeight);
    }
}
