package org.pairlab.app.curves;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
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
import org.pairlab.app.charts.TypeSize;
import org.pairlab.app.controls.FoldingBar;
import org.pairlab.app.controls.SegmentedChoice;
import org.pairlab.chart.CurveChoices;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.YRange;

/**
 * The charts of the panel: one for each architecture, columns by how weights are kept and rows by loss, or a single one
 * for all, and one at a time where there is no room for more ({@link Arrangement}). Charts are made when they are first shown, as making them takes a tenth of the lab's start; those that are not on
 * screen are neither filled nor drawn. FX thread only.
 */
final class ChartGrid extends GridPane {
    private final TypeSize type;
    private final CurveOptions options;
    private final SegmentedChoice<Architecture> choice;
    private final FoldingBar chooser;
    private final BackdropCurves backdrop;
    private final ReadOut readOut;
    private final Map<Architecture, CurvesChart> each = new EnumMap<>(Architecture.class);
    private final Map<Architecture, Region> swatches = new EnumMap<>(Architecture.class);
    private final Map<Architecture, VBox> titled = new EnumMap<>(Architecture.class);
    private CurvesChart all;
    private Theme theme = Theme.LIGHT;
    private Arrangement arranged = Arrangement.none();
    private List<Architecture> shown = List.of();
    private List<Architecture> offered = List.of();
    private CurveModel model;
    private CurveChoices choices;
    private YRange drawn;

    ChartGrid(TypeSize type, CurveOptions options, BackdropCurves backdrop, ReadOut readOut) {
        this.type = type;
        this.options = options;
        this.backdrop = backdrop;
        this.readOut = readOut;
        choice = new SegmentedChoice<>(
                "Architecture", false, List.of(), options.alone(), Architecture::label, Architecture::kind);
        choice.color(architecture -> Palette.web(architecture, theme));
        chooser = new FoldingBar(choice);
        setHgap(12);
        setVgap(8);
        type.pixels().addListener((size, before, now) -> requestLayout());
        options.alone().addListener((architecture, before, now) -> requestLayout());
    }

    private CurvesChart chart(List<Architecture> architectures) {
        CurvesChart chart = new CurvesChart(architectures, backdrop, readOut);
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
        Node chart = of(architecture).node();
        VBox box = titled.computeIfAbsent(architecture, one -> titled(one, chart));
        if (chart.getParent() != box) {
            box.getChildren().add(chart); // it stood alone for a while, without its title
        }
        return box;
    }

    private VBox titled(Architecture architecture, Node chart) {
        Region swatch = new Region();
        swatch.getStyleClass().add("swatch");
        swatch.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        swatches.put(architecture, swatch);
        color(architecture, swatch);
        Label name = new Label(architecture.label());
        name.getStyleClass().add("chart-title-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label kind = new Label(architecture.kind());
        kind.getStyleClass().add("chart-title-kind");
        kind.setTooltip(new Tooltip(architecture.kind()));
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
    void show(
            CurveModel newModel, CurveChoices newChoices, YRange range, Collection<Architecture> changed, boolean all) {
        model = newModel;
        choices = newChoices;
        shown = model.shown(choices);
        boolean moved = arrange() || !range.equals(drawn);
        drawn = range;
        for (CurvesChart chart : onScreen()) {
            if (all || moved || chart.shows(changed)) {
                chart.show(model, choices, range);
            }
        }
    }

    /** Tells those who hear the charts what they show. */
    void say() {
        List<RunCurves> curves = shown.stream().map(model::curves).toList();
        onScreen().forEach(chart -> chart.say(curves));
    }

    /** Shows more charts or fewer when the panel, the type or the choice of one has changed. */
    @Override
    protected void layoutChildren() {
        if (model != null && arrange()) {
            // After this pulse's style sheets.
            applyCss();
            onScreen().forEach(chart -> chart.show(model, choices, drawn));
            say();
        }
        super.layoutChildren();
    }

    private boolean arrange() {
        boolean overlaid = choices.overlaid();
        // As if there were room for all as long as nobody knows.
        boolean known = getWidth() > 0 && getHeight() > 0;
        double em = type.pixels().get();
        Arrangement next = Arrangement.of(
                shown,
                overlaid,
                options.alone().get(),
                known ? getWidth() / em : Double.MAX_VALUE,
                known ? getHeight() / em : Double.MAX_VALUE);
        if (next.equals(arranged) && offered.equals(shown)) {
            return false;
        }
        onScreen().forEach(CurvesChart::leave);
        arranged = next;
        getChildren().clear();
        offer();
        int first = next.oneOfSeveral() ? 1 : 0;
        for (int i = 0; i < next.places().size(); i++) {
            Node cell = overlaid
                    ? all().node()
                    : next.oneOfSeveral()
                            ? of(next.charts().get(i)).node()
                            : titled(next.charts().get(i));
            Arrangement.Place place = next.places().get(i);
            add(cell, place.column(), first + place.row());
        }
        divide(next.columns(), next.rows(), first);
        return true;
    }

    /** The choice above the chart where there is room for one of several. */
    private void offer() {
        if (!offered.equals(shown)) {
            offered = shown;
            choice.offer(shown);
        }
        if (arranged.oneOfSeveral()) {
            // What is drawn if the one that was chosen is hidden.
            choice.button(arranged.charts().get(0)).setSelected(true);
            add(chooser, 0, 0);
        }
    }

    private void divide(int columns, int rows, int above) {
        getColumnConstraints().clear();
        getRowConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
        for (int i = 0; i < above; i++) {
            RowConstraints row = new RowConstraints();
            row.setVgrow(Priority.NEVER);
            getRowConstraints().add(row);
        }
        for (int i = 0; i < rows; i++) {
            RowConstraints row = new RowConstraints();
            if (above == 0) {
                row.setPercentHeight(100.0 / rows);
            }
            row.setVgrow(Priority.ALWAYS);
            getRowConstraints().add(row);
        }
    }

    void theme(Theme newTheme) {
        theme = newTheme;
        choice.color(architecture -> Palette.web(architecture, theme));
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
        if (arranged.charts().isEmpty()) {
            return List.of();
        }
        return arranged.overlaid()
                ? List.of(all())
                : arranged.charts().stream().map(this::of).toList();
    }
}
