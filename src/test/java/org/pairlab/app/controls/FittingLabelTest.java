package org.pairlab.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FittingLabelTest {
    private static final List<String> TEXTS = List.of("7 of 20 runs; ConvNetSep run 2", "7 of 20 runs", "7/20");

    private final FxRobot robot = new FxRobot();
    private FittingLabel label;
    private HBox row;

    @Start
    void start(Stage stage) {
        label = new FittingLabel();
        row = new HBox(label);
        stage.setScene(new Scene(new HBox(row), 900, 100));
        stage.show();
    }

    @Test
    void showsTheLongestTextThatFitsAndIsNeverCut() {
        robot.interact(() -> label.texts().set(TEXTS));
        String last = TEXTS.get(0);
        for (double width = 400; width >= 60; width -= 5) {
            double room = width;
            robot.interact(() -> {
                row.setMaxWidth(room);
                row.setMinWidth(room);
                row.getParent().layout();
                row.layout();
            });
            assertThat(TEXTS.indexOf(label.getText())).isGreaterThanOrEqualTo(TEXTS.indexOf(last));
            assertThat(label.getWidth()).isGreaterThanOrEqualTo(label.minWidth(-1));
            last = label.getText();
            robot.interact(() -> {
                javafx.scene.text.Text drawn = (javafx.scene.text.Text) label.lookup(".text");
                assertThat(drawn.getText()).as("not cut at %s", room).isEqualTo(label.getText());
            });
        }
        assertThat(last).isEqualTo("7/20");
        assertThat(label.getTooltip().getText()).isEqualTo(TEXTS.get(0));
        assertThat(label.getAccessibleText()).isEqualTo(TEXTS.get(0));
    }

    @Test
    void growsAgainWithTheRoomAndWithItsTexts() {
        robot.interact(() -> label.texts().set(List.of("Ready")));
        robot.interact(() -> label.texts().set(TEXTS));
        robot.interact(() -> row.getParent().layout());
        robot.interact(() -> row.layout());
        assertThat(label.getText()).isEqualTo(TEXTS.get(0));
    }
}
