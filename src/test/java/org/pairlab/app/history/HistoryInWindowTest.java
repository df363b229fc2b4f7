package org.pairlab.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.RealPairs;
import org.pairlab.SampleLabFiles;
import org.pairlab.app.LabWindow;
import org.pairlab.app.shell.Lab;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.network.Architecture;
import org.pairlab.store.Library;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** History in the whole window, with real files. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HistoryInWindowTest {
    private static final int HISTORY = 6;

    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path folder;

    private LabWindow opened;
    private Stage stage;
    private Lab lab;

    @BeforeEach
    void open() throws Exception {
        Path experiments = Files.createDirectories(folder.toRealPath().resolve("experiments"));
        for (String name : List.of("First", "Second")) {
            Path file = experiments.resolve(name + ".pairlab");
            SampleLabFiles.create(
                            file,
                            ExperimentResults.planned(
                                    SampleExperiments.settings(8, 3, 2, Architecture.BASE), RealPairs.first(20, 10)),
                            "",
                            false)
                    .close();
        }
        opened = LabWindow.open(folder, new LibraryExperiments(new Library(folder.resolve("experiments"))));
        stage = opened.stage();
        lab = opened.lab();
        robot.interact(() -> lab.shell().showTab(HISTORY));
        waitFor(() -> list().getItems().size() == 2);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private ListView<Entry> list() {
        return robot.lookup(".history .entries").queryAs(ListView.class);
    }

    /** Not by its text, which the numbers beside the list may have, too. */
    private Node line(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(node -> node instanceof EntryCell cell
                        && cell.getItem() != null
                        && cell.getItem().name().equals(name))
                .query();
    }

    private List<String> names() {
        return list().getItems().stream().map(Entry::name).toList();
    }

    private String notice() {
        return robot.lookup(".history #noticeText").queryAs(Label.class).getText();
    }

    @Test
    void aDoubleClickOpensAndBringsTheCurvesForward() throws Exception {
        robot.doubleClickOn(line("Second"));
        waitFor(() -> lab.shell().tab() == 0);
        assertThat(lab.model().results().get()).isNotNull();
        assertThat(stage.getTitle()).contains("Second");

        // By key, as two double clicks at once would be one of four clicks.
        robot.interact(() -> lab.shell().showTab(HISTORY));
        robot.interact(() -> list().requestFocus());
        robot.push(KeyCode.ENTER);
        waitFor(() -> lab.shell().tab() == 0);
    }

    @Test
    void whatTheButtonDeletedIsTakenBackFromAnywhere() throws Exception {
        for (String focused : new String[] {"#delete", "#train", "#theme", ".tab-pane", "#architecture-base"}) {
            robot.interact(() -> lab.shell().showTab(HISTORY));
            robot.clickOn(line("First"));
            robot.clickOn("#delete");
            waitFor(() -> names().equals(List.of("Second")));
            robot.interact(() -> robot.lookup(focused).query().requestFocus());
            robot.push(KeyCode.SHORTCUT, KeyCode.Z);
            waitFor(() -> names().size() == 2);
            assertThat(notice()).as("from %s", focused).isEqualTo("“First” is back.");
        }
    }

    @Test
    void anUndoThatCannotBeSeenBringsTheListForward() throws Exception {
        robot.clickOn(line("First"));
        robot.push(KeyCode.F2);
        robot.write("Third").push(KeyCode.ENTER);
        waitFor(() -> names().contains("Third"));
        robot.interact(() -> lab.shell().showTab(1));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        waitFor(() -> names().contains("First"));
        assertThat(lab.shell().tab()).isEqualTo(HISTORY);
        assertThat(notice()).isEqualTo("“First” has its name again.");
    }
}
