package org.pairlab.app.layout;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The ways to look at each panel that the layout test tries; what else a panel can show is added here. */
public final class PanelViews {
    private static final Map<String, List<View>> VIEWS = Map.of(
            "Curves",
            List.of(
                    new View("side by side", scene -> press(scene, "Side by side")),
                    new View("overlaid", scene -> press(scene, "Overlaid"))),
            "Pairs",
            List.of(
                    new View("one run", scene -> gallery(scene, 1)),
                    new View("the majority", scene -> gallery(scene, 0)),
                    new View("a pair opened", scene -> {
                        gallery(scene, 1);
                        press(scene.lookup(".pair-grid"), KeyCode.ENTER);
                    })),
            "Network",
            List.of(
                    new View("ConvNetBase", scene -> press(scene, "ConvNetBase")),
                    new View("ConvNetSepAux", scene -> press(scene, "ConvNetSepAux"))),
            "History",
            List.of(
                    new View("one selected", scene -> select(scene, 0)),
                    new View("three compared", scene -> select(scene, 0, 1, 3))));

    private PanelViews() {}

    /**
     * A way to look at a panel.
     *
     * @param name to find it by in a message
     * @param choose brings it about; does nothing where it is not to be had
     */
    public record View(String name, Consumer<Scene> choose) {}

    public static List<View> of(String panel) {
        return VIEWS.getOrDefault(panel, List.of(new View("as it opens", scene -> {})));
    }

    private static void press(Scene scene, String text) {
        for (Node node : scene.getRoot().lookupAll(".toggle-button")) {
            if (node instanceof ToggleButton button && text.equals(button.getText()) && !button.isSelected()) {
                button.fire();
            }
        }
    }

    /** The gallery of a run, or of the majority with 0; with the architecture that has most to say. */
    @SuppressWarnings("unchecked")
    private static void gallery(Scene scene, int run) {
        press(scene.lookup(".pair-detail"), KeyCode.ESCAPE);
        press(scene, "ConvNetBaseAux");
        ComboBox<Integer> runs = (ComboBox<Integer>) scene.lookup(".pairs #run");
        if (runs.getItems().contains(run)) {
            runs.setValue(run);
        }
    }

    private static void press(Node node, KeyCode key) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private static void select(Scene scene, int... places) {
        if (scene.lookup(".history .entries") instanceof ListView<?> list
                && list.getItems().size() > places[places.length - 1]) {
            list.getSelectionModel().clearSelection();
            list.getSelectionModel().selectIndices(places[0], places);
        }
    }
}
