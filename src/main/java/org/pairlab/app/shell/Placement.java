package org.pairlab.app.shell;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.animation.Animation;
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
    /** Longer than between a change of size and the word that the window fills the screen now, or no longer. */
    private static final Duration AT_REST = Duration.millis(300);

    private static final Drift NO_DRIFT = new Drift(0, 0);

    private final Stage stage;
    private final PauseTransition rest = new PauseTransition(AT_REST);
    private final PauseTransition back = new PauseTransition(AT_REST);
    private WindowPlace normal;
    /** Where the window was asked to open; null where it may open anywhere. */
    private WindowPlace asked;

    private Drift drift = NO_DRIFT;
    private boolean settled;

    /** How far from where it is put a window says that it is: some window managers count the title bar one way only. */
    record Drift(double x, double y) {
        /** None where it is farther off than any title bar: then somebody has moved it. */
        static Drift between(WindowPlace asked, double x, double y) {
            Drift drift = new Drift(x - asked.x(), y - asked.y());
            return Math.abs(drift.x) <= MOST_DRIFT && Math.abs(drift.y) <= MOST_DRIFT ? drift : NO_DRIFT;
        }

        /** Where to put a window that says that it is here, so that it is here again. */
        WindowPlace undo(double x, double y, double width, double height) {
            return new WindowPlace(x - this.x, y - this.y, width, height, false);
        }
    }

    Placement(Stage stage) {
        this.stage = stage;
        rest.setOnFinished(event -> keep());
        back.setOnFinished(event -> comeBack());
    }

    /** @param place where it was, or null */
    void restore(WindowPlace place) {
        List<Rectangle2D> screens = screens();
        WindowPlace there = opening(place, screens);
        limit(screenOf(there, screens));
        stage.setWidth(there.width());
        stage.setHeight(there.height());
        if (place != null && isReachable(place, screens)) {
            stage.setX(there.x());
            stage.setY(there.y());
            asked = there;
        } else {
            stage.centerOnScreen();
        }
        insist(stage.getWidth(), stage.getHeight());
        if (there.maximised()) {
            stage.setMaximized(true);
        }
        stage.xProperty().addListener((property, old, now) -> follow());
        stage.yProperty().addListener((property, old, now) -> follow());
        stage.widthProperty().addListener((property, old, now) -> follow());
        stage.heightProperty().addListener((property, old, now) -> follow());
        stage.maximizedProperty().addListener((property, old, now) -> fills(now));
        stage.fullScreenProperty().addListener((property, old, now) -> fills(now));
        normal = asked;
        follow();
    }

    /** Of all screens, the primary one first. */
    private static List<Rectangle2D> screens() {
        return Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
                .distinct()
                .map(Screen::getVisualBounds)
                .toList();
    }

    /** A window may be as small as serves, but never has to be larger than its screen. */
    private void limit(Rectangle2D screen) {
        stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
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
        if (asked != null && isNormal() && !settled) {
            drift = Drift.between(asked, stage.getX(), stage.getY());
        }
        settled = true;
        keep();
    }

    /** Where a window opens: where it was, with the size that it had, or in the middle of the primary screen. */
    static WindowPlace opening(WindowPlace place, List<Rectangle2D> screens) {
        if (place != null && isReachable(place, screens)) {
            return fitted(place, screens);
        }
        Rectangle2D primary = screens.get(0);
        double width = Math.min(place == null ? WIDTH : place.width(), primary.getWidth());
        double height = Math.min(place == null ? HEIGHT : place.height(), primary.getHeight());
        return new WindowPlace(
                primary.getMinX() + (primary.getWidth() - width) / 2,
                primary.getMinY() + (primary.getHeight() - height) / 2,
                width,
                height,
                place != null && place.maximised());
    }

    /** The screen that most of a window is on. */
    static Rectangle2D screenOf(WindowPlace place, List<Rectangle2D> screens) {
        return screens.stream()
                .max(Comparator.comparingDouble(one -> overlap(place, one)))
                .orElseThrow();
    }

    /** The same place made to fit into the screen that most of it is on; a window may be as large as its screen. */
    static WindowPlace fitted(WindowPlace place, List<Rectangle2D> screens) {
        Rectangle2D screen = screenOf(place, screens);
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

    /** Where the window is, or null if it was nowhere yet; while it fills the screen, where it would be. */
    WindowPlace current() {
        if (rest.getStatus() == Animation.Status.RUNNING) {
            keep();
        }
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

    /** The window moves or is resized: where it comes to rest is its place, unless it turns out to fill the screen. */
    private void follow() {
        rest.playFromStart();
    }

    private void keep() {
        rest.stop();
        if (asked != null && !settled) {
            normal = asked; // what is said before the window manager has placed it is not where it will be
            return;
        }
        if (!Double.isNaN(stage.getX()) && !Double.isNaN(stage.getWidth()) && isNormal()) {
            normal = drift.undo(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
            limit(screenOf(normal, screens()));
        }
    }

    private boolean isNormal() {
        return !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen();
    }

    /** A window that filled the screen goes back to where it was; not all window managers see to that. */
    private void fills(boolean now) {
        rest.stop();
        back.stop();
        if (!now) {
            back.playFromStart();
        }
    }

    private void comeBack() {
        if (normal != null && isNormal()) {
            stage.setX(normal.x());
            stage.setY(normal.y());
            stage.setWidth(normal.width());
            stage.setHeight(normal.height());
            follow();
        }
    }
}
