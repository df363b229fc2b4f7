package org.pairlab.app.shell;

import atlantafx.base.theme.Tweaks;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.pairlab.app.Appearance;
import org.pairlab.app.Windows;

/** Asks in a dialog in front of the window. */
final class AlertQuestions implements Questions {
    /** Of the text, in heights of the type. */
    private static final double WIDTH = 28;
    /** What a dialog needs around its text, in pixels. */
    private static final double MARGIN = 100;

    private static final double BAR = 16;

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
        Label label = new Label(explanation);
        ScrollPane scroll = scrolled(label);
        alert.getDialogPane().setContent(scroll);
        alert.setResizable(true);
        // Enter must not throw away what was asked about.
        button(alert, goOn).setDefaultButton(false);
        button(alert, leave).setDefaultButton(true);
        appearance.dress(alert.getDialogPane());
        fit(alert, scroll, label);
        return alert.showAndWait().filter(answer -> answer == goOn).isPresent();
    }

    private static ScrollPane scrolled(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(label);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        return scroll;
    }

    /** The explanation is shown whole, but for the largest type on the smallest screen: there it scrolls. */
    private void fit(Alert alert, ScrollPane scroll, Label label) {
        Rectangle2D screen = Windows.screenOf(owner);
        double width = Math.min(WIDTH * appearance.fontSize(), screen.getWidth() - MARGIN);
        alert.getDialogPane().applyCss();
        scroll.setPrefWidth(width);
        scroll.setPrefHeight(Math.min(Math.ceil(label.prefHeight(width - BAR)) + 2, screen.getHeight() / 2));
        alert.getDialogPane().setMaxWidth(screen.getWidth() - MARGIN / 2);
    }

    private static Button button(Alert alert, ButtonType type) {
        return (Button) alert.getDialogPane().lookupButton(type);
    }
}
