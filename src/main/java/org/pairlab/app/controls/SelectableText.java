package org.pairlab.app.controls;

import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/** Running text that can be selected and copied; as high as it needs to be for its width. FX thread only. */
public final class SelectableText extends TextArea {
    /** What the area keeps around its text: controls.css, its border, and a hair more. */
    private static final double BESIDE = 7;

    private static final double ABOVE = 9;

    private final Text measured = new Text();

    public SelectableText() {
        getStyleClass().add("selectable-text");
        getStylesheets().add(SelectableText.class.getResource("controls.css").toExternalForm());
        setEditable(false);
        setWrapText(true);
        setPrefColumnCount(10);
        setPrefRowCount(1);
        setMinWidth(0);
        textProperty().addListener((property, before, now) -> fit());
        widthProperty().addListener((property, before, now) -> fit());
        fontProperty().addListener((property, before, now) -> fit());
    }

    /** Says something else; what is selected of the same text stays. */
    public void say(String text) {
        if (!text.equals(getText())) {
            setText(text);
        }
    }

    private void fit() {
        measured.setFont(getFont());
        measured.setText(getText());
        measured.setWrappingWidth(Math.max(1, getWidth() - 2 * BESIDE));
        double height = Math.ceil(measured.getLayoutBounds().getHeight()) + 2 * ABOVE;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }
}
