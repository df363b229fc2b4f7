package org.pairlab.app.curves;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pairlab.SampleResults;
import org.pairlab.SampleSweeps;
import org.pairlab.app.LabModel;
import org.pairlab.app.View;
import org.pairlab.chart.CurveLayout;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.Split;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The curves panel where architectures have several variants. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class VariantCurvesTest {
    private final LabModel lab = new LabModel();
    private final CurveOptions options = new CurveOptions();
    private final CurvesController controller = new CurvesController(lab, options);
    private final ExperimentResults weights = SampleSweeps.weights();
    private final List<Variant> variants = weights.settings().variants();
    private Parent panel;

    @Start
    void start(Stage window) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        panel = View.load(controller);
        window.setScene(new Scene(new StackPane(panel), 1200, 800));
        window.show();
    }

    @Test
    void chartsByValueAreOfferedWhereSomethingVariesAndRememberedApart(FxRobot robot) {
        show(robot, SampleResults.classroom());
        assertThat(buttons(robot)).contains("Side by side", "Overlaid").doesNotContain("By architecture");
        show(robot, weights);
        assertThat(buttons(robot))
                .contains("By architecture", "By auxiliary weight", "Overlaid")
                .doesNotContain("Side by side");
        assertThat(controller.chartsOnScreen()).hasSize(2);
        press(robot, "By auxiliary weight");
        assertThat(controller.chartsOnScreen()).hasSize(5);
        assertThat(titles(robot)).contains("weight 0", "weight 200");
        show(robot, SampleResults.classroom());
        assertThat(options.layout().get()).isEqualTo(CurveLayout.SIDE_BY_SIDE);
        assertThat(controller.chartsOnScreen()).hasSize(4);
        RememberedCurves remembered = options.remembered();
        assertThat(remembered.varied()).isEqualTo(CurveLayout.BY_VALUE);
        assertThat(remembered.drawn().layout()).isEqualTo(CurveLayout.SIDE_BY_SIDE);

        CurveOptions next = new CurveOptions();
        next.recall(remembered);
        next.about(true);
        assertThat(next.layout().get()).isEqualTo(CurveLayout.BY_VALUE);
        assertThat(next.remembered()).isEqualTo(remembered);
    }

    @Test
    void aGridCanBeDividedByBothOfItsHyperparameters(FxRobot robot) {
        show(robot, SampleSweeps.grid(3, 2, 2, Architecture.SEP));
        press(robot, "By channels c");
        assertThat(controller.chartsOnScreen()).hasSize(3);
        press(robot, "By dropout rate");
        assertThat(controller.chartsOnScreen()).hasSize(2);
        // What is remembered of a grid is the first value where only one varies.
        show(robot, weights);
        assertThat(controller.chartsOnScreen()).isNotEmpty();
        assertThat(selected(robot)).contains("By architecture");
    }

    @Test
    void aSignHidesItsVariantAndAnArchitectureAllOfItsOwn(FxRobot robot) {
        show(robot, weights);
        fire(robot, ".entry-sign", 2);
        assertThat(options.hidden().get()).containsExactly("BaseAux, weight 10");
        fire(robot, ".entry-sign", 2);
        assertThat(options.hidden().get()).isEmpty();
        fire(robot, ".entry-group", 1);
        assertThat(options.hidden().get()).hasSize(5).allMatch(label -> label.startsWith("SepAux, "));
        assertThat(controller.chartsOnScreen()).hasSize(1);
        assertThat(controller.words()).contains("SepAux, weight 10 is hidden.");
    }

    @Test
    void whoPointsInTheLegendFadesOthersAndAPressPins(FxRobot robot) {
        show(robot, weights);
        Variant ten = variants.get(2);
        robot.interact(() -> lab.focus().point(ten));
        Set<Node> entries = robot.lookup(".curve-entry").queryAll();
        assertThat(entries.stream().filter(VariantCurvesTest::faded)).hasSize(9);
        robot.interact(() -> lab.focus().point(null));
        assertThat(entries.stream().filter(VariantCurvesTest::faded)).isEmpty();
        fire(robot, ".entry-name", 2);
        assertThat(lab.focus().pinned().get()).isEqualTo(ten);
        fire(robot, ".entry-name", 2);
        assertThat(lab.focus().pinned().get()).isNull();
    }

    @Test
    void aCurveUnderThePointerIsInFrontAndAClickPinsIt(FxRobot robot) {
        show(robot, weights);
        robot.interact(() -> {
            options.runs().set(false);
            options.training().set(false);
        });
        CurvesChart chart = controller.chartsOnScreen().get(0);
        Variant best = variants.get(4);
        robot.moveTo(at(chart, best, 14));
        assertThat(robot.lookup(".read-out").queryAs(Label.class).getText())
                .startsWith("BaseAux, weight 200 mean of 5");
        assertThat(lab.focus().front().get()).isEqualTo(best);
        assertThat(lab.focus().isFaded(variants.get(0))).isTrue();
        robot.clickOn(at(chart, best, 14));
        assertThat(lab.focus().pinned().get()).isEqualTo(best);
        robot.moveTo(at(chart, variants.get(0), 14));
        assertThat(lab.focus().front().get()).as("stays pinned").isEqualTo(best);
        assertThat(lab.focus().isFaded(variants.get(0))).as("seen beside it").isFalse();
    }

    @Test
    void keysGoFromVariantToVariantAndPin(FxRobot robot) {
        show(robot, weights);
        CurvesChart chart = controller.chartsOnScreen().get(0);
        robot.interact(() -> chart.node().requestFocus());
        key(robot, chart, KeyCode.DOWN);
        assertThat(lab.focus().front().get()).isEqualTo(variants.get(0));
        Set<Variant> come = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            come.add(lab.focus().front().get());
            key(robot, chart, KeyCode.DOWN);
        }
        assertThat(come).containsExactlyInAnyOrderElementsOf(variants.subList(0, 5));
        key(robot, chart, KeyCode.UP);
        Variant now = lab.focus().pointed().get();
        key(robot, chart, KeyCode.ENTER);
        assertThat(lab.focus().pinned().get()).isEqualTo(now);
    }

    @Test
    void oneHundredAreInGroupsWhoseMenusHaveThemAll(FxRobot robot) {
        show(robot, SampleSweeps.grid(10, 5, 1, Architecture.BASE, Architecture.SEP_AUX));
        assertThat(robot.lookup(".entry-name").queryAll()).isEmpty();
        // Two architectures, each with a group of five for each of ten values.
        assertThat(robot.lookup(".entry-group").queryAll()).hasSize(2 * 11);
        fire(robot, ".entry-group", 1);
        assertThat(options.hidden().get()).hasSize(5).allMatch(label -> label.startsWith("Base, c=4, "));
        MenuButton menu = robot.lookup(".entry-menu").nth(0).queryAs(MenuButton.class);
        robot.interact(menu::show);
        assertThat(menu.getItems()).hasSize(5);
        robot.interact(() -> {
            ((CheckMenuItem) menu.getItems().get(0)).setSelected(true);
            menu.hide();
        });
        assertThat(options.hidden().get()).hasSize(4);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void fiveHundredOfOneArchitectureAreOneGroupAndAreDrawn(FxRobot robot) {
        show(robot, SampleSweeps.grid(250, 2, 1, Architecture.BASE));
        // By dropout, as 250 numbers of channels are too many.
        assertThat(robot.lookup(".entry-group").queryAll()).hasSizeLessThan(5);
        assertThat(controller.chartsOnScreen()).hasSize(1);
    }

    @Test
    void namesOfAnyKindAndCurvesOfAnyLengthAreShown(FxRobot robot) {
        List<Variant> named = SampleSweeps.named();
        for (ExperimentResults results : List.of(SampleSweeps.finished(named, 2), SampleSweeps.diverged(named, 2))) {
            show(robot, results);
            Set<String> names = robot.lookup(".entry-name").queryAllAs(ButtonBase.class).stream()
                    .map(ButtonBase::getText)
                    .collect(Collectors.toSet());
            assertThat(names).containsAll(named.stream().map(Variant::label).toList());
        }
        show(robot, SampleSweeps.finished(named, 2));
        press(robot, "Overlaid");
        CurvesChart chart = controller.chartsOnScreen().get(0);
        assertThat(chart.x().getMax()).isEqualTo(16.5);
        Variant shortest = named.get(0);
        double y = chart.y().getDisplayPosition(curves(shortest).mean(Split.VALIDATION, 3));
        assertThat(chart.nearest(chart.x().getDisplayPosition(12), y)
                        .map(point -> point.curves().variant()))
                .as("beyond its end there is nothing of it")
                .isNotEqualTo(Optional.of(shortest));
    }

    private RunCurves curves(Variant variant) {
        CurveModel model = new CurveModel();
        model.update(lab.results().get(), CurveQuantity.ACCURACY);
        return model.curves(variant);
    }

    private Point2D at(CurvesChart chart, Variant variant, int epoch) {
        return chart.node()
                .getCanvas()
                .localToScreen(
                        chart.x().getDisplayPosition(epoch),
                        chart.y().getDisplayPosition(curves(variant).mean(Split.VALIDATION, epoch - 1)));
    }

    private void show(FxRobot robot, ExperimentResults results) {
        robot.interact(() -> lab.show(results, null, ExperimentState.FINISHED));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void key(FxRobot robot, CurvesChart chart, KeyCode code) {
        robot.interact(() ->
                chart.node().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private static void fire(FxRobot robot, String selector, int which) {
        ButtonBase button = robot.lookup(selector).nth(which).queryAs(ButtonBase.class);
        robot.interact(button::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean faded(Node entry) {
        return entry.getPseudoClassStates().contains(LegendEntry.FADED);
    }

    private static void press(FxRobot robot, String label) {
        robot.interact(() -> robot.lookup(".segmented-choice .toggle-button").queryAllAs(ButtonBase.class).stream()
                .filter(button -> button.getText().equals(label))
                .findFirst()
                .orElseThrow()
                .fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Set<String> buttons(FxRobot robot) {
        return robot.lookup(".segmented-choice .toggle-button").queryAllAs(ButtonBase.class).stream()
                .map(ButtonBase::getText)
                .collect(Collectors.toSet());
    }

    private static Set<String> selected(FxRobot robot) {
        return robot.lookup(".segmented-choice .toggle-button:selected").queryAllAs(ButtonBase.class).stream()
                .map(ButtonBase::getText)
                .collect(Collectors.toSet());
    }

    private static Set<String> titles(FxRobot robot) {
        return robot.lookup(".chart-title-name").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.toSet());
    }
}
