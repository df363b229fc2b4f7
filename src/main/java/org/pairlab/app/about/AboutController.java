package org.pairlab.app.about;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;

/** The window that says what the lab is and what it runs on. */
public final class AboutController {
    private static final String[][] LICENCES = {
        {"PairLab, Deeplearning4j, ND4J, Ikonli, Jackson, picocli, AppDirs, Apache Commons", "Apache-2.0"},
        {"JavaFX", "GPL-2.0 with classpath exception"},
        {"chart-fx", "LGPL-3.0"},
        {"AtlantaFX, Feather icons, progressbar, SLF4J", "MIT"},
        {"ValidatorFX, OpenBLAS", "BSD-3-Clause"},
        {"Logback", "EPL-1.0 or LGPL-2.1"},
        {"MNIST digits (LeCun, Cortes, Burges)", "CC BY-SA 3.0"},
    };

    private final Versions versions;
    private final Image icon;
    private final Runnable closing;

    @FXML
    private ImageView picture;

    @FXML
    private GridPane table;

    @FXML
    private GridPane licences;

    @FXML
    private Button copy;

    /**
     * @param icon the lab's icon
     * @param closing closes the window
     */
    public AboutController(Versions versions, Image icon, Runnable closing) {
        this.versions = versions;
        this.icon = icon;
        this.closing = closing;
    }

    @FXML
    private void initialize() {
        picture.setImage(icon);
        versions.entries().forEach((name, version) -> addRow(table, name, version));
        for (String[] licence : LICENCES) {
            addRow(licences, licence[0], licence[1]);
        }
    }

    private static void addRow(GridPane grid, String left, String right) {
        Label name = new Label(left);
        name.getStyleClass().add("row-name");
        name.setWrapText(true);
        Label value = new Label(right);
        value.setWrapText(true);
        grid.addRow(grid.getRowCount(), name, value);
    }

    @FXML
    private void copyVersions() {
        ClipboardContent content = new ClipboardContent();
        content.putString(versions.asText());
        Clipboard.getSystemClipboard().setContent(content);
        copy.setText("Copied");
    }

    @FXML
    private void close() {
        closing.run();
    }
}
