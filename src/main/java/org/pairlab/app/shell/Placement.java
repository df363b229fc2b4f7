package org.pairlab.app.shell;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.pairlab.app.settings.WindowPlace;

/** Puts the window where it was and follows where it goes. FX thread only. */
final class Placement {
    static final double MIN_WIDTH = 1024;
    static final double MIN_HEIGHT = 700;

    /** At first as large as serves a laptop's whole screen; larger screens keep room for other windows. */
    private static final double WIDTH = 1440;

    private static final double HEIGHT = 900;
    /** As much of the window must be on a screen for a person to find and grab it. */
    private static final double GRIP_WIDTH = 200;

    private static final double GRIP_HEIGHT = 60;

    private final Stage stage;
    private WindowPlace normal;

    Placement(Stage stage) {
        this.stage = stage;
    }

    /** @param place where it was, or null */
    void restore(WindowPlace place) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        if (place != null && isReachable(place, screens)) {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(place.width());
            stage.setHeight(place.height());
        } else {
            stage.setWidth(Math.min(WIDTH, screen.getWidth()));
            stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
            stage.centerOnScreen();
        }
        insist(stage.getWidth(), stage.getHeight());
        if (place != null && place.maximised()) {
            stage.setMaximized(true);
        }
        stage.xProperty().addListener((property, old, now) -> follow());
        stage.yProperty().addListener((property, old, now) -> follow());
        stage.widthProperty().addListener((property, old, now) -> follow());
        stage.heightProperty().addListener((property, old, now) -> follow());
        normal = place;
        follow();
    }

    /** Under some X11 window managers JavaFX opens a window at its smallest, whatever size it was given before. */
    private void insist(double width, double height) {
        stage.setOnShown(event -> {
            if (!stage.isMaximized()) {
                stage.setWidth(width);
                stage.setHeight(height);
            }
        });
    }

    /** Where the window is, or null if it was nowhere yet. */
    WindowPlace current() {
        return normal == null
                ? null
                : new WindowPlace(normal.x(), normal.y(), normal.width(), normal.height(), stage.isMaximized());
    }

    static boolean isReachable(WindowPlace place, List<Rectangle2D> screens) {
        return screens.stream().anyMatch(screen -> {
            double width =
                    Math.min(place.x() + place.width(), screen.getMaxX()) - Math.max(place.x(), screen.getMinX());
            boolean titleBar = place.y() >= screen.getMinY() - 1 && place.y() <= screen.getMaxY() - GRIP_HEIGHT;
            return titleBar && width >= GRIP_WIDTH;
        });
    }

    private void follow() {
        boolean known = !Double.isNaN(stage.getX()) && !Double.isNaN(stage.getWidth());
        if (known && !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            normal = new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
    }
}
