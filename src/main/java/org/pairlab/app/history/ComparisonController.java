package org.pairlab.app.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.ReadOut;
import org.pairlab.app.keyboard.FieldName;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.YRange;

/** The chosen experiment, or several of them side by side: curves, boxplots, numbers and settings. FX thread only. */
final class ComparisonController {
    private final EntryText text;
    private final Map<Architecture, MeanLinesChart> charts = new EnumMap<>(Architecture.class);
    private final Map<Architecture, VBox> titled = new EnumMap<>(Architecture.class);
    private final Map<Architecture, Region> swatches = new EnumMap<>(Architecture.class);

    @FXML
    private StackPane root;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox legend;

    @FXML
    private ComboBox<CurveQuantity> quantity;

    @FXML
    private GridPane curves;

    @FXML
    private Label noCurves;

    @FXML
    private StackPane boxes;

    @FXML
    private Label noBoxes;

    @FXML
    private GridPane table;

    @FXML
    private VBox notes;

    @FXML
    private Label settingsTitle;

    @FXML
    private Button copy;

    @FXML
    private GridPane settings;

    @FXML
    private Label message;

    private ComparisonLegend legendRows;
    private ComparisonBoxes boxChart;
    private ComparisonTables tables;
    private Comparison comparison;
    private Theme theme = Theme.LIGHT;

    ComparisonController(EntryText text) {
        this.text = text;
    }

    @FXML
    private void initialize() {
        ReadOut readOut = new ReadOut(root);
        legendRows = new ComparisonLegend(legend, text);
        tables = new ComparisonTables(table, settings);
        boxChart = new ComparisonBoxes(readOut);
        boxes.getChildren().add(boxChart.node());
        for (Architecture architecture : Architecture.values()) {
            MeanLinesChart chart = new MeanLinesChart(architecture, readOut);
            charts.put(architecture, chart);
            titled.put(architecture, titled(architecture, chart));
        }
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

    private VBox titled(Architecture architecture, MeanLinesChart chart) {
        Region swatch = new Region();
        swatch.getStyleClass().add("swatch");
        swatches.put(architecture, swatch);
        HBox title = new HBox(6, swatch, new Label(architecture.label()));
        title.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(2, title, chart.node());
        GridPane.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    void theme(Theme newTheme) {
        theme = newTheme;
        charts.values().forEach(chart -> chart.theme(theme));
        boxChart.theme(theme);
        swatches.forEach(
                (architecture, swatch) -> swatch.setStyle("-fx-background-color: " + Palette.web(architecture, theme)));
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
        CurveQuantity shown = quantity.getValue();
        Map<Architecture, List<MeanLine>> lines = new EnumMap<>(Architecture.class);
        for (Architecture architecture : comparison.architectures()) {
            if (shown.of(architecture)) {
                lines.put(architecture, lines(architecture, shown));
            }
        }
        double[] values = lines.values().stream()
                .flatMap(List::stream)
                .flatMapToDouble(line -> IntStream.rangeClosed(0, line.last()).mapToDouble(line::at))
                .toArray();
        YRange range = shown.percent() ? YRange.ofPercent(values) : YRange.ofLoss(values);
        int epochs = comparison.experiments().stream()
                .mapToInt(one -> one.epochs())
                .max()
                .orElse(1);
        arrange(values.length == 0 ? List.of() : List.copyOf(lines.keySet()));
        lines.forEach((architecture, means) ->
                charts.get(architecture).show(means, shown, epochs, range, comparison.several()));
        noCurves.setText(
                lines.isEmpty()
                        ? "Only architectures with auxiliary loss name digits, and there is none of them here."
                        : "No epoch is done: there is nothing to draw.");
        showWhere(noCurves, values.length == 0);
    }

    private List<MeanLine> lines(Architecture architecture, CurveQuantity shown) {
        List<MeanLine> lines = new ArrayList<>();
        for (Compared one : comparison.experiments()) {
            List<RunRecord> runs = one.stored().of(architecture);
            if (!runs.isEmpty()) {
                int epochs = one.epochs();
                RunCurves means = new RunCurves(architecture, shown, runs.size(), epochs);
                means.update(runs);
                lines.add(new MeanLine(one, comparison.title(one), means));
            }
        }
        return lines;
    }

    private void arrange(List<Architecture> shown) {
        List<VBox> cells = shown.stream().map(titled::get).toList();
        if (curves.getChildren().equals(cells)) {
            return;
        }
        int columns = Math.max(1, Math.min(2, cells.size()));
        curves.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            curves.getColumnConstraints().add(column);
        }
        for (int i = 0; i < cells.size(); i++) {
            GridPane.setConstraints(cells.get(i), i % columns, i / columns);
        }
        curves.getChildren().setAll(cells);
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
