package org.pairlab.app.curves;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pairlab.SampleResults;
import org.pairlab.SampleRuns;
import org.pairlab.app.LabModel;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.app.View;
import org.pairlab.app.charts.LabAxis;
import org.pairlab.chart.CurveLayout;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.Curves;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.Split;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CurvesControllerTest {
    private final LabModel lab = new LabModel();
    private final CurveOptions options = new CurveOptions();
    private final CurvesController controller = new CurvesController(lab, options);
    private final ExperimentResults finished = SampleResults.classroom();
    private final ExperimentResults planned = ExperimentResults.planned(finished.settings(), finished.pairSet());
    private Parent panel;

    @Start
    void start(Stage window) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        panel = View.load(controller);
        window.setScene(new Scene(new StackPane(panel), 1000, 700));
        window.show();
    }

    @Test
    void saysWhatToDoBeforeTheFirstExperimentAndWhileWaiting(FxRobot robot) throws InterruptedException {
        assertThat(message(robot)).contains("press Train");
        show(planned, ExperimentState.TRAINING);
        assertThat(message(robot)).contains("when a first epoch is done");
        show(planned, ExperimentState.STOPPED);
        assertThat(message(robot)).contains("nothing to draw");
        show(finished, ExperimentState.FINISHED);
        assertThat(message(robot)).isEmpty();
    }

    @Test
    void drawsEachArchitectureInItsColourOnOneScale() throws InterruptedException {
        show(finished, ExperimentState.FINISHED);
        List<CurvesChart> charts = controller.chartsOnScreen();
        assertThat(charts).hasSize(4);
        for (Architecture architecture : Architecture.values()) {
            assertThat(pixels(charts.get(architecture.ordinal()), Palette.color(architecture, Theme.LIGHT)))
                    .isGreaterThan(200);
        }
        assertThat(charts).allSatisfy(chart -> {
            assertThat(chart.y().getMin()).isEqualTo(charts.get(0).y().getMin());
            assertThat(chart.y().getMax()).isEqualTo(100);
        });
    }

    @Test
    void aThemeRecolours() throws InterruptedException {
        show(finished, ExperimentState.FINISHED);
        onFx(() -> lab.theme().set(Theme.DARK));
        CurvesChart base = controller.chartsOnScreen().get(0);
        assertThat(pixels(base, Palette.color(Architecture.BASE, Theme.DARK))).isGreaterThan(200);
        assertThat(pixels(base, Palette.color(Architecture.BASE, Theme.LIGHT))).isZero();
    }

    @Test
    void aPressInTheLegendHidesAnArchitectureInBothLayouts(FxRobot robot) throws InterruptedException {
        show(finished, ExperimentState.FINISHED);
        onFx(() -> options.layout().set(CurveLayout.OVERLAID));
        CurvesChart all = controller.chartsOnScreen().get(0);
        Color color = Palette.color(Architecture.SEP, Theme.LIGHT);
        assertThat(pixels(all, color)).isGreaterThan(100);
        robot.clickOn("ConvNetSep");
        frames(3);
        assertThat(pixels(all, color)).isZero();
        onFx(() -> options.layout().set(CurveLayout.SIDE_BY_SIDE));
        assertThat(controller.chartsOnScreen()).hasSize(3);
        robot.clickOn("ConvNetSep");
        frames(3);
        assertThat(controller.chartsOnScreen()).hasSize(4);
    }

    @Test
    void whereThereIsRoomForOneChartOnlyItIsChosenAndRemembered(FxRobot robot) throws InterruptedException {
        show(finished, ExperimentState.FINISHED);
        onFx(() -> {
            panel.getScene().getWindow().setWidth(420);
            panel.getScene().getWindow().setHeight(520);
        });
        assertThat(controller.chartsOnScreen()).hasSize(1);
        assertThat(pixels(controller.chartsOnScreen().get(0), Palette.color(Architecture.BASE, Theme.LIGHT)))
                .isGreaterThan(100);
        onFx(() -> options.alone().set("sep-aux"));
        assertThat(controller.chartsOnScreen()).hasSize(1);
        assertThat(pixels(controller.chartsOnScreen().get(0), Palette.color(Architecture.SEP_AUX, Theme.LIGHT)))
                .isGreaterThan(100);
        assertThat(options.remembered().alone()).isEqualTo("sep-aux");
        onFx(() -> {
            panel.getScene().getWindow().setWidth(1000);
            panel.getScene().getWindow().setHeight(760);
        });
        assertThat(controller.chartsOnScreen()).hasSize(4).allSatisfy(chart -> assertThat(
                        chart.node().getScene())
                .as("those that stood alone have come back, too")
                .isNotNull());
    }

    @Test
    void theVerticalAxisIsNamedAsFarAsThereIsRoom() throws InterruptedException {
        show(finished, ExperimentState.FINISHED);
        onFx(() -> options.quantity().set(CurveQuantity.AUXILIARY_LOSS));
        LabAxis axis = controller.chartsOnScreen().get(0).y();
        assertThat(axis.getName()).isEqualTo("auxiliary loss, nats a digit");
        Text name = new Text();
        for (int height = 400; height >= 100; height -= 20) {
            int next = height;
            onFx(() -> {
                axis.resize(60, next);
                name.setText(axis.getName());
                name.setFont(axis.font());
            });
            assertThat(name.getLayoutBounds().getWidth()).as(name.getText()).isLessThanOrEqualTo(next);
        }
        assertThat(name.getText()).isEqualTo("auxiliary loss");
    }

    @Test
    void drawsOncePerNewPointAndNeverWhenIdle() throws InterruptedException {
        show(planned, ExperimentState.TRAINING);
        RunId id = SampleRuns.id(Architecture.BASE, 1);
        RunRecord run = RunRecord.waiting(id)
                .with(RunState.TRAINING)
                .with(SampleResults.epoch(id, 1, finished.pairSet().test()));
        // One point beside three architectures without any: what redraws for ever in a chart that measures its axes.
        ExperimentResults one = planned.with(run);
        show(one, ExperimentState.TRAINING);
        frames(10);
        long before = redraws();
        frames(20);
        assertThat(redraws()).isEqualTo(before);
        show(one.with(run.with(RunState.STOPPED)), ExperimentState.STOPPED);
        assertThat(redraws()).as("no new point").isEqualTo(before);
        show(one.with(run.with(SampleResults.epoch(id, 2, finished.pairSet().test()))), ExperimentState.TRAINING);
        assertThat(redraws() - before).as("a frame or two of one chart of four").isBetween(1L, 2L);
    }

    @Test
    void aBackdropSaysWhatItIsAndThatItsSettingsAreOthers(FxRobot robot) throws InterruptedException {
        show(finished, ExperimentState.FINISHED);
        assertThat(robot.lookup("#note").queryAs(Label.class).getText()).isEmpty();
        double lowest = controller.chartsOnScreen().get(0).y().getMin();
        robot.clickOn("PyTorch");
        assertThat(options.backdrop().get()).isEqualTo(Backdrop.PYTORCH);
        assertThat(robot.lookup("#note").queryAs(Label.class).getText())
                .isEqualTo("Backdrop: PyTorch, mean ± sd of 15 runs at the report’s settings and pairs,"
                        + " which are not this experiment’s");
        assertThat(controller.chartsOnScreen().get(0).y().getMin()).isLessThanOrEqualTo(lowest);
        robot.clickOn("Loss");
        assertThat(robot.lookup("#note").queryAs(Label.class).getText())
                .isEqualTo("No backdrop: PyTorch kept no loss.");
    }

    @Test
    void drawsNothingWhileHiddenAndCatchesUp() throws InterruptedException {
        show(planned, ExperimentState.TRAINING);
        onFx(() -> panel.getParent().setVisible(false));
        show(finished, ExperimentState.FINISHED);
        CurvesChart base = controller.chartsOnScreen().get(0);
        assertThat(pixels(base, Palette.color(Architecture.BASE, Theme.LIGHT))).isZero();
        onFx(() -> panel.getParent().setVisible(true));
        assertThat(pixels(base, Palette.color(Architecture.BASE, Theme.LIGHT))).isGreaterThan(200);
    }

    @Test
    void thePointerReadsTheNearestPointInBothLayouts(FxRobot robot) throws InterruptedException {
        show(finished, ExperimentState.FINISHED);
        for (CurveLayout layout : List.of(CurveLayout.SIDE_BY_SIDE, CurveLayout.OVERLAID)) {
            onFx(() -> {
                options.layout().set(layout);
                options.runs().set(false);
                options.training().set(false);
            });
            CurvesChart chart = controller.chartsOnScreen().get(0);
            RunCurves curves = means(Architecture.BASE);
            double x = chart.x().getDisplayPosition(7);
            double y = chart.y().getDisplayPosition(curves.mean(Split.VALIDATION, 6));
            robot.moveTo(chart.node().getCanvas().localToScreen(x, y));
            frames(3);
            assertThat(readOut(robot))
                    .startsWith("ConvNetBase mean of 5 of 5 runs, epoch 7: validation "
                            + CurveQuantity.ACCURACY.format(curves.mean(Split.VALIDATION, 6)));
            onFx(() -> options.validation().set(false));
            assertThat(readOutShown(robot)).as("of what is no longer drawn").isFalse();
            onFx(() -> options.validation().set(true));
        }
    }

    @Test
    void valuesAboveTheScaleAndNotANumberAreSaidAndBreakNothing(FxRobot robot) throws InterruptedException {
        ExperimentResults wild = planned;
        for (int number = 1; number <= finished.settings().runs(); number++) {
            wild = wild.with(Curves.run(number, RunState.FINISHED, 0.9, 0.6, 0.5, 0.45, 0.4));
        }
        wild = wild.with(Curves.run(1, RunState.DIVERGED, 0.9, 5e9, Double.POSITIVE_INFINITY, Double.NaN));
        ExperimentResults shown = wild;
        onFx(() -> {
            options.quantity().set(CurveQuantity.LOSS);
            options.training().set(false);
        });
        show(shown, ExperimentState.FINISHED);
        assertThat(controller.chartsOnScreen().get(0).y().getMax()).isLessThan(2);
        assertThat(robot.lookup(".note").queryAs(Label.class).getText()).isEqualTo("▲ 2 values lie above the scale");
        assertThat(robot.lookup("4 of 5 runs, 1 diverged · min. 0.400").tryQuery())
                .isPresent();
    }

    private RunCurves means(Architecture architecture) {
        CurveModel model = new CurveModel();
        model.update(finished, CurveQuantity.ACCURACY);
        return model.curves(SampleRuns.variant(finished.settings(), architecture));
    }

    private static String readOut(FxRobot robot) {
        return robot.lookup(".read-out").queryAs(Label.class).getText();
    }

    private static boolean readOutShown(FxRobot robot) {
        return robot.lookup(".read-out").queryAs(Label.class).isVisible();
    }

    private static String message(FxRobot robot) {
        return robot.lookup(".message").queryAs(Label.class).getText();
    }

    private long redraws() {
        return controller.chartsOnScreen().stream()
                .mapToLong(chart -> chart.node().redraws())
                .sum();
    }

    private void show(ExperimentResults results, ExperimentState state) throws InterruptedException {
        onFx(() -> lab.show(results, null, state));
    }

    /** Runs on the FX thread, then waits until it is drawn. */
    private static void onFx(Runnable action) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            action.run();
            done.countDown();
        });
        done.await();
        frames(3);
    }

    private static void frames(int count) throws InterruptedException {
        CountDownLatch passed = new CountDownLatch(count);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                passed.countDown();
            }
        };
        Platform.runLater(timer::start);
        passed.await();
        Platform.runLater(timer::stop);
    }

    private static int pixels(CurvesChart chart, Color color) throws InterruptedException {
        List<WritableImage> images = new ArrayList<>();
        Canvas canvas = chart.node().getCanvas();
        onFx(() -> images.add(canvas.snapshot(null, null)));
        WritableImage image = images.get(0);
        int found = 0;
        for (int x = 0; x < (int) image.getWidth(); x++) {
            for (int y = 0; y < (int) image.getHeight(); y++) {
                Color pixel = image.getPixelReader().getColor(x, y);
                boolean same = Math.abs(pixel.getRed() - color.getRed()) < 0.01
                        && Math.abs(pixel.getGreen() - color.getGreen()) < 0.01
                        && Math.abs(pixel.getBlue() - color.getBlue()) < 0.01;
                found += same ? 1 : 0;
            }
        }
        return found;
    }
}
