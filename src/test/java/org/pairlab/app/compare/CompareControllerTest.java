package org.pairlab.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pairlab.SampleResults;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.app.View;
import org.pairlab.app.charts.LabChart;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.RunRecord;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.Variation;
import org.pairlab.network.Architecture;
import org.pairlab.network.Layers;
import org.pairlab.statistics.comparison.SeedMatchedDifference;
import org.pairlab.training.EpochResult;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CompareControllerTest {
    private static final ExperimentResults FINISHED = SampleResults.classroom();

    private final LabModel lab = new LabModel();
    private final CompareOptions options = new CompareOptions();
    private final CompareController controller = new CompareController(
            lab, options, new BackgroundTasks(Runnable::run, Runnable::run, Throwable::printStackTrace));
    private Parent root;
    private Stage window; // of its own: other tests leave the first one as they like it

    @Start
    private void start(Stage first) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        root = View.load(controller);
        window = new Stage();
        window.setScene(new Scene(root, 1000, 700));
        window.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void saysWhatToDoWhereThereIsNothingToCompare(FxRobot robot) {
        assertThat(labels(robot)).contains("No results yet").anyMatch(text -> text.contains("press Train"));

        ExperimentSettings four = FINISHED.settings();
        show(
                robot,
                SampleResults.of(
                        new ExperimentSettings(List.of(Architecture.SEP), four.common(), four.pairs(), 2, 1, 1, 1),
                        50));
        assertThat(labels(robot)).contains("Two networks are needed to compare");

        show(robot, FINISHED);
        assertThat(labels(robot)).doesNotContain("Two networks are needed to compare");
    }

    @Test
    void aVerdictATableAndWhatIsSaidOfTheChosenRow(FxRobot robot) {
        show(robot, FINISHED);

        assertThat(text(robot, "#verdict"))
                .startsWith("Weight sharing helps: +")
                .contains("\nThe auxiliary loss helps");
        assertThat(text(robot, "#runsNeeded")).startsWith("Enough runs to tell");
        assertThat(table(robot).getItems()).hasSize(6);
        assertThat(text(robot, "#pairVerdict"))
                .startsWith("ConvNetBaseAux is better than ConvNetBase: +")
                .contains("For other seeds and other pairs the interval is ");

        robot.interact(() -> table(robot).getSelectionModel().select(1));
        assertThat(text(robot, "#pairVerdict")).contains("ConvNetSep", "ConvNetBase");
        robot.interact(() -> options.kind().set(MeasureChoice.LAST));
        assertThat(table(robot).getSelectionModel().getSelectedIndex()).isEqualTo(1);
        assertThat(labels(robot)).anyMatch(text -> text.contains("those of the last epoch on 200 test pairs"));
    }

    @Test
    void whatIsPointedAtComesForwardInAllPanels(FxRobot robot) {
        show(robot, FINISHED);
        robot.interact(() -> {
            window.setHeight(1400);
            root.applyCss();
            root.layout();
        });
        LabChart seeds = robot.lookup(".chart-tile .lab-chart").queryAs(LabChart.class);
        WaitForAsyncUtils.waitForFxEvents(5);
        for (double side : new double[] {0.2, 0.8}) {
            robot.interact(() -> {
                double x = side * seeds.getCanvas().getWidth();
                Point2D scene = seeds.getCanvas().localToScene(x, 20);
                Event.fireEvent(
                        seeds,
                        new MouseEvent(
                                MouseEvent.MOUSE_MOVED,
                                scene.getX(),
                                scene.getY(),
                                0,
                                0,
                                MouseButton.NONE,
                                0,
                                false,
                                false,
                                false,
                                false,
                                false,
                                false,
                                false,
                                true,
                                false,
                                true,
                                null));
            });
            assertThat(lab.focus().pointed().get().label()).isEqualTo(side < 0.5 ? "ConvNetBase" : "ConvNetBaseAux");
        }
    }

    @Test
    void theVerdictCanBeSelectedAndRowsCopied(FxRobot robot) {
        show(robot, FINISHED);
        robot.interact(() -> {
            robot.lookup("#verdict").query().requestFocus();
            robot.lookup("#verdict").queryAs(TextInputControl.class).selectRange(0, 14);
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(clipboard(robot)).isEqualTo("Weight sharing");

        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().clearAndSelect(2);
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(clipboard(robot).lines()).hasSize(2);
        assertThat(clipboard(robot)).contains("\nConvNetSepAux − ConvNetBase\t5\t");
        assertThat(controller.tabSeparated().lines()).hasSize(7);
    }

    @Test
    void whatIsTooSmallToMatterIsSetByAPerson(FxRobot robot) {
        show(robot, FINISHED);
        TextField field = robot.lookup("#smallest-difference").queryAs(TextField.class);

        robot.interact(() -> field.setText("50"));
        assertThat(text(robot, "#verdict")).contains("too small to matter");
        assertThat(options.remembered().smallest()).isEqualTo(50);
        robot.interact(() -> field.setText("many"));
        assertThat(field.getTooltip().getText()).startsWith("Smallest difference must be a number from 0 to 100");
        assertThat(options.remembered().smallest()).isEqualTo(50);
    }

    @Test
    void ofManyNetworksEachIsComparedWithTheBestOrAChosenOne(FxRobot robot) {
        ExperimentResults many = SampleResults.of(
                new ExperimentSettings(
                        VariantList.of(
                                List.of(Architecture.values()),
                                Preset.CLASSROOM.hyperparameters().withEpochs(2),
                                List.of(Variation.parse("--vary", "dropout=0,0.1,0.2,0.3,0.4,0.5"))),
                        FINISHED.settings().pairs(),
                        3,
                        1,
                        1,
                        1,
                        Layers.FAST),
                60);
        show(robot, many);

        assertThat(table(robot).getItems()).hasSize(23);
        String best = table(robot).getItems().get(0).first().label();
        assertThat(text(robot, "#verdict")).contains("Best is " + best);
        String other = table(robot).getItems().get(7).second().label();
        robot.interact(() -> options.reference().set(Optional.of(other)));
        assertThat(table(robot).getItems())
                .hasSize(23)
                .allMatch(one -> one.first().label().equals(other));
        assertThat(labels(robot)).as("said once, at the head").contains("Compared with\n" + other);
        String first = table(robot).getItems().get(0).second().label();
        assertThat(robot.lookup(".compare .table-cell").queryAllAs(TableCell.class).stream()
                        .map(TableCell::getText))
                .contains(first)
                .doesNotContain(first + " − " + other);

        show(robot, FINISHED);
        assertThat(labels(robot)).contains("Second − first").noneMatch(text -> text.startsWith("Compared with\n"));
    }

    @Test
    void numbersAreWholeHoweverFarNetworksAreApart(FxRobot robot) {
        ExperimentResults apart = FINISHED;
        for (RunRecord run : FINISHED.of(FINISHED.settings().variants().get(0))) {
            double accuracy = 11.11 * run.id().number();
            apart = apart.with(new RunRecord(
                    run.id(),
                    run.state(),
                    run.epochs().stream()
                            .map(one -> new EpochResult(
                                    one.epoch(),
                                    one.trainingLoss(),
                                    one.trainingAccuracy(),
                                    one.validationLoss(),
                                    accuracy,
                                    one.auxiliary(),
                                    1,
                                    1,
                                    one.predictionsChecksum()))
                            .toList(),
                    null));
        }
        show(robot, apart);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup(".compare .table-cell").queryAllAs(TableCell.class).stream()
                        .filter(cell -> cell.getText() != null && cell.getGraphic() == null))
                .isNotEmpty()
                .anyMatch(cell -> cell.getText().length() > "−9.99 ± 9.99".length()
                        && cell.getText().contains("±"))
                .allSatisfy(cell ->
                        assertThat(((Text) cell.lookup(".text")).getText()).isEqualTo(cell.getText()));
    }

    private void show(FxRobot robot, ExperimentResults results) {
        robot.interact(() -> {
            lab.predictions().set(SampleResults.predictions(results));
            lab.show(results, null, ExperimentState.TRAINING);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private static TableView<SeedMatchedDifference> table(FxRobot robot) {
        return robot.lookup(".compare .table-view").queryAs(TableView.class);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextInputControl.class).getText();
    }

    private static String clipboard(FxRobot robot) {
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        return copied[0];
    }

    private static List<String> labels(FxRobot robot) {
        return robot.lookup(node -> node instanceof Label && seen(node)).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static boolean seen(Node node) {
        return node == null || node.isVisible() && seen(node.getParent());
    }
}
