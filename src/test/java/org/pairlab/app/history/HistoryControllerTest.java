package org.pairlab.app.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerLight;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.app.Theme;
import org.pairlab.app.View;
import org.pairlab.app.charts.LabChart;
import org.pairlab.network.Architecture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HistoryControllerTest {
    private final LabModel lab = new LabModel();
    private final SampleExperiments experiments = new SampleExperiments();
    private final SampleScreen screen = new SampleScreen();
    private Parent root;

    @Start
    private void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        BackgroundTasks tasks = new BackgroundTasks(Runnable::run, Runnable::run, error -> {
            throw new AssertionError(error);
        });
        root = View.load(new HistoryController(
                lab, experiments, screen, tasks, Clock.fixed(SampleExperiments.NOON, ZoneOffset.UTC)));
        stage.setScene(new Scene(root));
        stage.setWidth(1100);
        stage.setHeight(760);
        stage.show();
    }

    private void fill(FxRobot robot) {
        experiments.add("First", SampleExperiments.settings(32, 8, 3, Architecture.values()), 12, 0);
        experiments.add("Second", SampleExperiments.settings(64, 12, 3, Architecture.BASE, Architecture.SEP_AUX), 6, 1);
        experiments.addDamaged();
        appear(robot);
    }

    /** The list is read again whenever the panel appears. */
    private void appear(FxRobot robot) {
        robot.interact(() -> root.setVisible(false));
        robot.interact(() -> root.setVisible(true));
    }

    @Test
    void saysWhatToDoWhileThereIsNothing(FxRobot robot) {
        assertThat(texts(robot)).anyMatch(text -> text.contains("press Train"));
        fill(robot);
        assertThat(texts(robot)).noneMatch(text -> text.contains("press Train"));
        assertThat(texts(robot))
                .contains("First", "Second", "broken", "3 experiments", "classroom, but 8 epochs, 3 runs");
    }

    @Test
    void enterAndDoubleClickOpen(FxRobot robot) {
        fill(robot);
        select(robot, 0);
        robot.push(KeyCode.ENTER);
        robot.doubleClickOn("Second");
        assertThat(screen.asked()).containsExactly("open First", "open Second");
    }

    @Test
    void deletesWithTheKeyAndUndoesWithKeysOrButton(FxRobot robot) {
        fill(robot);
        select(robot, 0);
        robot.push(KeyCode.DELETE);
        assertThat(texts(robot)).contains("Deleted “First”.").doesNotContain("First");

        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(texts(robot)).contains("First", "“First” is back.");
        assertThat(selected(robot)).containsExactly("First");

        robot.push(KeyCode.DELETE);
        robot.clickOn("#undo");
        assertThat(texts(robot)).contains("First");
    }

    @Test
    void whatIsOpenIsNotDeleted(FxRobot robot) {
        fill(robot);
        robot.interact(() -> screen.openFile().set(list(robot).getItems().get(0).file()));
        select(robot, 0);
        robot.push(KeyCode.DELETE);
        assertThat(texts(robot)).contains("First", "“First” is open; open another experiment to delete it.");
        assertThat(robot.lookup("#undo").queryButton().isVisible()).isFalse();
    }

    @Test
    void renamesInPlace(FxRobot robot) {
        fill(robot);
        select(robot, 0);
        robot.push(KeyCode.F2);
        robot.write("Lesson").push(KeyCode.ENTER);
        assertThat(texts(robot)).contains("Lesson", "“First” is now “Lesson”.").doesNotContain("First");
        assertThat(selected(robot)).containsExactly("Lesson");

        robot.push(KeyCode.F2);
        robot.write("Never").push(KeyCode.ESCAPE);
        assertThat(texts(robot)).contains("Lesson").doesNotContain("Never");
        assertThat(screen.asked()).containsExactly("moved First to Lesson");
    }

    @Test
    void searchesAndShowsAllAgain(FxRobot robot) {
        fill(robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("c=64");
        assertThat(texts(robot)).contains("Second", "1 of 3").doesNotContain("First");
        robot.write("0");
        assertThat(texts(robot)).contains("No experiment has all of “c=640”.");
        robot.clickOn("Show all");
        assertThat(texts(robot)).contains("First", "Second", "3 experiments");
    }

    @Test
    void aDamagedFileSaysWhatIsWrongWithIt(FxRobot robot) {
        fill(robot);
        robot.clickOn("broken");
        assertThat(texts(robot)).anyMatch(text -> text.startsWith("Lab file ") && text.contains("is damaged"));
    }

    @Test
    void twoExperimentsOfDifferentArchitecturesAreCompared(FxRobot robot) {
        fill(robot);
        robot.interact(() -> list(robot).getSelectionModel().selectIndices(0, 1, 2));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(texts(robot))
                .contains(
                        "A  Second",
                        "B  First",
                        "A  only Base and SepAux, c=64, 12 epochs",
                        "ConvNetBase",
                        "ConvNetBaseAux",
                        "Settings that differ",
                        "Channels c")
                .contains("All are measured on the same test pairs.")
                .doesNotContain("Dropout rate");
        assertThat(charts(robot)).hasSize(5);
        assertThat(robot.lookup("#open").queryButton().isDisabled()).isTrue();

        robot.interact(() -> robot.lookup("#copy").queryAs(Button.class).fire());
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0])
                .contains("ConvNetBase\tA  only Base and SepAux, c=64, 12 epochs\t3\t")
                .contains("Channels c\t64\t32");
        assertThat(copied[0]
                        .lines()
                        .filter(line -> line.matches(
                                "ConvNetBase\tB  all four, c=32, 8 epochs\t3\t.* ± .*\t[+−].*, paired by seed, n = 3")))
                .hasSize(1);
    }

    @Test
    void oneExperimentShowsAllItsSettings(FxRobot robot) {
        fill(robot);
        select(robot, 0);
        assertThat(texts(robot)).contains("Settings", "Dropout rate", "0.25", "ConvNetSepAux");
        assertThat(charts(robot)).hasSize(5);
        robot.interact(() -> lab.theme().set(Theme.DARK));
        assertThat(selected(robot)).containsExactly("First");
    }

    @Test
    void aSelectionSurvivesWhatComesAndGoes(FxRobot robot) {
        fill(robot);
        robot.clickOn("Second");
        experiments.addElsewhere("From Ben", SampleExperiments.settings(8, 3, 1, Architecture.BASE));
        appear(robot);
        assertThat(texts(robot)).anyMatch(text -> text.endsWith(" · in stick"));
        assertThat(selected(robot)).containsExactly("Second");
        robot.interact(() -> robot.lookup("#search").queryAs(TextField.class).setText("c=8"));
        assertThat(selected(robot)).isEmpty();
    }

    @Test
    void thereIsOnePartAtATimeWhereThereIsNoRoomForBoth(FxRobot robot) {
        fill(robot);
        select(robot, 0);
        assertThat(charts(robot)).hasSize(5);
        assertThat(parts(robot)).isEmpty();

        robot.interact(() -> robot.window(0).setWidth(520));
        robot.interact(() -> robot.window(0).setHeight(760));
        assertThat(charts(robot)).as("one above the other").hasSize(5);
        robot.interact(() -> robot.window(0).setHeight(400));
        assertThat(parts(robot)).containsExactly("Experiments", "Curves and numbers");
        assertThat(charts(robot)).isEmpty();
        assertThat(texts(robot)).contains("First", "3 experiments");

        robot.clickOn("Curves and numbers");
        assertThat(charts(robot)).hasSize(5);
        assertThat(texts(robot)).doesNotContain("3 experiments");
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        assertThat(texts(robot)).contains("3 experiments");
        assertThat(selected(robot)).containsExactly("First");
    }

    @Test
    void theListIsAsWideAgainAfterTheWindowWasNarrow(FxRobot robot) {
        fill(robot);
        select(robot, 0);
        double before = widthOfList(robot, 1500);
        assertThat(widthOfList(robot, 760)).isLessThan(before);
        assertThat(widthOfList(robot, 1500)).isCloseTo(before, within(2.0));
    }

    private static double widthOfList(FxRobot robot, double width) {
        robot.interact(() -> robot.window(0).setWidth(width));
        WaitForAsyncUtils.waitForFxEvents();
        return list(robot).getWidth();
    }

    @Test
    void theArrowKeysReadTheCharts(FxRobot robot) {
        fill(robot);
        select(robot, 0);
        LabChart curves = (LabChart) charts(robot).get(0);
        LabChart boxes = (LabChart) charts(robot).get(charts(robot).size() - 1);
        String all = curves.getAccessibleText();
        robot.interact(curves::requestFocus);
        robot.push(KeyCode.LEFT);
        assertThat(curves.getAccessibleText()).contains("epoch 8: validation ");
        robot.push(KeyCode.LEFT);
        assertThat(curves.getAccessibleText()).contains("epoch 7: validation ");
        robot.push(KeyCode.HOME);
        assertThat(curves.getAccessibleText()).contains("epoch 1: validation ");
        robot.push(KeyCode.ESCAPE);
        assertThat(curves.getAccessibleText()).isEqualTo(all);

        robot.interact(boxes::requestFocus);
        robot.push(KeyCode.HOME);
        robot.push(KeyCode.HOME);
        assertThat(boxes.getAccessibleText()).contains("ConvNetBase, 3 runs; mean ± sd ");
        robot.push(KeyCode.RIGHT);
        assertThat(boxes.getAccessibleText()).contains("ConvNetBaseAux, 3 runs; ");
        robot.interact(curves::requestFocus);
        assertThat(boxes.getAccessibleText()).startsWith("Maximum validation accuracy in ");
    }

    private static List<String> parts(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(node -> node instanceof ToggleButton && seen(node)).queryAllAs(ToggleButton.class).stream()
                .map(ToggleButton::getText)
                .toList();
    }

    private void select(FxRobot robot, int place) {
        robot.interact(() -> {
            list(robot).requestFocus();
            list(robot).getSelectionModel().clearAndSelect(place);
        });
    }

    private static List<String> selected(FxRobot robot) {
        return list(robot).getSelectionModel().getSelectedItems().stream()
                .map(Entry::name)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static ListView<Entry> list(FxRobot robot) {
        return robot.lookup("#list").queryAs(ListView.class);
    }

    private static List<Node> charts(FxRobot robot) {
        return robot.lookup(node -> node instanceof LabChart && seen(node)).queryAll().stream()
                .toList();
    }

    private static List<String> texts(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(node -> node instanceof Label && seen(node)).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static boolean seen(Node node) {
        return node == null || node.isVisible() && seen(node.getParent());
    }
}
