package org.pairlab.app.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.fair_acc.chartfx.XYChart;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pairlab.app.layout.LayoutFault.Rule;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The rules find what is wrong, and only that. */
@ExtendWith(ApplicationExtension.class)
class LayoutRulesTest {
    private final FxRobot robot = new FxRobot();
    private final Pane root = new Pane();

    @Start
    void start(Stage window) {
        window.setScene(new Scene(root, 400, 300));
        window.setMinWidth(0);
        window.setMinHeight(0);
        window.setWidth(400);
        window.setHeight(300);
        window.show();
    }

    @Test
    void aWindowInWhichAllIsWellHasNoFaults() {
        Button one = new Button("One");
        Button two = new Button("Two");
        two.relocate(0, 100);
        assertThat(rules(one, two)).isEmpty();
    }

    @Test
    void aNodeBeyondTheEdgeIsFound() {
        Button button = new Button("Beyond");
        button.relocate(380, 10);
        assertThat(rules(button)).contains(Rule.OUTSIDE);
    }

    @Test
    void whatCanBeScrolledToIsNotBeyondAnEdge() {
        assertThat(rules(tall(ScrollPane.ScrollBarPolicy.AS_NEEDED))).isEmpty();
        assertThat(rules(tall(ScrollPane.ScrollBarPolicy.NEVER))).contains(Rule.OUTSIDE);
    }

    @Test
    void aScrollBarBesideWhatHasRoomIsFound() {
        assertThat(rules(framed(203))).contains(Rule.NEEDLESS_BAR);
        assertThat(rules(framed(200))).as("all fits").isEmpty();
        assertThat(rules(framed(250))).as("has to scroll").isEmpty();
    }

    /** A pane 204 pixels high with a frame of 2. */
    private static ScrollPane framed(double height) {
        Region content = new Region();
        content.setPrefSize(10, height);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setStyle("-fx-padding: 2; -fx-background-insets: 0; -fx-border-width: 0");
        scroll.setMinSize(300, 204);
        scroll.setMaxSize(300, 204);
        scroll.setPrefSize(300, 204);
        return scroll;
    }

    private static ScrollPane tall(ScrollPane.ScrollBarPolicy policy) {
        Pane tall = new Pane();
        Button low = new Button("Low");
        low.relocate(0, 900);
        tall.getChildren().add(low);
        ScrollPane scroll = new ScrollPane(tall);
        scroll.setPrefSize(300, 200);
        scroll.setVbarPolicy(policy);
        return scroll;
    }

    @Test
    void aButtonUnderAnotherIsFound() {
        Button below = new Button("The one below");
        Button above = new Button("Above");
        above.relocate(20, 5);
        assertThat(rules(below, above)).containsExactly(Rule.COVERED);
    }

    @Test
    void aTextCutShortIsFoundUnlessATooltipSaysIt() {
        Label label = new Label("A text that is far too long");
        label.setMaxWidth(60);
        label.setPrefWidth(60);
        assertThat(rules(label)).containsExactly(Rule.CUT);
        label.setTooltip(new Tooltip(label.getText()));
        assertThat(rules(label)).isEmpty();
    }

    @Test
    void aPlotThatIsTooSmallIsFound() {
        Region[] chart = new Region[1];
        robot.interact(() -> {
            chart[0] = new XYChart();
            // A pane would give it the size that it likes best.
            chart[0].setManaged(false);
            chart[0].resize(200, 60);
            chart[0].layout();
        });
        assertThat(rules(chart)).contains(Rule.SMALL_PLOT);
    }

    private List<Rule> rules(Region... nodes) {
        List<Rule> found = new ArrayList<>();
        robot.interact(() -> {
            root.getChildren().setAll(nodes);
            root.resize(400, 300); // whatever window a test before has left
            root.applyCss();
            root.layout();
            LayoutRules.faults(root, 1).forEach(fault -> found.add(fault.rule()));
        });
        return found;
    }
}
