package org.pairlab.app.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pairlab.SampleRuns;
import org.pairlab.app.LabWindow;
import org.pairlab.app.layout.Content;
import org.pairlab.app.shell.Lab;
import org.pairlab.network.Architecture;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Every key of the table does something in its place of the real window, and the list of shortcuts names it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PanelKeysInTheLabTest {
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

    @BeforeEach
    void fill() {
        ROBOT.interact(() -> {
            Window.getWindows().stream()
                    .filter(one -> one != window && one instanceof Stage)
                    .toList()
                    .forEach(Window::hide);
            if (window.isFullScreen()) {
                lab.present(); // a test before has begun it
            }
            Content.FINISHED.show(lab);
        });
    }

    @ParameterizedTest
    @EnumSource(PanelKey.class)
    void doesSomething(PanelKey key) {
        Node place = place(key);
        for (KeyCombination combination : key.combinations()) {
            boolean[] taken = new boolean[1];
            ROBOT.interact(() -> taken[0] = taken(place, (KeyCodeCombination) combination));
            assertThat(taken[0])
                    .as("%s by %s", key, combination.getDisplayText())
                    .isTrue();
        }
    }

    /** What is to have the focus for a key, brought on screen. */
    private Node place(PanelKey key) {
        return switch (key.place()) {
            case SET_UP, NUMBER -> {
                ROBOT.interact(() -> lab.setUp().chosen(Architecture.SEP).set(false));
                yield at("Curves", "#field-channels");
            }
            case NETWORKS -> networks();
            case PANEL -> {
                ROBOT.interact(() -> {
                    lab.appearance().zoom().set(1.8);
                    window.setMinHeight(0);
                    window.setHeight(500);
                    lab.model().focus().unpin();
                    lab.model().focus().pin(SampleRuns.variant(Architecture.BASE));
                });
                yield at("Summary", ".summary");
            }
            case CURVES -> at("Curves", ".curves .lab-chart");
            case TABLE -> {
                TableView<?> table = (TableView<?>) at("Summary", ".summary .table-view");
                ROBOT.interact(() -> {
                    table.getSelectionModel().select(0);
                    table.getSortOrder().clear();
                    if (key == PanelKey.SORT_REVERSE) {
                        taken(table, new KeyCodeCombination(KeyCode.S)); // something to turn round
                    }
                });
                yield table;
            }
            case EFFECT -> {
                ROBOT.interact(() -> Content.VARIED.show(lab));
                Node chart = at("Effect", ".effect .lab-chart");
                ROBOT.interact(() -> taken(chart, new KeyCodeCombination(KeyCode.RIGHT))); // something to let go of
                yield chart;
            }
            case GALLERY -> at("Pairs", ".pair-grid");
            case PAIR -> {
                Node grid = at("Pairs", ".pair-grid");
                ROBOT.interact(() -> taken(grid, new KeyCodeCombination(KeyCode.ENTER)));
                yield at("Pairs", "#closePair");
            }
            case DRAWING -> at("Network", key == PanelKey.LAYER_BEFORE ? "#layer-conv2" : "#layer-conv1");
            case HISTORY -> {
                Node list = at("History", ".entries");
                ROBOT.interact(() -> ((ListView<?>) list).getSelectionModel().select(0));
                if (key == PanelKey.UNDO_IN_HISTORY) {
                    ROBOT.interact(() -> taken(list, new KeyCodeCombination(KeyCode.DELETE)));
                    yield at("Network", "#layer-conv1"); // from anywhere
                }
                yield list;
            }
            case LIST -> at("History", ".entries");
            case SEARCH -> at("History", ".history .text-field");
            case PRESENTATION, FULL_SCREEN -> {
                ROBOT.interact(() -> lab.present());
                yield at("Pairs", ".pair-grid"); // which has uses of its own for the same keys
            }
        };
    }

    /** With something selected. */
    private Node networks() {
        ROBOT.interact(() -> ((Hyperlink) window.getScene().getRoot().lookup("#edit-list")).fire());
        Node table = ROBOT.lookup("#network-table").query();
        ROBOT.interact(() -> {
            table.requestFocus();
            ((TableView<?>) table).getSelectionModel().clearAndSelect(1);
        });
        return table;
    }

    private static Node at(String panel, String selector) {
        ROBOT.interact(() -> lab.shell().showTab(lab.shell().tabs().indexOf(panel)));
        WaitForAsyncUtils.waitForFxEvents();
        Node node = window.getScene().getRoot().lookup(selector);
        assertThat(node).as(selector).isNotNull();
        ROBOT.interact(node::requestFocus);
        return node;
    }

    private static boolean taken(Node node, KeyCodeCombination keys) {
        boolean shortcut = keys.getShortcut() == KeyCombination.ModifierValue.DOWN;
        boolean alt = keys.getAlt() == KeyCombination.ModifierValue.DOWN;
        boolean shift = keys.getShift() == KeyCombination.ModifierValue.DOWN;
        KeyEvent event = new KeyEvent(
                KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", keys.getCode(), shift, shortcut, alt, false);
        boolean[] reached = new boolean[1];
        // What nobody takes comes to the window.
        EventHandler<KeyEvent> end = left -> reached[0] = true;
        node.getScene().getWindow().addEventHandler(KeyEvent.KEY_PRESSED, end);
        Event.fireEvent(node, event);
        window.removeEventHandler(KeyEvent.KEY_PRESSED, end);
        return !reached[0];
    }

    @Test
    void theListOfShortcutsNamesThemAll() {
        ROBOT.interact(() -> lab.showShortcuts());
        Window list = Window.getWindows().stream()
                .filter(one -> one != window && one instanceof Stage)
                .findFirst()
                .orElseThrow();
        List<String> texts = list.getScene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList();
        ROBOT.interact(list::hide);
        assertThat(texts).contains("Everywhere", "Train", "Describe in words…");
        for (PanelKey.Place place : PanelKey.Place.values()) {
            assertThat(texts).contains(place.label()).containsAll(place.help().keySet());
        }
    }
}
