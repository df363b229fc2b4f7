package org.pairlab.app.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pairlab.SampleResults;
import org.pairlab.app.LabWindow;
import org.pairlab.app.charts.LabChart;
import org.pairlab.app.layout.Content;
import org.pairlab.app.layout.PanelViews;
import org.pairlab.app.shell.Lab;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.RunRecord;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;
import org.testfx.api.FxRobot;

/** Every panel can be had in words, seen or heard, whatever it shows. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DescribeTest {
    private static final FxRobot ROBOT = new FxRobot();

    @TempDir
    private static Path folder;

    private static LabWindow opened;
    private static Stage window;
    private static Lab lab;

    @BeforeAll
    static void open() throws TimeoutException {
        opened = LabWindow.open(folder);
        window = opened.stage();
        lab = opened.lab();
    }

    @AfterAll
    static void close() {
        opened.close();
    }

    @ParameterizedTest
    @EnumSource(Content.class)
    void everyPanelSaysWhatItShows(Content content) {
        ROBOT.interact(() -> content.show(lab));
        for (String panel : lab.shell().tabs()) {
            ROBOT.interact(() -> {
                lab.shell().showTab(lab.shell().tabs().indexOf(panel));
                window.getScene().getRoot().requestFocus();
            });
            for (PanelViews.View view : PanelViews.of(panel)) {
                ROBOT.interact(() -> view.choose().accept(window.getScene()));
                String text = describe();
                assertThat(text).as("%s with %s", panel, content).hasSizeGreaterThan(40);
                assertThat(text)
                        .as("%s with %s", panel, content)
                        .doesNotContain("NaN", "null", "..", "  ", " ,", ": .");
            }
        }
    }

    @Test
    void theWordsAreThoseOfThePanel() {
        ROBOT.interact(() -> Content.FINISHED.show(lab));
        assertThat(describe("Curves")).contains("Finished: 20 runs.", "Curves of the accuracy over 15 epochs", "leads");
        assertThat(describe("Summary")).contains("Boxplots of the maximum validation accuracy", "leads", "“Max.” is");
        assertThat(describe("Pairs")).contains("Test pairs as judged by ConvNet", "And 290 more.");
        assertThat(describe("Network")).contains("Drawing of ConvNet", "trainable parameters", "- conv 3×3");
        ROBOT.interact(() -> PanelViews.of("History").get(1).choose().accept(window.getScene()));
        assertThat(describe("History")).contains("of 3 experiments: A (");
    }

    @Test
    void anEmptyLabSaysWhatCanBeDone() {
        ROBOT.interact(() -> Content.EMPTY.show(lab));
        assertThat(describe("Curves")).contains("Two handwritten digits go in");
        assertThat(describe("Summary")).contains("No results yet");
    }

    @Test
    void theWordsCanBeCopied() {
        ROBOT.interact(() -> Content.FINISHED.show(lab));
        ROBOT.interact(() -> lab.shell().showTab(1));
        ROBOT.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        String text = small().getText();
        ROBOT.interact(() -> ((Button) small().getScene().lookup("#copy")).fire());
        String[] copied = new String[1];
        ROBOT.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).isEqualTo(text).contains("Boxplots");
        ROBOT.push(KeyCode.ESCAPE);
    }

    @Test
    void chartsAreHeardAndSayTheirsAtRest() {
        ExperimentResults whole = SampleResults.classroom();
        ROBOT.interact(() -> {
            lab.model().clear();
            lab.model().show(at(whole, 2, RunState.TRAINING), null, ExperimentState.TRAINING);
            lab.shell().showTab(0);
        });
        String early = heard();
        assertThat(early).contains("ConvNetBase, 0 of 5 runs finished");
        ROBOT.interact(() -> lab.model().show(at(whole, 3, RunState.TRAINING), null, ExperimentState.TRAINING));
        assertThat(heard()).isEqualTo(early);
        ROBOT.interact(() -> lab.model().show(at(whole, 15, RunState.FINISHED), null, ExperimentState.TRAINING));
        assertThat(heard()).contains("ConvNetBase, 1 of 5 runs finished");
    }

    /** The experiment when its first run has done some epochs. */
    private static ExperimentResults at(ExperimentResults whole, int epochs, RunState state) {
        ExperimentResults results = whole;
        for (RunId id : whole.runs().keySet()) {
            RunRecord run = whole.runs().get(id);
            boolean first = id.number() == 1;
            results = results.with(first ? run.upTo(epochs).with(state) : RunRecord.waiting(id));
        }
        return results;
    }

    /** What the first of the charts on screen is heard to show. */
    private static String heard() {
        LabChart chart = ROBOT
                .lookup((Node node) -> node instanceof LabChart && node.getScene() == window.getScene())
                .queryAllAs(LabChart.class)
                .stream()
                .filter(one -> one.getAccessibleText() != null)
                .filter(one -> one.getAccessibleText().startsWith("Curves of"))
                .findFirst()
                .orElseThrow();
        assertThat(chart.getAccessibleRole()).isEqualTo(AccessibleRole.IMAGE_VIEW);
        return chart.getAccessibleText();
    }

    private static String describe(String panel) {
        ROBOT.interact(() -> lab.shell().showTab(lab.shell().tabs().indexOf(panel)));
        return describe();
    }

    private static String describe() {
        ROBOT.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        String text = small().getText();
        ROBOT.push(KeyCode.ESCAPE);
        assertThat(Window.getWindows().stream().filter(Window::isShowing)).containsExactly(window);
        return text;
    }

    private static TextArea small() {
        return (TextArea) Window.getWindows().stream()
                .filter(one -> one != window && one instanceof Stage)
                .findFirst()
                .orElseThrow()
                .getScene()
                .lookup("#words");
    }
}
