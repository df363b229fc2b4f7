package org.pairlab.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FoldingBarTest {
    private final ObjectProperty<String> fruit = new SimpleObjectProperty<>("apples");
    private final CheckBox first = new CheckBox("First box");
    private final VBox page = new VBox();
    private SegmentedChoice<String> choice;
    private CheckRow checks;
    private FoldingBar bar;

    @Start
    void start(Stage window) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        choice = new SegmentedChoice<>(
                "Fruit", false, List.of("apples", "pears", "plums"), fruit, name -> name, name -> "Some " + name);
        checks = new CheckRow("Boxes", List.of(first, new CheckBox("Second box"), new CheckBox("Third box")));
        bar = new FoldingBar(choice, checks);
        page.getChildren().setAll(bar, new Label("below"));
        window.setScene(new Scene(page, 900, 300));
        window.show();
    }

    @Test
    void foldsFromTheLastAndGoesOnInOtherRowsWithoutLeavingItsWidth(FxRobot robot) {
        double roomy = bar.prefWidth(-1);
        double height = layOut(robot, roomy);
        assertThat(List.of(choice.folded(), checks.folded())).containsExactly(false, false);
        assertThat(layOut(robot, roomy - 1)).as("still one row").isEqualTo(height);
        assertThat(List.of(choice.folded(), checks.folded())).containsExactly(false, true);
        for (double width = roomy; width > bar.minWidth(-1); width -= 7) {
            layOut(robot, width);
            for (Node control : bar.getChildren()) {
                Bounds bounds = control.getBoundsInParent();
                assertThat(bounds.getMaxX()).isLessThanOrEqualTo(width + 0.5);
                assertThat(bounds.getMaxY()).isLessThanOrEqualTo(bar.getHeight() + 0.5);
            }
            assertThat(choice.getBoundsInParent().intersects(checks.getBoundsInParent()))
                    .isFalse();
        }
        assertThat(List.of(choice.folded(), checks.folded())).containsExactly(true, true);
        layOut(robot, roomy);
        assertThat(List.of(choice.folded(), checks.folded())).containsExactly(false, false);
    }

    @Test
    void bothFormsShowAndChangeTheSame(FxRobot robot) {
        layOut(robot, bar.minWidth(-1) + 1);
        MenuButton menu = (MenuButton) choice.lookup(".menu-button");
        assertThat(menu.getText()).isEqualTo("apples");
        robot.interact(() -> menu.getItems().get(1).fire());
        assertThat(fruit.get()).isEqualTo("pears");
        assertThat(choice.button("pears").isSelected()).isTrue();
        robot.interact(() -> fruit.set("plums"));
        assertThat(menu.getText()).isEqualTo("plums");
        assertThat(((RadioMenuItem) menu.getItems().get(2)).isSelected()).isTrue();
        robot.interact(() -> choice.button("apples").fire());
        robot.interact(() -> choice.button("apples").fire());
        assertThat(fruit.get()).as("a second press leaves it chosen").isEqualTo("apples");
        assertThat(choice.button("apples").isSelected()).isTrue();
    }

    private double layOut(FxRobot robot, double width) {
        robot.interact(() -> {
            bar.setMaxWidth(width);
            bar.setPrefWidth(width);
            bar.setMinWidth(width);
            page.applyCss();
            page.layout();
            page.layout();
            bar.setMinWidth(FoldingBar.USE_COMPUTED_SIZE);
            bar.setPrefWidth(FoldingBar.USE_COMPUTED_SIZE);
        });
        return bar.getHeight();
    }
}
