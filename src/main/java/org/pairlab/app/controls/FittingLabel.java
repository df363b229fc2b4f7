package org.pairlab.app.controls;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/**
 * A line that says the same at greater or shorter length, and shows the longest text that there is room for; pointed at, it
 * says the longest. FX thread only.
 */
public final class FittingLabel extends Label {
    private final ObjectProperty<List<String>> texts = new SimpleObjectProperty<>(List.of(""));
    private final Tooltip whole = new Tooltip();

    public FittingLabel() {
        texts.addListener((property, old, now) -> {
            whole.setText(now.get(0));
            setAccessibleText(now.get(0));
            fit();
            requestLayout();
        });
        widthProperty().addListener((property, old, now) -> fit());
        fontProperty().addListener((property, old, now) -> fit());
        setTooltip(whole);
    }

    /** What it may say, the longest first; one at least. */
    public ObjectProperty<List<String>> texts() {
        return texts;
    }

    private void fit() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        List<String> all = texts.get();
        setText(all.stream().filter(text -> widthOf(text) <= room).findFirst().orElse(all.get(all.size() - 1)));
    }

    private double widthOf(String words) {
        Text text = new Text(words);
        text.setFont(getFont());
        return Math.ceil(text.getLayoutBounds().getWidth());
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + widthOf(texts.get().get(0)) + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        List<String> all = texts.get();
        return snappedLeftInset() + widthOf(all.get(all.size() - 1)) + snappedRightInset();
    }
}
