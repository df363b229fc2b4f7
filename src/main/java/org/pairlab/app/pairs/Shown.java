package org.pairlab.app.pairs;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Whether a person can see a node: it and all around it are visible, in a window on screen. */
final class Shown {
    private Shown() {}

    static ObservableValue<Boolean> of(Node node) {
        ObservableValue<Boolean> window = node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
        ObservableValue<Boolean> visible = visible(node);
        return Bindings.createBooleanBinding(() -> window.getValue() && visible.getValue(), window, visible);
    }

    private static ObservableValue<Boolean> visible(Node node) {
        ObservableValue<Boolean> around =
                node.parentProperty().flatMap(Shown::visible).orElse(true);
        return node.visibleProperty().flatMap(self -> self ? around : node.visibleProperty());
    }
}
