package org.pairlab.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.SampleResults;
import org.pairlab.app.WholeLab;
import org.pairlab.app.history.SampleExperiments;
import org.pairlab.app.settings.LabSettings;
import org.pairlab.app.settings.SettingsStore;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Preset;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The lab before a class: all of the screen for the panels, large, and afterwards as it was. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PresentationTest {
    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path folder;

    private Stage stage;
    private Lab lab;

    @Start
    void start(Stage window) {
        stage = window;
        lab = WholeLab.open(window, folder, new SampleExperiments());
        lab.model().show(SampleResults.of(Preset.CLASSROOM.settings(), 50), null, ExperimentState.FINISHED);
        lab.appearance().zoom().set(1.1);
    }

    @Test
    void theBarsFoldAwayTypeGrowsAndAllComesBack() throws Exception {
        double width = setUpWidth();
        robot.push(KeyCode.F11);
        waitFor(stage::isFullScreen);
        assertThat(lab.appearance().zoom().get()).isGreaterThan(1.5);
        assertThat(lab.shell().setUpShown().get()).isFalse();
        assertThat(shown(".top-bar")).isFalse();
        assertThat(shown(".copy-bar")).isFalse();
        assertThat(shown(".presentation-hint")).isTrue();

        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !stage.isFullScreen());
        assertAsBefore(width);

        robot.push(KeyCode.F11);
        waitFor(stage::isFullScreen);
        robot.push(KeyCode.F11);
        waitFor(() -> !stage.isFullScreen());
        assertAsBefore(width);
    }

    private void assertAsBefore(double width) throws Exception {
        assertThat(lab.appearance().zoom().get()).isEqualTo(1.1);
        assertThat(lab.shell().setUpShown().get()).isTrue();
        assertThat(shown(".top-bar")).isTrue();
        assertThat(shown(".copy-bar")).isTrue();
        assertThat(shown(".presentation-hint")).isFalse();
        waitFor(() -> Math.abs(setUpWidth() - width) < 2);
    }

    @Test
    void thePageKeysBringThePanelsForwardOneAfterTheOther() {
        int panels = lab.shell().tabs().size();
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        assertThat(tab()).as("with the control key at any time").isEqualTo(1);
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        assertThat(tab()).isZero();
        robot.push(KeyCode.F11);
        for (int i = 1; i <= panels; i++) {
            robot.push(KeyCode.PAGE_DOWN);
            assertThat(tab()).isEqualTo(i % panels);
        }
        robot.push(KeyCode.PAGE_UP);
        assertThat(tab()).isEqualTo(panels - 1);
    }

    @Test
    void closedWhilePresentingItOpensAsItWasBefore() throws Exception {
        robot.push(KeyCode.F11);
        waitFor(stage::isFullScreen);
        robot.interact(lab::quit);
        waitFor(() -> !stage.isShowing());
        LabSettings remembered = new SettingsStore(folder).load();
        assertThat(remembered.zoom()).isEqualTo(1.1);
        assertThat(remembered.setUpShown()).isTrue();
    }

    private int tab() {
        WaitForAsyncUtils.waitForFxEvents();
        return lab.shell().tab();
    }

    private double setUpWidth() {
        double[] width = new double[1];
        robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            width[0] = stage.getScene().lookup(".set-up").getLayoutBounds().getWidth();
        });
        return width[0];
    }

    private boolean shown(String query) {
        WaitForAsyncUtils.waitForFxEvents();
        Node node = stage.getScene().lookup(query);
        return node != null && node.isVisible();
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }
}
