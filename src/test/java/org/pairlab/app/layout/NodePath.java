package org.pairlab.app.layout;

import javafx.scene.Node;
import javafx.scene.control.Labeled;

/** The way to a node in words: {@code BorderPane.shell / HBox.top-bar / Button#train "Train"}. */
final class NodePath {
    private NodePath() {}

    static String of(Node node) {
        StringBuilder path = new StringBuilder(name(node));
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            path.insert(0, name(parent) + " / ");
        }
        return path.toString();
    }

    static String name(Node node) {
        String name = node.getClass().getSimpleName();
        if (name.isEmpty()) {
            name = node.getClass().getSuperclass().getSimpleName();
        }
        if (node.getId() != null) {
            name += "#" + node.getId();
        } else if (!node.getStyleClass().isEmpty()) {
            name += "." + node.getStyleClass().get(node.getStyleClass().size() - 1);
        }
        return node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isEmpty()
                ? name + " \"" + labeled.getText() + "\""
                : name;
    }
}
