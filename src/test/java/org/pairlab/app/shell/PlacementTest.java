package org.pairlab.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pairlab.app.settings.WindowPlace;
import org.pairlab.app.shell.Placement.Drift;

class PlacementTest {
    private static final List<Rectangle2D> SCREENS =
            List.of(new Rectangle2D(0, 0, 1920, 1080), new Rectangle2D(-1280, 0, 1280, 1024));

    @ParameterizedTest
    @CsvSource({
        "100, 100, true",
        "-1200, 50, true",
        "1600, 100, true",
        "1800, 100, false",
        "5000, 100, false",
        "100, 1060, false",
        "100, -500, false",
        "-1200, 1000, false"
    })
    void aWindowIsPutBackOnlyWhereItCanBeGrabbed(double x, double y, boolean reachable) {
        assertThat(Placement.isReachable(new WindowPlace(x, y, 1280, 800, false), SCREENS))
                .isEqualTo(reachable);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, 1280, 800, 100, 100, 1280, 800", // all there: stays
        "1200, 500, 1280, 800, 640, 280, 1280, 800", // beyond the right and the bottom
        "-800, 50, 1920, 1060, 0, 20, 1920, 1060", // of two screens, the one with more of it; too low for its height
        "-1280, 10, 1280, 1060, -1280, 0, 1280, 1024", // larger than its screen
        "10, -30, 3840, 2160, 0, 0, 1920, 1080", // from a screen that is gone
    })
    void aWindowFitsIntoItsScreen(
            double x, double y, double width, double height, double toX, double toY, double toWidth, double toHeight) {
        assertThat(Placement.fitted(new WindowPlace(x, y, width, height, true), SCREENS))
                .isEqualTo(new WindowPlace(toX, toY, toWidth, toHeight, true));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, 1280, 800, 100, 100, 1280, 800",
        "5000, 100, 1280, 800, 320, 140, 1280, 800", // its screen is gone: its size is kept
        "100, -500, 3840, 2160, 0, 0, 1920, 1080",
        "-1200, 1000, 1100, 900, 410, 90, 1100, 900"
    })
    void aWindowKeepsItsSizeWhereverItOpens(
            double x, double y, double width, double height, double toX, double toY, double toWidth, double toHeight) {
        assertThat(Placement.opening(new WindowPlace(x, y, width, height, true), SCREENS))
                .isEqualTo(new WindowPlace(toX, toY, toWidth, toHeight, true));
    }

    @Test
    void theFirstWindowIsInTheMiddleOfThePrimaryScreen() {
        assertThat(Placement.opening(null, SCREENS)).isEqualTo(new WindowPlace(240, 90, 1440, 900, false));
        assertThat(Placement.opening(null, List.of(new Rectangle2D(0, 0, 1024, 640))))
                .isEqualTo(new WindowPlace(0, 0, 1024, 640, false));
    }

    @ParameterizedTest
    @CsvSource({"100, 100, 0", "-1200, 10, 1", "-100, 10, 0", "-700, 10, 1"})
    void theScreenThatMostOfAWindowIsOnLimitsIt(double x, double y, int screen) {
        assertThat(Placement.screenOf(new WindowPlace(x, y, 1280, 800, false), SCREENS))
                .isEqualTo(SCREENS.get(screen));
    }

    /** A window that says it is lower than it was put opens where it was, however often. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 20", "0, -24", "8, 31"})
    void aTitleBarMovesNoWindowFromStartToStart(double barX, double barY) {
        WindowPlace place = new WindowPlace(300, 120, 1100, 750, false);
        for (int start = 0; start < 20; start++) {
            double saysX = place.x() + barX;
            double saysY = place.y() + barY;
            place = Drift.between(place, saysX, saysY).undo(saysX, saysY, place.width(), place.height());
        }
        assertThat(place).isEqualTo(new WindowPlace(300, 120, 1100, 750, false));
    }

    @Test
    void whatSomebodyHasMovedIsWhereItIs() {
        WindowPlace asked = new WindowPlace(300, 120, 1100, 750, false);
        assertThat(Drift.between(asked, 700, 140).undo(700, 140, 1100, 750))
                .isEqualTo(new WindowPlace(700, 140, 1100, 750, false));
    }
}
