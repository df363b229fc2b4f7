package org.pairlab.app.shell;

import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import org.pairlab.app.Appearance;

/** Asks in a dialog in front of the window. */
final class AlertQuestions implements Questions {
    private final Stage owner;
    private final Appearance appearance;

    AlertQuestions(Stage owner, Appearance appearance) {
        this.owner = owner;
        this.appearance = appearance;
    }

    @Override
    public boolean confirm(String question, String explanation, String yes, String no) {
        ButtonType goOn = new ButtonType(yes, ButtonBar.ButtonData.OK_DONE);
        ButtonType leave = new ButtonType(no, ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, explanation, goOn, leave);
        alert.initOwner(owner);
        alert.setTitle("PairLab");
        alert.setHeaderText(question);
        alert.setGraphic(null);
        // Enter must not throw away what was asked about.
        button(alert, goOn).setDefaultButton(false);
        button(alert, leave).setDefaultButton(true);
        appearance.dress(alert.getDialogPane());
        return alert.showAndWait().filter(answer -> answer == goOn).isPresent();
    }

    private static Button button(Alert alert, ButtonType type) {
        return (Button) alert.getDialogPane().lookupButton(type);
    }
}
