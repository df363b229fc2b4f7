package org.pairlab.app.charts;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Whether a node can be seen, so that a panel behind another tab need not draw. FX thread only. */
public final class Visibility {
    private Visibility() {}

    /** True while the node and all its ancestors are visible and their window is showing. */
    public static ObservableValue<Boolean> of(Node node) {
        ObservableValue<Boolean> window = node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
        return window.flatMap(showing -> showing ? withAncestors(node) : no());
    }

    private static ObservableValue<Boolean> withAncestors(Node node) {
        return node.visibleProperty().flatMap(visible -> visible ? ancestors(node) : no());
    }

    private static ObservableValue<Boolean> ancestors(Node node) {
        return node.parentProperty().flatMap(Visibility::withAncestors).orElse(true);
    }

    /** One for each, as it holds whoever listens through it: a common one would keep every window that was closed. */
    private static ObservableValue<Boolean> no() {
        return new SimpleBooleanProperty(false);
    }
}
