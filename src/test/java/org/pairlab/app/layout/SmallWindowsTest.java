package org.pairlab.app.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.app.WholeLab;
import org.pairlab.app.history.SampleExperiments;
import org.pairlab.app.shell.Lab;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The small windows fit any screen with any type, and what does not fit can be scrolled to. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SmallWindowsTest {
    private final FxRobot robot = new FxRobot();

    @TempDir
    private static Path folder;

    private Stage stage;
    private Lab lab;

    @Start
    void start(Stage window) {
        stage = window;
        lab = WholeLab.open(window, folder, new SampleExperiments());
    }

    @AfterEach
    void close() {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.4, 1.8})
    void theListOfShortcuts(double zoom) {
        robot.interact(() -> lab.appearance().zoom().set(zoom));
        check(zoom, lab::showShortcuts);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.8})
    void whatTheProgramIs(double zoom) {
        robot.interact(() -> lab.appearance().zoom().set(zoom));
        check(zoom, lab::showAbout);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.8})
    void whatWentWrong(double zoom) {
        robot.interact(() -> lab.appearance().zoom().set(zoom));
        check(zoom, () -> lab.errors().show(new IllegalStateException("a message of many words ".repeat(12))));
    }

    private void check(double zoom, Runnable open) {
        robot.interact(open);
        Window[] opened = new Window[1];
        robot.interact(() -> opened[0] = Window.getWindows().stream()
                .filter(window -> window != stage && window instanceof Stage)
                .findFirst()
                .orElseThrow());
        robot.interact(() -> {
            assertThat(opened[0].getWidth())
                    .isLessThanOrEqualTo(Screen.getPrimary().getVisualBounds().getWidth());
            assertThat(opened[0].getHeight())
                    .isLessThanOrEqualTo(Screen.getPrimary().getVisualBounds().getHeight());
        });
        assertThat(faults(opened[0], zoom)).isEmpty();
        // As on the smallest screen.
        robot.interact(() -> {
            opened[0].setWidth(1008);
            opened[0].setHeight(640);
        });
        assertThat(faults(opened[0], zoom)).isEmpty();
    }

    private List<LayoutFault> faults(Window window, double zoom) {
        List<LayoutFault> faults = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            robot.interact(() -> {
                window.getScene().getRoot().applyCss();
                window.getScene().getRoot().layout();
            });
        }
        robot.interact(() -> faults.addAll(LayoutRules.faults(window.getScene().getRoot(), zoom)));
        return faults;
    }
}
