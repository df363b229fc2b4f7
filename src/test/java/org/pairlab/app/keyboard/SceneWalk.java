package org.pairlab.app.keyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;

/** What of a window the keyboard can come to, and how a screen reader names it. FX thread only. */
final class SceneWalk {
    private SceneWalk() {}

    /** All nodes that Tab stops at, in the order of the scene. */
    static List<Node> stops(Node root) {
        List<Node> stops = new ArrayList<>();
        collect(root, stops);
        return stops;
    }

    private static void collect(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable() && !isBesideTheChosen(node)) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }

    /** Of buttons of which one is pressed, Tab goes to that one, and the arrows go on from there. */
    private static boolean isBesideTheChosen(Node node) {
        return node instanceof ToggleButton button
                && button.getToggleGroup() != null
                && button.getToggleGroup().getSelectedToggle() != null
                && !button.isSelected();
    }

    /**
     * What a screen reader says on arriving there; empty where it says nothing that has a letter. What is typed or chosen
     * in a field is its value and not its name: that comes from a label for it.
     */
    static Optional<String> name(Node node) {
        Object text;
        if (node instanceof TextInputControl || node instanceof ComboBoxBase) {
            text = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Label label
                    ? label.getText()
                    : null;
        } else {
            text = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        }
        return Optional.ofNullable(text).map(Object::toString).filter(words -> words.codePoints()
                .anyMatch(Character::isLetter));
    }

    /** To find a node by in a message. */
    static String describe(Node node) {
        List<String> path = new ArrayList<>();
        for (Node part = node; part != null && path.size() < 4; part = part.getParent()) {
            String id = part.getId() == null ? "" : "#" + part.getId();
            path.add(0, part.getClass().getSimpleName() + id + part.getStyleClass());
        }
        return String.join(" > ", path);
    }
}
