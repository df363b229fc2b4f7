package org.pairlab.app.error;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.pairlab.app.keyboard.FieldName;

/** The window that says what went wrong. */
public final class ErrorController {
    private final Problem problem;
    private final Runnable closing;

    @FXML
    private Label sentence;

    @FXML
    private TextArea details;

    @FXML
    private Button copy;

    /** @param closing closes the window */
    public ErrorController(Problem problem, Runnable closing) {
        this.problem = problem;
        this.closing = closing;
    }

    @FXML
    private void initialize() {
        sentence.setText(problem.sentence());
        FieldName.give(details, "Details of the error");
        details.setText(problem.details());
        boolean any = !problem.details().isEmpty();
        for (Node node : new Node[] {details, copy}) {
            node.setVisible(any);
            node.setManaged(any);
        }
    }

    /** Adds an error that came while the window was open. */
    void add(Problem further) {
        details.appendText("\n\n" + further.sentence() + "\n" + further.details());
    }

    @FXML
    private void copyDetails() {
        ClipboardContent content = new ClipboardContent();
        content.putString(problem.sentence() + "\n\n" + details.getText());
        Clipboard.getSystemClipboard().setContent(content);
        copy.setText("Copied");
    }

    @FXML
    private void close() {
        closing.run();
    }
}
