package org.pairlab.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pairlab.app.settings.WindowPlace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A window that filled the screen for a while is remembered, and goes back, to where it was. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PlacementOfWindowTest {
    private static final WindowPlace PLACE = new WindowPlace(60, 40, 1030, 702, false);

    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private Placement placement;

    @Start
    void start(Stage window) {
        stage = window;
        stage.setScene(new Scene(new Pane()));
        placement = new Placement(stage);
        placement.restore(PLACE);
        stage.show();
    }

    @Test
    void maximisedAndBack() throws Exception {
        waitFor(() -> placement.current().equals(PLACE));
        robot.interact(() -> stage.setMaximized(true));
        waitFor(() -> stage.isMaximized());
        assertThat(now()).isEqualTo(new WindowPlace(60, 40, 1030, 702, true));
        robot.interact(() -> {
            // As a window manager that forgets where the window was.
            stage.setMaximized(false);
            stage.setX(0);
            stage.setY(0);
            stage.setHeight(800);
        });
        waitFor(() -> stage.getX() == 60 && stage.getY() == 40 && stage.getHeight() == 702);
        waitFor(() -> placement.current().equals(PLACE));
    }

    @Test
    void whereItIsMovedIsRememberedOnceItRests() throws Exception {
        waitFor(() -> placement.current().equals(PLACE));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> settled());
        robot.interact(() -> stage.setX(111));
        assertThat(now()).isEqualTo(new WindowPlace(111, 40, 1030, 702, false));
    }

    /** Once it follows the window at all. */
    private boolean settled() {
        boolean[] follows = new boolean[1];
        robot.interact(() -> {
            stage.setY(41);
            follows[0] = placement.current().y() == 41;
            stage.setY(40);
        });
        return follows[0];
    }

    private WindowPlace now() {
        WindowPlace[] now = new WindowPlace[1];
        robot.interact(() -> now[0] = placement.current());
        return now[0];
    }

    private void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }
}
