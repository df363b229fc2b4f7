package org.pairlab.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pairlab.app.Appearance;
import org.pairlab.app.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AlertQuestionsTest {
    private final FxRobot robot = new FxRobot();
    private Appearance appearance;
    private Stage stage;

    @Start
    void start(Stage window) {
        stage = window;
        appearance = new Appearance(new SimpleObjectProperty<>(Theme.LIGHT));
        stage.setScene(new Scene(new Pane(), 1024, 660));
        stage.show();
    }

    /** However long the explanation and large the type: the dialog is on the screen and its buttons can be pressed. */
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 200", "1.8, 4", "2, 300"})
    void aQuestionFitsTheScreen(double zoom, int sentences) throws TimeoutException {
        robot.interact(() -> appearance.zoom().set(zoom));
        Boolean[] answer = new Boolean[1];
        Platform.runLater(() -> answer[0] = new AlertQuestions(stage, appearance)
                .confirm(
                        "Stop training and open another experiment?",
                        "A sentence that explains it. ".repeat(sentences),
                        "Stop and open",
                        "Go on training"));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> Window.getWindows().size() == 2);
        WaitForAsyncUtils.waitForFxEvents();
        Window dialog = Window.getWindows().get(1);
        assertThat(dialog.getHeight())
                .isLessThanOrEqualTo(Screen.getPrimary().getVisualBounds().getHeight());
        assertThat(dialog.getWidth())
                .isLessThanOrEqualTo(Screen.getPrimary().getVisualBounds().getWidth());
        for (Button button :
                robot.from(dialog.getScene().getRoot()).lookup(".button").queryAllAs(Button.class)) {
            Bounds bounds = button.localToScene(button.getLayoutBounds());
            assertThat(bounds.getMaxY()).isLessThanOrEqualTo(dialog.getScene().getHeight());
            assertThat(bounds.getMaxX()).isLessThanOrEqualTo(dialog.getScene().getWidth());
        }
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> answer[0] != null);
        assertThat(answer[0]).isFalse();
    }
}
