package org.pairlab.app.describe;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.pairlab.app.keyboard.FieldName;

/** The window that says what a panel showed when it was opened. */
public final class DescribeController {
    private final String panel;
    private final String text;
    private final Runnable closing;

    @FXML
    private Label title;

    @FXML
    private TextArea words;

    @FXML
    private Button copy;

    /**
     * @param panel its name
     * @param text what it shows, in lines
     * @param closing closes the window
     */
    public DescribeController(String panel, String text, Runnable closing) {
        this.panel = panel;
        this.text = text;
        this.closing = closing;
    }

    @FXML
    private void initialize() {
        title.setText(panel + " in words");
        FieldName.give(words, title.getText());
        words.setText(text);
    }

    @FXML
    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        copy.setText("Copied");
    }

    @FXML
    private void close() {
        closing.run();
    }
}
