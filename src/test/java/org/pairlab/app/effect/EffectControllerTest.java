package org.pairlab.app.effect;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import io.fair_acc.chartfx.axes.spi.TickMark;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pairlab.SampleVariants;
import org.pairlab.app.LabModel;
import org.pairlab.app.View;
import org.pairlab.app.charts.LabChart;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EffectControllerTest {
    private static final ExperimentResults WEIGHTS = SampleVariants.weights();

    private final LabModel model = new LabModel();
    private EffectController controller;
    private Parent root;
    private Stage window; // of its own: other tests leave the first one as they like it

    @Start
    private void start(Stage first) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        controller = new EffectController(model, new EffectOptions());
        root = View.load(controller);
        window = new Stage();
        window.setScene(new Scene(root, 960, 660));
        window.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void saysWhatToDoWhereNothingVaries(FxRobot robot) {
        assertThat(texts(robot)).contains("No results yet").anyMatch(text -> text.contains("under Vary"));

        show(robot, SampleVariants.plain());

        assertThat(texts(robot))
                .contains("Nothing varies in this experiment")
                .anyMatch(text -> text.contains("under Vary"));
        assertThat(controller.words()).isEmpty();
    }

    @Test
    void followsTheRunsAsTheyFinish(FxRobot robot) {
        ExperimentResults planned = ExperimentResults.planned(WEIGHTS.settings(), WEIGHTS.pairSet());
        show(robot, planned);
        assertThat(texts(robot)).contains("The first point appears when a run has finished all its epochs.");
        long before = chart(robot).redraws();

        RunId id = WEIGHTS.runs().firstKey();
        show(robot, planned.with(WEIGHTS.runs().get(id).upTo(1).with(RunState.TRAINING)));
        WaitForAsyncUtils.waitForFxEvents(10);
        assertThat(chart(robot).redraws()).as("an epoch draws nothing").isEqualTo(before);

        show(robot, planned.with(WEIGHTS.runs().get(id)));
        assertThat(chart(robot).redraws()).isGreaterThan(before);
        assertThat(texts(robot)).doesNotContain("The first point appears when a run has finished all its epochs.");
        assertThat(controller.words()).contains("1 of 55 runs finished", "no run finished yet");
    }

    @Test
    void tellsWhatLiesUnderThePointerAndAClickKeepsItInFront(FxRobot robot) {
        show(robot, WEIGHTS);
        Variant ten = SampleVariants.variant(WEIGHTS, Architecture.SEP_AUX, Hyperparameter.AUXILIARY_WEIGHT, 10);
        double mean = WEIGHTS.finished(ten).stream()
                .map(RunRecord::bestEpoch)
                .mapToDouble(best -> best.orElseThrow().validationAccuracy())
                .average()
                .orElseThrow();
        LabChart chart = chart(robot);
        Point2D point = chart.getCanvas()
                .localToScreen(chart.plot().x(1) + 12, chart.getYAxis().getDisplayPosition(mean));

        robot.moveTo(point);
        assertThat(texts(robot))
                .anyMatch(text -> text.startsWith("SepAux, weight 10\nauxiliary weight 10\n5 of 5 runs")
                        && text.contains("95 % interval"));
        assertThat(model.focus().pointed().get()).isEqualTo(ten);
        robot.clickOn(point);
        assertThat(model.focus().pinned().get()).isEqualTo(ten);
    }

    @Test
    void theArrowsGoFromValueToValueAndFromLineToLine(FxRobot robot) {
        show(robot, WEIGHTS);
        robot.interact(() -> chart(robot).requestFocus());

        robot.push(KeyCode.RIGHT);
        assertThat(pointed()).isEqualTo("Base");
        robot.push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertThat(pointed()).isEqualTo("BaseAux, weight 10");
        robot.push(KeyCode.DOWN);
        assertThat(pointed()).isEqualTo("SepAux, weight 10");
        assertThat(chart(robot).getAccessibleText()).startsWith("SepAux, weight 10; auxiliary weight 10; 5 of 5");
        robot.push(KeyCode.ESCAPE);
        assertThat(model.focus().pointed().get()).isNull();
    }

    @Test
    void twoHyperparametersMakeAMapAndLinesOnDemand(FxRobot robot) {
        show(robot, SampleVariants.grid());
        LabChart map = chart(robot);
        assertThat(texts(robot)).contains("ConvNetBaseAux");
        assertThat(map.getAccessibleText()).contains("Auxiliary weight 10: dropout 0 ", "; dropout 0.1 ");
        robot.interact(map::requestFocus);
        robot.push(KeyCode.RIGHT).push(KeyCode.UP).push(KeyCode.RIGHT);
        assertThat(pointed()).isEqualTo("BaseAux, weight 10, dropout 0.1");
        assertThat(texts(robot)).anyMatch(text -> text.contains("dropout rate 0.1\nauxiliary weight 10\n4 of 4 runs"));

        robot.interact(() -> press(robot, "Lines"));
        assertThat(texts(robot)).contains("ConvNetBaseAux, weight 10");
        assertThat(controller.words()).contains("ConvNetBaseAux, weight 10, 0: ");
        robot.interact(() -> press(robot, "Auxiliary weight"));
        assertThat(texts(robot)).contains("ConvNetBaseAux, dropout 0.25");
    }

    @Test
    void fiveHundredVariantsAreDrawn(FxRobot robot) {
        show(robot, SampleVariants.fiveHundred());
        assertThat(controller.words()).contains("Batch size 256: dropout 0 ");
        robot.interact(() -> press(robot, "Lines"));
        assertThat(controller.words()).contains("50 values, 1000 of 1000 runs");
        robot.interact(() -> press(robot, "Map"));
        WaitForAsyncUtils.waitForFxEvents(10);
        List<TickMark> ticks = chart(robot).getXAxis().getTickMarks();
        assertThat(ticks).as("as many as do not run into each other").hasSizeBetween(4, 30);
        for (int i = 1; i < ticks.size(); i++) {
            assertThat(ticks.get(i).getPosition() - ticks.get(i - 1).getPosition())
                    .isGreaterThan((ticks.get(i).getWidth() + ticks.get(i - 1).getWidth()) / 2);
        }
        robot.moveTo(chart(robot).getCanvas());
        assertThat(chart(robot).redraws()).isPositive();
    }

    private String pointed() {
        return model.focus().pointed().get().label();
    }

    private static void press(FxRobot robot, String label) {
        robot.lookup(".toggle-button").queryAllAs(ToggleButton.class).stream()
                .filter(button -> button.getText().equals(label))
                .forEach(ToggleButton::fire);
    }

    private void show(FxRobot robot, ExperimentResults results) {
        robot.interact(() -> model.show(results, null, ExperimentState.TRAINING));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static LabChart chart(FxRobot robot) {
        return robot.lookup(node -> node instanceof LabChart && seen(node)).query();
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup(node -> node instanceof Label && seen(node)).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static boolean seen(Node node) {
        return node == null || node.isVisible() && seen(node.getParent());
    }
}
