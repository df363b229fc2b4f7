package org.pairlab.app.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pairlab.app.LabWindow;
import org.pairlab.app.Theme;
import org.pairlab.app.layout.Content;
import org.pairlab.app.layout.PanelViews;
import org.pairlab.app.shell.Lab;
import org.testfx.api.FxRobot;

/** Tab goes to everything, Shift+Tab the same way back, and wherever it is can be seen, in both themes. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FocusWalkTest {
    private static final int MOST = 200;
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
        ROBOT.interact(() -> {
            window.setWidth(1280);
            window.setHeight(800);
            window.requestFocus();
        });
    }

    @AfterAll
    static void close() {
        opened.close();
    }

    static Stream<Arguments> panels() {
        return Stream.of(Theme.values()).flatMap(theme -> Stream.of(Content.EMPTY, Content.TRAINING)
                .flatMap(content -> lab.shell().tabs().stream()
                        // An empty lab differs from a full one in these two alone.
                        .filter(panel -> content != Content.EMPTY
                                || Set.of("Curves", "Pairs").contains(panel))
                        .map(panel -> Arguments.of(theme, content, panel))));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("panels")
    void everyStopCanBeReachedAndSeen(Theme theme, Content content, String panel) {
        ROBOT.interact(() -> {
            lab.model().theme().set(theme);
            content.show(lab);
            // Once is enough, and drawings have more room without.
            lab.shell().setUpShown().set(panel.equals("Curves"));
            lab.shell().showTab(lab.shell().tabs().indexOf(panel));
        });
        if (content != Content.EMPTY) {
            ROBOT.interact(() -> PanelViews.of(panel).get(0).choose().accept(window.getScene()));
        }
        List<String> faults = new ArrayList<>();
        ROBOT.interact(() -> faults.addAll(walk()));
        assertThat(faults).isEmpty();
    }

    private static List<String> walk() {
        assertThat(window.isFocused()).isTrue();
        Scene scene = window.getScene();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        scene.getRoot().requestFocus();
        List<String> faults = new ArrayList<>();
        Set<Node> visited = new LinkedHashSet<>();
        press(scene, false);
        while (visited.add(scene.getFocusOwner()) && visited.size() < MOST) {
            Node stop = scene.getFocusOwner();
            FocusPicture picture = FocusPicture.of(scene, stop);
            scene.getRoot().requestFocus();
            String fault = picture.fault();
            if (!fault.isEmpty()) {
                faults.add(fault);
            }
            stop.requestFocus();
            press(scene, false);
        }
        List<Node> reachable = SceneWalk.stops(scene.getRoot());
        reachable.stream()
                .filter(node -> !visited.contains(node))
                .forEach(node -> faults.add("never reached: " + SceneWalk.describe(node)));
        List<Node> order = List.copyOf(visited);
        // The first one has the focus again; back from it comes the last.
        for (int i = order.size() - 1; i > 0; i--) {
            press(scene, true);
            if (scene.getFocusOwner() != order.get(i)) {
                faults.add("not on the way back: " + SceneWalk.describe(order.get(i)));
                break;
            }
        }
        return faults;
    }

    private static void press(Scene scene, boolean back) {
        Node owner = scene.getFocusOwner();
        Event.fireEvent(
                owner,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", KeyCode.TAB, back, false, false, false));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }
}
