package org.pairlab.app.curves;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.ReadOut;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.YRange;

/**
 * The charts of the panel: one for each architecture, columns by how weights are kept and rows by loss, or a single one
 * for all. Charts are made when they are first shown, as making them takes a tenth of the lab's start; those that are not on
 * screen are neither filled nor drawn. FX thread only.
 */
final class ChartGrid {
    private final GridPane pane;
    private final CurveOptions options;
    private final BackdropCurves backdrop;
    private final ReadOut readOut;
    private final Map<Architecture, CurvesChart> each = new EnumMap<>(Architecture.class);
    private final Map<Architecture, Region> swatches = new EnumMap<>(Architecture.class);
    private final Map<Architecture, VBox> titled = new EnumMap<>(Architecture.class);
    private CurvesChart all;
    private Theme theme = Theme.LIGHT;
    private List<Architecture> arranged = List.of();
    private boolean single;
    private YRange drawn;

    ChartGrid(GridPane pane, CurveOptions options, BackdropCurves backdrop, ReadOut readOut) {
        this.pane = pane;
        this.options = options;
        this.backdrop = backdrop;
        this.readOut = readOut;
    }

    private CurvesChart chart(List<Architecture> architectures) {
        CurvesChart chart = new CurvesChart(architectures, options, backdrop, readOut);
        chart.theme(theme);
        return chart;
    }

    private CurvesChart all() {
        if (all == null) {
            all = chart(List.of(Architecture.values()));
        }
        return all;
    }

    private CurvesChart of(Architecture architecture) {
        return each.computeIfAbsent(architecture, one -> chart(List.of(one)));
    }

    private VBox titled(Architecture architecture) {
        return titled.computeIfAbsent(architecture, one -> titled(one, of(one).node()));
    }

    private VBox titled(Architecture architecture, Node chart) {
        Region swatch = new Region();
        swatch.getStyleClass().add("swatch");
        swatch.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        swatches.put(architecture, swatch);
        color(architecture, swatch);
        Label name = new Label(architecture.label());
        name.getStyleClass().add("chart-title-name");
        Label kind = new Label((architecture.shared() ? "shared weights, " : "separate weights, ")
                + (architecture.auxiliary() ? "with auxiliary loss" : "one loss"));
        kind.getStyleClass().add("chart-title-kind");
        HBox title = new HBox(8, swatch, name, kind);
        title.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(chart, Priority.ALWAYS);
        return new VBox(2, title, chart);
    }

    /**
     * Fills and redraws the charts of the architectures that are shown, on one range.
     *
     * @param changed the architectures that have other curves; the other charts stay as long as nothing else changes
     * @param all whether something else has changed
     */
    void show(CurveModel model, CurveOptions options, YRange range, Collection<Architecture> changed, boolean all) {
        List<Architecture> shown = model.shown(options);
        boolean overlaid = options.layout().get() == CurveLayout.OVERLAID;
        boolean moved = arrange(shown, overlaid) || !range.equals(drawn);
        drawn = range;
        for (CurvesChart chart : onScreen()) {
            if (all || moved || chart.shows(changed)) {
                chart.show(model, range);
            }
        }
    }

    private boolean arrange(List<Architecture> shown, boolean overlaid) {
        if (shown.equals(arranged) && overlaid == single) {
            return false;
        }
        onScreen().forEach(CurvesChart::leave);
        arranged = shown;
        single = overlaid;
        List<Boolean> columns =
                shown.stream().map(Architecture::shared).distinct().toList();
        List<Boolean> rows =
                shown.stream().map(Architecture::auxiliary).distinct().toList();
        List<Node> cells = new ArrayList<>();
        if (overlaid && !shown.isEmpty()) {
            GridPane.setConstraints(all().node(), 0, 0);
            cells.add(all().node());
        } else {
            for (Architecture architecture : shown) {
                VBox cell = titled(architecture);
                GridPane.setConstraints(
                        cell, columns.indexOf(architecture.shared()), rows.indexOf(architecture.auxiliary()));
                cells.add(cell);
            }
        }
        pane.getChildren().setAll(cells);
        divide(overlaid ? 1 : columns.size(), overlaid ? 1 : rows.size());
        return true;
    }

    private void divide(int columns, int rows) {
        pane.getColumnConstraints().clear();
        pane.getRowConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            column.setHgrow(Priority.ALWAYS);
            pane.getColumnConstraints().add(column);
        }
        for (int i = 0; i < rows; i++) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(100.0 / rows);
            row.setVgrow(Priority.ALWAYS);
            pane.getRowConstraints().add(row);
        }
    }

    void theme(Theme newTheme) {
        theme = newTheme;
        swatches.forEach(this::color);
        each.values().forEach(chart -> chart.theme(theme));
        if (all != null) {
            all.theme(theme);
        }
    }

    private void color(Architecture architecture, Region swatch) {
        swatch.setStyle("-fx-background-color: " + Palette.web(architecture, theme));
    }

    /** The charts that are on screen. */
    List<CurvesChart> onScreen() {
        if (arranged.isEmpty()) {
            return List.of();
        }
        return single ? List.of(all()) : arranged.stream().map(this::of).toList();
    }
}
