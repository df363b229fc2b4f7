package org.pairlab.app.setup;

import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import org.pairlab.network.Architecture;

/** An architecture in a table, with its colour. */
final class ArchitectureCell<S> extends TableCell<S, Architecture> {
    private final Region patch = new Region();

    ArchitectureCell() {
        patch.getStyleClass().add("patch");
    }

    @Override
    protected void updateItem(Architecture architecture, boolean empty) {
        super.updateItem(architecture, empty);
        boolean nothing = empty || architecture == null;
        setText(nothing ? null : architecture.label());
        setGraphic(nothing ? null : patch);
        if (!nothing) {
            patch.setStyle("-fx-background-color: -color-" + architecture.id() + ";");
        }
    }
}
