package org.pairlab.app.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.pairlab.app.Appearance;

/**
 * The set-up at the left of the panels, and the divider between them. Its width counts in pixels, and stays when the
 * window's changes; the divider's position is a share of that. FX thread only.
 */
final class SetUpDivider {
    /** The set-up leaves at least half of the window to the panels when it opens and when the type grows. */
    private static final double LARGEST_SHARE = 0.5;

    private final SplitPane split;
    private final Region setUp;
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    /** The width that the set-up should have; NaN for its own. */
    private double pixels = Double.NaN;
    /** The share of the window that it may have; more where a person has given it more. */
    private double mostShare = LARGEST_SHARE;

    private final Runnable divideOnce = this::divideNow;

    SetUpDivider(SplitPane split, Region setUp, Appearance appearance) {
        this.split = split;
        this.setUp = setUp;
        split.getItems().add(0, setUp);
        SplitPane.setResizableWithParent(setUp, false);
        shown.addListener((property, old, now) -> {
            if (now) {
                split.getItems().add(0, setUp);
                divide();
            } else {
                split.getItems().remove(setUp);
            }
        });
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, this::noticeDragging);
        appearance.zoom().addListener((property, old, now) -> {
            pixels *= now.doubleValue() / old.doubleValue(); // larger type needs a wider set-up
            divide();
        });
        split.widthProperty().addListener((property, old, now) -> divide());
    }

    /** Whether the set-up is there. */
    BooleanProperty shown() {
        return shown;
    }

    /** How wide the set-up is to be, in pixels; NaN before it was ever shown. */
    double width() {
        return pixels;
    }

    void setWidth(double width) {
        pixels = width;
        divide();
    }

    /** A person who drags the divider chooses a new width; that the window grows or shrinks chooses none. */
    private void noticeDragging(MouseEvent released) {
        boolean divider = released.getTarget() instanceof Node target
                && (target.getStyleClass().contains("split-pane-divider")
                        || target.getParent() != null
                                && target.getParent().getStyleClass().contains("split-pane-divider"));
        if (divider && shown.get()) {
            // Not the view's own width, which follows only with the next layout.
            pixels = split.getDividerPositions()[0] * split.getWidth();
            mostShare = Math.max(LARGEST_SHARE, split.getDividerPositions()[0]);
        }
    }

    /**
     * Gives the set-up its width, but no more than half of the window: at once, and once more when the window is laid out,
     * as a pane that is laid out with a new width moves its divider by itself.
     */
    private void divide() {
        if (shown.get() && split.getWidth() > 0) {
            if (Double.isNaN(pixels)) {
                pixels = setUp.prefWidth(-1);
            }
            split.setDividerPositions(Math.min(pixels / split.getWidth(), mostShare));
            if (split.getScene() != null) {
                split.getScene().removePostLayoutPulseListener(divideOnce);
                split.getScene().addPostLayoutPulseListener(divideOnce);
            }
        }
    }

    private void divideNow() {
        split.getScene().removePostLayoutPulseListener(divideOnce);
        if (shown.get()) {
            split.setDividerPositions(Math.min(pixels / split.getWidth(), mostShare));
        }
    }
}
