package org.pairlab.app.summary;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import io.fair_acc.chartfx.axes.spi.CategoryAxis;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pairlab.SampleResults;
import org.pairlab.SampleRuns;
import org.pairlab.SampleVariants;
import org.pairlab.app.LabModel;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.app.View;
import org.pairlab.app.charts.LabAxis;
import org.pairlab.app.charts.LabChart;
import org.pairlab.chart.BoxesPainter;
import org.pairlab.chart.Slot;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;
import org.pairlab.statistics.BoxPlot;
import org.pairlab.statistics.RunMaximum;
import org.pairlab.statistics.SummaryColumn;
import org.pairlab.statistics.VariantSummary;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SummaryControllerTest {
    private static final ExperimentResults FINISHED = SampleResults.classroom();
    private static final ExperimentResults PLANNED = ExperimentResults.planned(FINISHED.settings(), FINISHED.pairSet());

    private final LabModel model = new LabModel();
    private Parent root;
    private Stage window; // of its own: other tests leave the first one as they like it

    @Start
    private void start(Stage first) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        root = View.load(new SummaryController(model));
        window = new Stage();
        window.setScene(new Scene(root, 960, 660));
        window.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void saysWhatToDoBeforeTheFirstExperiment(FxRobot robot) {
        assertThat(texts(robot)).anyMatch(text -> text.contains("press Train"));
        assertThat(robot.lookup(".summary > .scroll-pane").query().isVisible()).isFalse();

        show(robot, PLANNED);

        assertThat(texts(robot)).noneMatch(text -> text.contains("press Train"));
        assertThat(texts(robot)).contains("The first point appears when a run has finished all its epochs.");
    }

    @Test
    void withLargeTypeThePanelScrollsAndNothingIsCut(FxRobot robot) throws TimeoutException {
        show(robot, FINISHED);
        robot.interact(() -> {
            root.setStyle("-fx-font-size: 25px");
            root.getScene().getWindow().setWidth(640);
            root.getScene().getWindow().setHeight(500);
        });
        CategoryAxis places = (CategoryAxis) chart(robot).getXAxis();
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> places.getCategories().contains("ConvNet\nBaseAux\nn = 5"));
        WaitForAsyncUtils.waitForFxEvents(10);

        assertThat(chart(robot).getCanvas().getHeight()).isGreaterThan(6.4 * 25);
        TableView<ObjectProperty<VariantSummary>> table = table(robot);
        assertThat(table.getFixedCellSize()).as("cells of two lines").isEqualTo(75);
        // The column titles, four whole rows and the bar to scroll sideways with.
        assertThat(table.getHeight()).isGreaterThan(4 * 75 + 2 * 25);
        assertThat(((Region) table.getParent()).getHeight()).as("scrolls").isGreaterThan(500);
        LabAxis axis = (LabAxis) chart(robot).getYAxis();
        Text name = new Text(axis.getName());
        name.setFont(axis.font());
        assertThat(name.getLayoutBounds().getWidth()).isLessThanOrEqualTo(axis.getHeight());
    }

    /** Beside the set-up on a laptop's screen of 1280 pixels. */
    @Test
    void theTableNeedsNoScrollingSidewaysOnALaptop(FxRobot robot) {
        show(robot, FINISHED);
        robot.interact(() -> root.getScene().getWindow().setWidth(820));
        WaitForAsyncUtils.waitForFxEvents(10);
        robot.interact(() -> {
            root.applyCss();
            root.layout();
        });
        assertThat(robot.from(table(robot)).lookup(".scroll-bar").queryAllAs(ScrollBar.class))
                .filteredOn(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
                .noneMatch(Node::isVisible);
        assertThat(cells(robot)).contains("ConvNetBaseAux").anyMatch(text -> text.contains("\n±"));
    }

    @Test
    void tableFollowsTheRuns(FxRobot robot) {
        RunRecord first =
                FINISHED.finished(SampleRuns.variant(Architecture.BASE)).get(0);
        RunRecord second =
                FINISHED.finished(SampleRuns.variant(Architecture.BASE)).get(1);
        ExperimentResults results = PLANNED.with(first);

        show(robot, results);
        assertThat(cells(robot)).contains("1 of 5", "0 of 5");

        show(robot, results.with(second.with(RunState.DIVERGED)));
        assertThat(cells(robot)).contains("1 of 5");
        assertThat(texts(robot)).anyMatch(text -> text.contains("of 5 runs, 1 diverged"));

        show(robot, results.with(second));
        assertThat(cells(robot)).contains("2 of 5");
        assertThat(((BoxesPainter) chart(robot).painter()).boxes())
                .extracting(box -> box.runs().size())
                .containsExactly(2, 0, 0, 0);
    }

    @Test
    void drawsOnlyWhenARunHasEnded(FxRobot robot) {
        ExperimentResults one = PLANNED.with(
                FINISHED.finished(SampleRuns.variant(Architecture.BASE)).get(0));
        show(robot, one);
        long before = chart(robot).redraws();
        // Some frames, in which an idle chart is left alone.
        WaitForAsyncUtils.waitForFxEvents(10);

        // Another epoch of a run under way says nothing about finished runs.
        RunId id = SampleRuns.id(Architecture.SEP, 1);
        RunRecord training = RunRecord.waiting(id).with(RunState.TRAINING);
        show(
                robot,
                one.with(training.with(
                        SampleResults.epoch(id, 1, FINISHED.pairSet().test()))));
        assertThat(chart(robot).redraws()).isEqualTo(before);

        show(
                robot,
                one.with(FINISHED.finished(SampleRuns.variant(Architecture.SEP)).get(0)));
        assertThat(chart(robot).redraws()).isGreaterThan(before);
    }

    @Test
    void catchesUpWhenItBecomesVisible(FxRobot robot) {
        show(robot, PLANNED);
        robot.interact(() -> root.setVisible(false));
        show(robot, FINISHED);
        assertThat(table(robot).getItems()).allMatch(row -> row.get().finished() == 0);

        robot.interact(() -> root.setVisible(true));
        assertThat(table(robot).getItems()).allMatch(row -> row.get().finished() == 5);
    }

    @Test
    void drawsMedianQuartilesAndWhiskersWhereTheyAre(FxRobot robot) {
        show(robot, FINISHED);
        LabChart chart = chart(robot);
        BoxPlot box = VariantSummary.of(FINISHED, SampleRuns.variant(Architecture.SEP))
                .box()
                .orElseThrow();
        Slot slot = Slot.of(2, 4, chart.getXAxis().getLength());
        Image[] image = new Image[1];
        robot.interact(() -> image[0] = chart.getCanvas().snapshot(null, null));

        double[] levels = {
            box.lowerWhisker(), box.lowerQuartile(), box.median(), box.upperQuartile(), box.upperWhisker()
        };
        for (double level : levels) {
            boolean whisker = level == box.lowerWhisker() || level == box.upperWhisker();
            double x = whisker ? slot.centre() + 0.15 * slot.boxWidth() : slot.boxLeft() + 4;
            double y = chart.getYAxis().getDisplayPosition(level);
            assertThat(nearest(image[0], x, y)).as("%s", level).isLessThan(0.25);
            assertThat(nearest(image[0], slot.boxLeft() - 8, y)).isGreaterThan(0.5);
        }
    }

    /** How far the most similar of three pixels above each other is from the colour of ConvNetSep, 0 for equal. */
    private static double nearest(Image image, double x, double y) {
        Color wanted = Palette.color(Architecture.SEP, Theme.LIGHT);
        double nearest = Double.MAX_VALUE;
        for (int row = -1; row <= 1; row++) {
            Color color = image.getPixelReader().getColor((int) x, (int) y + row);
            double distance = Math.abs(color.getRed() - wanted.getRed())
                    + Math.abs(color.getGreen() - wanted.getGreen())
                    + Math.abs(color.getBlue() - wanted.getBlue());
            nearest = Math.min(nearest, distance);
        }
        return nearest;
    }

    @Test
    void namesTheRunUnderThePointer(FxRobot robot) {
        show(robot, FINISHED);
        RunMaximum run = VariantSummary.of(FINISHED, SampleRuns.variant(Architecture.BASE_AUX))
                .runs()
                .get(3);
        LabChart chart = chart(robot);
        Slot slot = Slot.of(1, 4, chart.getXAxis().getLength());
        Point2D point =
                chart.getCanvas().localToScreen(slot.pointX(4), chart.getYAxis().getDisplayPosition(run.accuracy()));

        robot.moveTo(point);

        assertThat(texts(robot))
                .anyMatch(text -> text.startsWith("ConvNetBaseAux, run 4\nbest epoch " + run.epoch() + ": "));
    }

    @Test
    void copiesTheSelectedRowForASpreadsheet(FxRobot robot) {
        show(robot, FINISHED);
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().clearAndSelect(2);
        });

        robot.push(KeyCode.SHORTCUT, KeyCode.C);

        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0].lines()).hasSize(2);
        assertThat(copied[0].lines().skip(1).findFirst().orElseThrow()).startsWith("ConvNetSep\t5\t5\t");
    }

    @Test
    void swatchesFollowTheTheme(FxRobot robot) {
        show(robot, FINISHED);
        robot.interact(() -> model.theme().set(Theme.DARK));

        assertThat(robot.lookup(".table-cell").queryAllAs(TableCell.class).stream()
                        .filter(cell -> cell.getGraphic() instanceof Rectangle)
                        .map(cell -> ((Rectangle) cell.getGraphic()).getFill()))
                .contains(Palette.color(Architecture.SEP, Theme.DARK))
                .doesNotContain(Palette.color(Architecture.SEP, Theme.LIGHT));
    }

    @Test
    void oneArchitectureAndThenFour(FxRobot robot) {
        ExperimentSettings four = FINISHED.settings();
        ExperimentSettings one =
                new ExperimentSettings(List.of(Architecture.SEP), four.common(), four.pairs(), 1, 1, 1, 1);

        show(robot, SampleResults.of(one, 100));
        assertThat(table(robot).getItems()).hasSize(1);
        assertThat(cells(robot)).anyMatch(text -> text.endsWith("± –"));

        show(robot, FINISHED);
        assertThat(table(robot).getItems()).hasSize(4);
    }

    @Test
    void aPressOnAHeadingSortsAndRunsThatFinishKeepTheOrder(FxRobot robot) {
        ExperimentResults results = SampleVariants.weights();
        show(robot, ExperimentResults.planned(results.settings(), results.pairSet()));
        robot.interact(() -> {
            TableColumn<ObjectProperty<VariantSummary>, ?> mean = column(robot, SummaryColumn.MEAN);
            mean.setSortType(TableColumn.SortType.DESCENDING);
            table(robot).getSortOrder().add(mean);
        });
        assertThat(labels(robot)).startsWith("Base", "BaseAux, weight 0");

        show(robot, results);
        List<Double> means = table(robot).getItems().stream()
                .map(row -> row.get().maximum().mean())
                .toList();
        assertThat(means).isSortedAccordingTo(Comparator.reverseOrder()).hasSize(11);
        assertThat(table(robot).getAccessibleText()).isEqualTo("Summary table, sorted by Mean max. ± sd (%), falling");

        robot.interact(() -> window.setWidth(640)); // columns are made anew, on more lines
        WaitForAsyncUtils.waitForFxEvents(10);
        assertThat(table(robot).getSortOrder()).hasSize(1);
        robot.interact(() -> table(robot).getSortOrder().clear());
        assertThat(labels(robot)).startsWith("Base", "BaseAux, weight 0", "BaseAux, weight 1");
    }

    @Test
    void keysSortByEachColumnInTurn(FxRobot robot) {
        show(robot, SampleVariants.weights());
        robot.interact(() -> table(robot).requestFocus());

        robot.push(KeyCode.S).push(KeyCode.S).push(KeyCode.S);
        assertThat(table(robot).getAccessibleText()).endsWith("sorted by Auxiliary weight, rising");
        robot.push(KeyCode.R);
        assertThat(labels(robot)).startsWith("BaseAux, weight 200", "SepAux, weight 200");
        robot.push(KeyCode.SHIFT, KeyCode.S).push(KeyCode.SHIFT, KeyCode.S).push(KeyCode.SHIFT, KeyCode.S);
        assertThat(table(robot).getAccessibleText()).isEqualTo("Summary table");
    }

    @Test
    void ofManyVariantsAsManyBoxesAsCanBeToldApartAndABarForTheOthers(FxRobot robot) {
        show(robot, SampleVariants.fiveHundred());
        assertThat(boxes(robot)).hasSizeBetween(20, 24);
        assertThat(boxes(robot).get(0).name()).startsWith("Base, dropout 0, batch 32");
        ScrollBar bar = robot.lookup(".summary .boxes .scroll-bar").queryAs(ScrollBar.class);
        robot.interact(() -> bar.setValue(bar.getMax()));
        assertThat(boxes(robot).get(boxes(robot).size() - 1).name()).startsWith("SepAux, dropout 0.49, batch 256");
        assertThat(table(robot).getItems()).hasSize(500);
        assertThat(table(robot).getHeight()).isLessThan(600);

        show(robot, FINISHED);
        assertThat(boxes(robot)).hasSize(4);
        assertThat(bar.isVisible()).isFalse();
    }

    @Test
    void whatIsPointedAtInTheTableIsInFrontEverywhereAndAPressKeepsItThere(FxRobot robot) {
        show(robot, SampleVariants.weights());
        TableCell<?, ?> cell = robot.lookup(".table-cell").queryAllAs(TableCell.class).stream()
                .filter(one -> one.getText() != null
                        && one.getText().replace("\n", " ").equals("BaseAux, weight 10"))
                .findFirst()
                .orElseThrow();
        Variant ten = table(robot).getItems().get(3).get().variant();

        robot.interact(() -> root.getScene().getRoot().requestFocus());
        robot.moveTo(cell);
        assertThat(model.focus().pointed().get()).isEqualTo(ten);
        assertThat(((BoxesPainter) chart(robot).painter()).faded()).hasSize(10).doesNotContain(3);
        robot.clickOn(cell);
        assertThat(model.focus().pinned().get()).isEqualTo(ten);
    }

    private static List<BoxesPainter.Box> boxes(FxRobot robot) {
        return ((BoxesPainter) chart(robot).painter()).boxes();
    }

    private static List<String> labels(FxRobot robot) {
        return table(robot).getItems().stream()
                .map(row -> row.get().variant().label())
                .toList();
    }

    private static TableColumn<ObjectProperty<VariantSummary>, ?> column(FxRobot robot, SummaryColumn what) {
        return table(robot).getColumns().stream()
                .filter(column -> column.getUserData() == what)
                .findFirst()
                .orElseThrow();
    }

    private void show(FxRobot robot, ExperimentResults results) {
        robot.interact(() -> model.show(results, null, ExperimentState.TRAINING));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static LabChart chart(FxRobot robot) {
        return robot.lookup(".lab-chart").queryAs(LabChart.class);
    }

    @SuppressWarnings("unchecked")
    private static TableView<ObjectProperty<VariantSummary>> table(FxRobot robot) {
        return robot.lookup(".table-view").queryAs(TableView.class);
    }

    private static List<String> cells(FxRobot robot) {
        Set<TableCell<?, ?>> cells = robot.lookup(".table-cell").queryAll();
        return cells.stream()
                .map(TableCell::getText)
                .filter(text -> text != null)
                .toList();
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
