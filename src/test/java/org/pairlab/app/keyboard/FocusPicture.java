package org.pairlab.app.keyboard;

import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.TabPane;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** The part of a window around a stop of the Tab key, to compare with and without the focus. FX thread only. */
final class FocusPicture {
    private static final int AROUND = 7;
    private static final double LEAST_CONTRAST = 3;
    /** The ring of a wide control is not wanted all around: tabs show it on the open one, titled panes on the title. */
    private static final int ENOUGH = 80;

    private final Scene scene;
    private final Node stop;
    private final Rectangle2D place;
    private final Image with;

    private FocusPicture(Scene scene, Node stop) {
        this.scene = scene;
        this.stop = stop;
        place = place(stop);
        with = take();
    }

    /** Takes the picture of what has the focus now. */
    static FocusPicture of(Scene scene, Node stop) {
        return new FocusPicture(scene, stop);
    }

    private static Rectangle2D place(Node stop) {
        // The ring of a layer of the drawing is around its figure, and not around what is written below.
        boolean layer = stop.getStyleClass().contains("network-layer");
        return around(layer ? stop.lookup(".network-highlight") : stop);
    }

    private static Rectangle2D around(Node stop) {
        Bounds bounds = stop.localToScene(stop.getLayoutBounds());
        return new Rectangle2D(
                Math.floor(bounds.getMinX()) - AROUND,
                Math.floor(bounds.getMinY()) - AROUND,
                Math.ceil(bounds.getWidth()) + 2 * AROUND,
                Math.ceil(bounds.getHeight()) + 2 * AROUND);
    }

    private Image take() {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setViewport(place);
        parameters.setFill(scene.getFill());
        return scene.getRoot().snapshot(parameters, new WritableImage((int) place.getWidth(), (int) place.getHeight()));
    }

    /** Says what is wrong now that nothing has the focus; empty if the focus could be seen. */
    String fault() {
        int changed = changed(with, take());
        double around = 2 * (place.getWidth() + place.getHeight() - 4 * AROUND);
        int wanted = stop instanceof TabPane ? ENOUGH : (int) Math.min(2.5 * ENOUGH, 0.75 * around);
        return changed >= wanted
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%s at %.0f,%.0f changes %d of %d pixels",
                        SceneWalk.describe(stop),
                        place.getMinX(),
                        place.getMinY(),
                        changed,
                        wanted);
    }

    private static int changed(Image one, Image other) {
        PixelReader before = one.getPixelReader();
        PixelReader after = other.getPixelReader();
        int changed = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (before.getArgb(x, y) != after.getArgb(x, y)
                        && contrast(before.getColor(x, y), after.getColor(x, y)) >= LEAST_CONTRAST) {
                    changed++;
                }
            }
        }
        return changed;
    }

    /** Contrast ratio by WCAG 2.1. */
    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double share) {
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
