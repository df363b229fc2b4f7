package org.pairlab.app.history;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.ReadOut;
import org.pairlab.app.keyboard.FieldName;
import org.pairlab.statistics.CurveQuantity;

/** The chosen experiment, or several of them side by side: curves, boxplots, numbers and settings. FX thread only. */
final class ComparisonController {
    private final EntryText text;

    @FXML
    private StackPane root;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox legend;

    @FXML
    private ComboBox<CurveQuantity> quantity;

    @FXML
    private StackPane curves;

    @FXML
    private StackPane boxes;

    @FXML
    private Label noBoxes;

    @FXML
    private StackPane table;

    @FXML
    private VBox notes;

    @FXML
    private Label settingsTitle;

    @FXML
    private Button copy;

    @FXML
    private StackPane settings;

    @FXML
    private Label message;

    private ComparisonLegend legendRows;
    private ComparisonCurves curveCharts;
    private ComparisonBoxes boxChart;
    private ComparisonTables tables;
    private Comparison comparison;

    ComparisonController(EntryText text) {
        this.text = text;
    }

    @FXML
    private void initialize() {
        ReadOut readOut = new ReadOut(root);
        legendRows = new ComparisonLegend(legend, text);
        tables = new ComparisonTables(table, settings);
        boxChart = new ComparisonBoxes(boxes, readOut);
        curveCharts = new ComparisonCurves(curves, readOut);
        FieldName.give(quantity, "What is drawn over the epochs");
        quantity.getItems().setAll(CurveQuantity.values());
        quantity.setConverter(new QuantityNames());
        quantity.setValue(CurveQuantity.ACCURACY);
        quantity.valueProperty().addListener((property, before, now) -> {
            if (comparison != null) {
                showCurves();
            }
        });
    }

    void theme(Theme theme) {
        curveCharts.theme(theme);
        boxChart.theme(theme);
        tables.theme(theme);
    }

    /** Says a sentence in place of a comparison. */
    void say(String sentence) {
        comparison = null;
        message.setText(sentence);
        message.setVisible(true);
        scroll.setVisible(false);
    }

    void show(Comparison newComparison) {
        boolean other = comparison == null || !same(comparison, newComparison);
        comparison = newComparison;
        message.setVisible(false);
        scroll.setVisible(true);
        legendRows.show(comparison);
        showCurves();
        showBoxes();
        tables.show(comparison);
        notes.getChildren()
                .setAll(ComparisonNotes.of(comparison).stream()
                        .map(ComparisonController::note)
                        .toList());
        settingsTitle.setText(
                !comparison.several()
                        ? "Settings"
                        : tables.settingsDiffer() ? "Settings that differ" : "All settings are the same");
        if (other) {
            scroll.setVvalue(0);
        }
    }

    /** What is on screen, in lines to read. */
    String words() {
        if (comparison == null) {
            return message.getText();
        }
        return Stream.of(ComparisonWords.ofBoxes(comparison), ComparisonNotes.of(comparison))
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
    }

    private static boolean same(Comparison one, Comparison other) {
        return one.experiments().stream()
                .map(compared -> compared.entry().file())
                .toList()
                .equals(other.experiments().stream()
                        .map(compared -> compared.entry().file())
                        .toList());
    }

    private static Label note(String sentence) {
        Label note = new Label(sentence);
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().add("quiet");
        return note;
    }

    private void showCurves() {
        curveCharts.show(comparison, quantity.getValue());
    }

    private void showBoxes() {
        boolean any = comparison.rows().stream().anyMatch(row -> row.summary().finished() > 0);
        boxChart.show(comparison);
        showWhere(boxes, any);
        showWhere(noBoxes, !any);
    }

    private static void showWhere(Node node, boolean condition) {
        node.setVisible(condition);
        node.setManaged(condition);
    }

    @FXML
    private void copyTables() {
        ClipboardContent content = new ClipboardContent();
        content.putString(tables.tabSeparated());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** The quantities as the choice shows them. */
    private static final class QuantityNames extends StringConverter<CurveQuantity> {
        @Override
        public String toString(CurveQuantity value) {
            return value == null ? "" : value.label();
        }

        @Override
        public CurveQuantity fromString(String label) {
            throw new UnsupportedOperationException("nothing is typed here");
        }
    }
}
