package org.pairlab.app.history;

import java.util.ArrayList;
import java.util.List;
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
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.YRange;

/**
 * The mean curves of some experiments: of one a chart for each architecture, of several a chart for each network that is
 * compared; as many beside each other as there is room for. FX thread only.
 */
final class ComparisonCurves {
    /** The least width of a chart that shows more than a line, em. */
    private static final double LEAST_WIDTH = 18;

    private final GridPane grid = new GridPane();
    private final Label nothing = new Label();
    private final TypeSize type;
    private final Label leftOut = new Label();
    private final ReadOut readOut;
    /** Made when they are first needed, and used again for others. */
    private final List<Cell> cells = new ArrayList<>();

    private List<Facets.Facet> shown = List.of();
    private Theme theme = Theme.LIGHT;
    private int columns;

    /** A chart with its title. */
    private record Cell(VBox box, Region swatch, Label title, MeanLinesChart chart) {}

    /** @param pane gets the charts, or a sentence in their place */
    ComparisonCurves(StackPane pane, ReadOut readOut) {
        grid.setHgap(12);
        grid.setVgap(8);
        nothing.getStyleClass().add("quiet");
        nothing.setWrapText(true);
        nothing.setMinHeight(Region.USE_PREF_SIZE);
        pane.setAlignment(Pos.TOP_LEFT);
        leftOut.getStyleClass().add("quiet");
        leftOut.setWrapText(true);
        leftOut.setMinHeight(Region.USE_PREF_SIZE);
        pane.getChildren().add(new VBox(6, grid, leftOut, nothing));
        type = new TypeSize(pane);
        this.readOut = readOut;
        pane.widthProperty().addListener((property, before, now) -> arrange(now.doubleValue()));
        type.pixels().addListener((property, before, now) -> arrange(pane.getWidth()));
        pane.setMinWidth(0);
    }

    private Cell cell(int place) {
        while (cells.size() <= place) {
            Region swatch = new Region();
            swatch.getStyleClass().add("swatch");
            Label name = new Label();
            name.setWrapText(true);
            HBox title = new HBox(6, swatch, name);
            title.setAlignment(Pos.CENTER_LEFT);
            MeanLinesChart chart = new MeanLinesChart(readOut);
            chart.theme(theme);
            VBox box = new VBox(2, title, chart.node());
            GridPane.setHgrow(box, Priority.ALWAYS);
            cells.add(new Cell(box, swatch, name, chart));
        }
        return cells.get(place);
    }

    void theme(Theme newTheme) {
        theme = newTheme;
        cells.forEach(cell -> cell.chart().theme(theme));
        color();
    }

    private void color() {
        for (int i = 0; i < shown.size(); i++) {
            cells.get(i)
                    .swatch()
                    .setStyle(
                            "-fx-background-color: " + Palette.web(shown.get(i).architecture(), theme));
        }
    }

    void show(Comparison comparison, CurveQuantity quantity) {
        Facets all = Facets.of(comparison, quantity);
        double[] values = all.facets().stream()
                .flatMap(facet -> facet.lines().stream())
                .flatMapToDouble(line -> IntStream.rangeClosed(0, line.last()).mapToDouble(line::at))
                .toArray();
        YRange range = quantity.percent() ? YRange.ofPercent(values) : YRange.ofLoss(values);
        int epochs = comparison.experiments().stream()
                .mapToInt(Compared::epochs)
                .max()
                .orElse(1);
        shown = values.length == 0 ? List.of() : all.facets();
        for (int i = 0; i < shown.size(); i++) {
            Facets.Facet facet = shown.get(i);
            Cell cell = cell(i);
            cell.title().setText(facet.title());
            cell.chart().show(facet.lines(), quantity, epochs, range, comparison.several());
        }
        color();
        columns = 0;
        arrange(grid.getWidth());
        leftOut.setText(
                comparison.several()
                        ? "The first " + shown.size() + " of " + (shown.size() + all.leftOut())
                                + " networks are drawn; the table has all of them."
                        : "Of each architecture the first " + Facets.MOST_LINES
                                + " networks are drawn; the table has all of them.");
        show(leftOut, !shown.isEmpty() && all.leftOut() > 0);
        nothing.setText(
                all.facets().isEmpty()
                        ? "Only architectures with auxiliary loss name digits, and there is none of them here."
                        : "No epoch is done: there is nothing to draw.");
        show(nothing, values.length == 0);
    }

    private static void show(Label sentence, boolean visible) {
        sentence.setVisible(visible);
        sentence.setManaged(visible);
    }

    private void arrange(double width) {
        // As if there were room as long as nobody knows.
        int wanted = width > 0 && width < type.em(2 * LEAST_WIDTH) ? 1 : Math.max(1, Math.min(2, shown.size()));
        List<VBox> boxes = cells.stream().limit(shown.size()).map(Cell::box).toList();
        if (wanted == columns && grid.getChildren().equals(boxes)) {
            return;
        }
        columns = wanted;
        grid.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < boxes.size(); i++) {
            GridPane.setConstraints(boxes.get(i), i % columns, i / columns);
        }
        grid.getChildren().setAll(boxes);
    }
}
