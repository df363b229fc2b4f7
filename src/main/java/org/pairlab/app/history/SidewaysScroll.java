package org.pairlab.app.history;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;

/**
 * Shows something as high as it is, and lets it be scrolled sideways where it is wider than there is room. Scrolling up and
 * down goes on to what this stands in. FX thread only.
 */
final class SidewaysScroll extends ScrollPane {
    /** @param name of the content, for those who hear it */
    SidewaysScroll(String name, Node content) {
        super(content);
        getStyleClass().add("sideways-scroll");
        setAccessibleText(name);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setFitToWidth(true);
        setFocusTraversable(false);
        addEventFilter(ScrollEvent.ANY, event -> {
            if (event.getDeltaX() == 0 && getParent() != null) {
                event.consume();
                getParent().fireEvent(event.copyFor(getParent(), getParent()));
            }
        });
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = room(width < 0 ? prefWidth(-1) : width);
        double least = getContent().minWidth(-1);
        double height = snappedTopInset() + getContent().prefHeight(Math.max(room, least)) + snappedBottomInset();
        return least <= room ? height : height + barHeight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    private double room(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    /** Room for the bar, so that it lies below the content and not over it. */
    private double barHeight() {
        return lookupAll(".scroll-bar").stream()
                .filter(bar -> bar instanceof ScrollBar scroll && scroll.getOrientation() == Orientation.HORIZONTAL)
                .mapToDouble(bar -> bar.prefHeight(-1))
                .max()
                .orElse(0);
    }

    /** A stop of the Tab key only where there is something to scroll. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        setFocusTraversable(getContent().minWidth(-1) > room(getWidth()));
    }
}
