package org.pairlab.app.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.ReadOut;
import org.pairlab.app.charts.TypeSize;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.YRange;

/** The mean curves of some experiments, a chart for each architecture, as many beside each other as there is room for. FX thread only. */
final class ComparisonCurves {
    /** The least width of a chart that shows more than a line, em. */
    private static final double LEAST_WIDTH = 18;

    private final GridPane grid = new GridPane();
    private final Label nothing = new Label();
    private final TypeSize type;
    private final Map<Architecture, MeanLinesChart> charts = new EnumMap<>(Architecture.class);
    private final Map<Architecture, VBox> titled = new EnumMap<>(Architecture.class);
    private final Map<Architecture, Region> swatches = new EnumMap<>(Architecture.class);
    private List<Architecture> shown = List.of();
    private int columns;

    /** @param pane gets the charts, or a sentence in their place */
    ComparisonCurves(StackPane pane, ReadOut readOut) {
        grid.setHgap(12);
        grid.setVgap(8);
        nothing.getStyleClass().add("quiet");
        nothing.setWrapText(true);
        nothing.setMinHeight(Region.USE_PREF_SIZE);
        pane.setAlignment(Pos.TOP_LEFT);
        pane.getChildren().addAll(grid, nothing);
        type = new TypeSize(pane);
        for (Architecture architecture : Architecture.values()) {
            MeanLinesChart chart = new MeanLinesChart(readOut);
            charts.put(architecture, chart);
            titled.put(architecture, titled(architecture, chart));
        }
        pane.widthProperty().addListener((property, before, now) -> arrange(now.doubleValue()));
        type.pixels().addListener((property, before, now) -> arrange(pane.getWidth()));
        pane.setMinWidth(0);
    }

    private VBox titled(Architecture architecture, MeanLinesChart chart) {
        Region swatch = new Region();
        swatch.getStyleClass().add("swatch");
        swatches.put(architecture, swatch);
        Label name = new Label(architecture.label());
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox title = new HBox(6, swatch, name);
        title.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(2, title, chart.node());
        GridPane.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    void theme(Theme theme) {
        charts.values().forEach(chart -> chart.theme(theme));
        swatches.forEach(
                (architecture, swatch) -> swatch.setStyle("-fx-background-color: " + Palette.web(architecture, theme)));
    }

    void show(Comparison comparison, CurveQuantity quantity) {
        Map<Architecture, List<MeanLine>> lines = new EnumMap<>(Architecture.class);
        for (Architecture architecture : comparison.architectures()) {
            if (quantity.of(architecture)) {
                lines.put(architecture, lines(comparison, architecture, quantity));
            }
        }
        double[] values = lines.values().stream()
                .flatMap(List::stream)
                .flatMapToDouble(line -> IntStream.rangeClosed(0, line.last()).mapToDouble(line::at))
                .toArray();
        YRange range = quantity.percent() ? YRange.ofPercent(values) : YRange.ofLoss(values);
        int epochs = comparison.experiments().stream()
                .mapToInt(Compared::epochs)
                .max()
                .orElse(1);
        shown = values.length == 0 ? List.of() : List.copyOf(lines.keySet());
        columns = 0;
        arrange(grid.getWidth());
        lines.forEach((architecture, means) ->
                charts.get(architecture).show(means, quantity, epochs, range, comparison.several()));
        nothing.setText(
                lines.isEmpty()
                        ? "Only architectures with auxiliary loss name digits, and there is none of them here."
                        : "No epoch is done: there is nothing to draw.");
        nothing.setVisible(values.length == 0);
        nothing.setManaged(values.length == 0);
    }

    private static List<MeanLine> lines(Comparison comparison, Architecture architecture, CurveQuantity quantity) {
        List<MeanLine> lines = new ArrayList<>();
        for (Compared one : comparison.experiments()) {
            List<RunRecord> runs = one.stored().of(architecture);
            if (!runs.isEmpty()) {
                RunCurves means = new RunCurves(runs.get(0).id().variant(), quantity, runs.size(), one.epochs());
                means.update(runs);
                lines.add(new MeanLine(one, comparison.title(one), means));
            }
        }
        return lines;
    }

    private void arrange(double width) {
        // As if there were room as long as nobody knows.
        int wanted = width > 0 && width < type.em(2 * LEAST_WIDTH) ? 1 : Math.max(1, Math.min(2, shown.size()));
        List<VBox> cells = shown.stream().map(titled::get).toList();
        if (wanted == columns && grid.getChildren().equals(cells)) {
            return;
        }
        columns = wanted;
        grid.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < cells.size(); i++) {
            GridPane.setConstraints(cells.get(i), i % columns, i / columns);
        }
        grid.getChildren().setAll(cells);
    }
}
