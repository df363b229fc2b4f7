package org.pairlab.app.shell;

import java.util.Comparator;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
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
    /** No title bar or border is larger; a window that is farther off was moved by somebody. */
    private static final double MOST_DRIFT = 80;

    private static final Duration UNTIL_PLACED = Duration.millis(1000);

    private final Stage stage;
    private WindowPlace normal;
    /** Where the window was asked to open; null where it may open anywhere. */
    private WindowPlace asked;
    /** How far from there it says that it opened: some window managers count the title bar one way only. */
    private double driftX;

    private double driftY;
    private boolean settled;

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
            WindowPlace there = fitted(place, screens);
            stage.setX(there.x());
            stage.setY(there.y());
            stage.setWidth(there.width());
            stage.setHeight(there.height());
            asked = there;
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
        normal = asked;
        follow();
    }

    /** Under some X11 window managers JavaFX opens a window at its smallest, whatever size it was given before. */
    private void insist(double width, double height) {
        stage.setOnShown(event -> {
            if (!stage.isMaximized()) {
                stage.setWidth(width);
                stage.setHeight(height);
            }
            PauseTransition placed = new PauseTransition(UNTIL_PLACED);
            placed.setOnFinished(finished -> settle());
            placed.play();
        });
    }

    /**
     * Takes what the window manager made of the place for that place. Without this, a window that says it is a title bar
     * lower than it was put would go down by that much at every start.
     */
    private void settle() {
        if (asked != null && !stage.isMaximized() && !settled) {
            double x = stage.getX() - asked.x();
            double y = stage.getY() - asked.y();
            if (Math.abs(x) <= MOST_DRIFT && Math.abs(y) <= MOST_DRIFT) {
                driftX = x;
                driftY = y;
            }
        }
        settled = true;
        follow();
    }

    /** The same place made to fit into the screen that most of it is on; a window may be as large as its screen. */
    static WindowPlace fitted(WindowPlace place, List<Rectangle2D> screens) {
        Rectangle2D screen = screens.stream()
                .max(Comparator.comparingDouble(one -> overlap(place, one)))
                .orElseThrow();
        double width = Math.min(place.width(), screen.getWidth());
        double height = Math.min(place.height(), screen.getHeight());
        return new WindowPlace(
                Math.max(screen.getMinX(), Math.min(place.x(), screen.getMaxX() - width)),
                Math.max(screen.getMinY(), Math.min(place.y(), screen.getMaxY() - height)),
                width,
                height,
                place.maximised());
    }

    private static double overlap(WindowPlace place, Rectangle2D screen) {
        double width = Math.min(place.x() + place.width(), screen.getMaxX()) - Math.max(place.x(), screen.getMinX());
        double height = Math.min(place.y() + place.height(), screen.getMaxY()) - Math.max(place.y(), screen.getMinY());
        return Math.max(0, width) * Math.max(0, height);
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
        if (asked != null && !settled) {
            normal = asked; // what is said before the window manager has placed it is not where it will be
            return;
        }
        boolean known = !Double.isNaN(stage.getX()) && !Double.isNaN(stage.getWidth());
        if (known && !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            normal = new WindowPlace(
                    stage.getX() - driftX, stage.getY() - driftY, stage.getWidth(), stage.getHeight(), false);
        }
    }
}
