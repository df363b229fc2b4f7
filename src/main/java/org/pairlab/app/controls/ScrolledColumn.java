package org.pairlab.app.controls;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * What a scroll pane that fits it to its own size holds: as large as the pane, and higher where the least height of what is
 * in it, which often depends on the width, does not fit. A pane shows its scroll bar only if the least height at any width
 * is too large as well, and a plain box says one line for each text that wraps. FX thread only.
 */
public final class ScrolledColumn extends VBox {
    private static final double ANY = 1_000_000;

    public ScrolledColumn() {}

    /** A column of some nodes. */
    public ScrolledColumn(Node... children) {
        super(children);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return width < 0 ? ANY : super.computeMinHeight(width);
    }
}
