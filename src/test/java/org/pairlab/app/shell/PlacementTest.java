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
}
