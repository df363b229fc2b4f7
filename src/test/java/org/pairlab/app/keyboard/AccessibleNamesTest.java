package org.pairlab.app.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
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
import org.pairlab.app.LabWindow;
import org.pairlab.app.layout.Content;
import org.pairlab.app.layout.PanelViews;
import org.pairlab.app.shell.Lab;
import org.testfx.api.FxRobot;

/** Wherever the keyboard comes to, a screen reader has something to say. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AccessibleNamesTest {
    private static final int PAIRS = 4;
    private static final int HISTORY = 6;

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
    void everyStopOfTheTabKeyHasAName(Content content) {
        Set<String> nameless = new LinkedHashSet<>();
        ROBOT.interact(() -> content.show(lab));
        for (String panel : lab.shell().tabs()) {
            ROBOT.interact(() -> lab.shell().showTab(lab.shell().tabs().indexOf(panel)));
            for (PanelViews.View view : PanelViews.of(panel)) {
                ROBOT.interact(() -> view.choose().accept(window.getScene()));
                nameless.addAll(nameless(window.getScene()));
            }
        }
        assertThat(nameless).isEmpty();
    }

    @Test
    void soHasWhatFoldsWhereThereIsLittleRoom() {
        Set<String> nameless = new LinkedHashSet<>();
        ROBOT.interact(() -> {
            Content.FINISHED.show(lab);
            lab.appearance().zoom().set(1.8);
            window.setMinWidth(0);
            window.setWidth(1024);
            window.setHeight(700);
        });
        for (int tab = 0; tab <= HISTORY; tab++) {
            int panel = tab;
            ROBOT.interact(() -> lab.shell().showTab(panel));
            nameless.addAll(nameless(window.getScene()));
        }
        ROBOT.interact(() -> lab.appearance().zoom().set(1));
        assertThat(nameless).isEmpty();
    }

    @Test
    void soHasAPairThatIsOpenAndANameThatIsChanged() {
        ROBOT.interact(() -> {
            Content.FINISHED.show(lab);
            lab.shell().showTab(PAIRS);
        });
        ROBOT.interact(() -> window.getScene().lookup(".pair-grid").requestFocus());
        ROBOT.push(KeyCode.ENTER);
        assertThat(ROBOT.lookup("#closePair").tryQuery()).isPresent();
        assertThat(nameless(window.getScene())).isEmpty();
        ROBOT.interact(() -> {
            lab.shell().showTab(HISTORY);
            lab.model().clear();
        });
        ROBOT.interact(() -> PanelViews.of("History").get(0).choose().accept(window.getScene()));
        ROBOT.interact(() -> window.getScene().lookup(".entries").requestFocus());
        ROBOT.push(KeyCode.F2);
        assertThat(ROBOT.lookup(".entries .text-field").tryQuery()).isPresent();
        assertThat(nameless(window.getScene())).isEmpty();
    }

    @Test
    void soHaveTheSmallWindows() {
        ROBOT.interact(() -> {
            lab.showShortcuts();
            lab.showAbout();
            ((Hyperlink) window.getScene().getRoot().lookup("#edit-list")).fire();
        });
        List<Window> small = Window.getWindows().stream()
                .filter(one -> one != window && one instanceof Stage)
                .toList();
        assertThat(small).hasSize(3);
        for (Window one : small) {
            assertThat(nameless(one.getScene())).isEmpty();
            ROBOT.interact(one::hide);
        }
    }

    private Set<String> nameless(Scene scene) {
        Set<String> nameless = new LinkedHashSet<>();
        ROBOT.interact(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            List<Node> stops = SceneWalk.stops(scene.getRoot());
            assertThat(stops).isNotEmpty();
            stops.stream()
                    .filter(node -> SceneWalk.name(node).isEmpty())
                    .map(SceneWalk::describe)
                    .forEach(nameless::add);
        });
        return nameless;
    }
}
