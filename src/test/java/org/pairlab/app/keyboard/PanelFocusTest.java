package org.pairlab.app.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.fair_acc.chartfx.ui.HiddenSidesPane;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.SampleResults;
import org.pairlab.SampleVariants;
import org.pairlab.app.WholeLab;
import org.pairlab.app.history.SampleExperiments;
import org.pairlab.app.shell.Lab;
import org.pairlab.experiment.ExperimentState;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Keys do what they do in a panel wherever in it was clicked before, and never turn the tabs instead. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class PanelFocusTest {
    private static final int EFFECT = 2;
    private static final int PAIRS = 4;
    private static final int HISTORY = 6;

    private final FxRobot robot = new FxRobot();
    private Lab lab;

    @TempDir
    private static Path folder;

    @Start
    void start(Stage window) {
        SampleExperiments experiments = new SampleExperiments();
        experiments.addMany();
        lab = WholeLab.open(window, folder, experiments);
        lab.model().predictions().set(SampleResults.predictions(SampleResults.classroom()));
        lab.model().show(SampleResults.classroom(), null, ExperimentState.FINISHED);
    }

    @Test
    void afterAClickOnADigitThePairIsLeftAndItsNeighboursReachedByKey() {
        show(PAIRS);
        robot.clickOn(".pair-grid").press(KeyCode.ENTER).release(KeyCode.ENTER);
        Node detail = robot.lookup("#closePair").query().getParent().getParent();
        assertThat(detail.isVisible()).isTrue();
        robot.clickOn(".large-pair").press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertThat(lab.shell().tab()).isEqualTo(PAIRS);
        assertThat(detail.isVisible()).isTrue();
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(detail.isVisible()).isFalse();
        assertThat(lab.shell().tab()).isEqualTo(PAIRS);
    }

    @Test
    void arrowsNeverTurnTheTabsAfterAClickIntoAPanel() {
        for (int tab = 0; tab < HISTORY; tab++) {
            show(tab);
            int panel = tab;
            robot.clickOn(robot.lookup(".tab-content-area").queryAll().stream()
                    .filter(Node::isVisible)
                    .findFirst()
                    .orElseThrow());
            for (KeyCode key : new KeyCode[] {KeyCode.RIGHT, KeyCode.LEFT, KeyCode.DOWN, KeyCode.UP}) {
                robot.press(key).release(key);
                assertThat(lab.shell().tab()).as("%s in tab %d", key, panel).isEqualTo(panel);
            }
        }
    }

    @Test
    void whatAButtonDeletedComesBackByKey() {
        show(HISTORY);
        ListView<?> list = robot.lookup(".entries").queryAs(ListView.class);
        int before = list.getItems().size();
        assertThat(before).isPositive();
        robot.interact(() -> list.getSelectionModel().select(0));
        robot.clickOn((Button) robot.lookup("#delete").query());
        assertThat(list.getItems()).hasSize(before - 1);
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        assertThat(list.getItems()).hasSize(before);
    }

    @Test
    void nothingInsideAChartIsAStopOfTheTabKey() {
        show(0);
        assertThat(robot.lookup((Node node) -> node instanceof HiddenSidesPane).<Node>queryAll())
                .isNotEmpty()
                .noneMatch(Node::isFocusTraversable);
    }

    @Test
    void aPanelThatIsOpenedByKeyHasTheAttention() {
        for (int tab = 0; tab <= HISTORY; tab++) {
            // Where nothing varies, there is nothing to press in Effect.
            boolean effect = tab == EFFECT;
            robot.interact(() -> lab.model()
                    .show(
                            effect ? SampleVariants.weights() : SampleResults.classroom(),
                            null,
                            ExperimentState.FINISHED));
            robot.push(KeyCode.CONTROL, KeyCode.getKeyCode(Integer.toString(tab + 1)));
            assertThat(lab.shell().tab()).isEqualTo(tab);
            Node content = content();
            assertThat(PanelFocus.holdsFocus(content)).as("panel %d", tab).isTrue();
            Node owner = content.getScene().getFocusOwner();
            assertThat(owner.isFocusVisible()).as("%s", owner).isTrue();
        }
        // So that the keys of the panel are at hand.
        robot.push(KeyCode.CONTROL, KeyCode.F);
        assertThat(robot.lookup(".history .text-field").query().isFocused()).isTrue();
    }

    @Test
    void oneKeyGoesThroughThePartsOfTheWindow() {
        show(0);
        robot.interact(() -> robot.lookup("#setUpToggle").query().requestFocus());
        robot.push(KeyCode.F6);
        assertThat(PanelFocus.holdsFocus(robot.lookup(".set-up").query())).isTrue();
        robot.push(KeyCode.F6);
        assertThat(robot.lookup("#tabs").query().isFocused()).isTrue();
        robot.push(KeyCode.F6);
        assertThat(PanelFocus.holdsFocus(robot.lookup("#top").query())).isTrue();
        robot.interact(() -> lab.shell().setUpShown().set(false));
        robot.push(KeyCode.F6);
        assertThat(robot.lookup("#tabs").query().isFocused()).isTrue();
        robot.interact(() -> lab.shell().setUpShown().set(true));
    }

    private Node content() {
        return robot.lookup(".tab-content-area").queryAll().stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow();
    }

    private void show(int tab) {
        robot.interact(() -> {
            lab.shell().showTab(tab);
        });
    }
}
