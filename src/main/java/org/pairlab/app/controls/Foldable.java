package org.pairlab.app.controls;

import javafx.scene.layout.Region;

/** A control with a wide form and a narrow one that can do the same. FX thread only. */
public abstract class Foldable extends Region {
    private Region wide;
    private Region narrow;
    private boolean folded;

    /** Gives it its two forms; once, before it is shown. */
    final void forms(Region newWide, Region newNarrow) {
        wide = newWide;
        narrow = newNarrow;
        narrow.setVisible(false);
        getChildren().setAll(wide, narrow);
    }

    /** Whether it is in its narrow form. */
    public final boolean folded() {
        return folded;
    }

    final void fold(boolean now) {
        if (folded != now) {
            folded = now;
            wide.setVisible(!now);
            narrow.setVisible(now);
            requestLayout();
        }
    }

    /** How wide a form wants to be. */
    final double width(boolean narrowForm) {
        return snapSizeX((narrowForm ? narrow : wide).prefWidth(-1));
    }

    private Region shown() {
        return folded ? narrow : wide;
    }

    @Override
    protected final double computeMinWidth(double height) {
        return Math.min(narrow.prefWidth(height), wide.prefWidth(height));
    }

    @Override
    protected final double computePrefWidth(double height) {
        return width(folded);
    }

    /** The same in both forms, so that what lies below does not move when it folds. */
    @Override
    protected final double computePrefHeight(double width) {
        return snapSizeY(Math.max(wide.prefHeight(-1), narrow.prefHeight(-1)));
    }

    @Override
    protected final double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected final double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public final double getBaselineOffset() {
        return shown().getLayoutY() + shown().getBaselineOffset();
    }

    @Override
    protected final void layoutChildren() {
        double width = Math.min(getWidth(), width(folded));
        shown().resizeRelocate(0, 0, width, getHeight());
    }
}
