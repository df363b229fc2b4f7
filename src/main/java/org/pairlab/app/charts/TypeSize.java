package org.pairlab.app.charts;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How large the type is where a pane stands: what style sheets call 1em, in pixels. FX thread only. */
public final class TypeSize {
    private final ReadOnlyDoubleWrapper pixels = new ReadOnlyDoubleWrapper();

    /** @param pane gets an empty label that takes no room, as only what has a font is told of its size */
    public TypeSize(Pane pane) {
        Label probe = new Label();
        probe.setManaged(false);
        probe.setMouseTransparent(true);
        pane.getChildren().add(probe);
        pixels.set(probe.getFont().getSize());
        probe.fontProperty().addListener((font, before, now) -> pixels.set(now.getSize()));
    }

    public ReadOnlyDoubleProperty pixels() {
        return pixels.getReadOnlyProperty();
    }

    /** A length in pixels. */
    public double em(double length) {
        return length * pixels.get();
    }

    /**
     * How wide a line of text is, in pixels.
     *
     * @param size of its type, em
     */
    public double widthOf(String line, double size) {
        Text text = new Text(line);
        text.setFont(Font.font(em(size)));
        return text.getLayoutBounds().getWidth();
    }
}
