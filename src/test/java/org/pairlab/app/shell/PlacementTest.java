package org.pairlab.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pairlab.app.settings.WindowPlace;

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
}
