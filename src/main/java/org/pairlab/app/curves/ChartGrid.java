package org.pairlab.app.curves;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.TypeSize;
import org.pairlab.app.controls.FoldingBar;
import org.pairlab.app.controls.SegmentedChoice;
import org.pairlab.chart.CurveChoices;
import org.pairlab.chart.CurveFacet;
import org.pairlab.chart.CurveLayout;
import org.pairlab.network.Variant;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.YRange;

/**
 * The charts of the panel, as the curves share them, and one at a time where there is no room for more ({@link
 * Arrangement}). Charts are made when they are first needed, as making them takes a tenth of the lab's start, and used
 * again; those that are not on screen are neither filled nor drawn. FX thread only.
 */
final class ChartGrid extends GridPane {
    private final TypeSize type;
    private final CurveOptions options;
    private final Supplier<CurvesChart> maker;
    private final SegmentedChoice<String> choice;
    private final FoldingBar chooser;
    private final List<TitledChart> charts = new ArrayList<>();
    private Theme theme = Theme.LIGHT;
    private Arrangement arranged = Arrangement.none();
    private List<CurveFacet> facets = List.of();
    private List<CurveFacet> offered = List.of();
    private CurveModel model;
    private CurveChoices choices;
    private YRange drawn;

    /** @param maker makes a chart */
    ChartGrid(TypeSize type, CurveOptions options, Supplier<CurvesChart> maker) {
        this.type = type;
        this.options = options;
        this.maker = maker;
        choice = new SegmentedChoice<>(
                "Chart",
                false,
                List.of(),
                options.alone(),
                key -> ofFacet(key, CurveFacet::title),
                key -> ofFacet(key, CurveFacet::kind));
        choice.color(this::color);
        chooser = new FoldingBar(choice);
        setHgap(12);
        setVgap(8);
        type.pixels().addListener((size, before, now) -> requestLayout());
        options.alone().addListener((key, before, now) -> requestLayout());
    }

    private String ofFacet(String key, Function<CurveFacet, String> what) {
        return facets.stream()
                .filter(facet -> facet.key().equals(key))
                .map(what)
                .findFirst()
                .orElse("");
    }

    /** The architecture's, or a neutral one. */
    private String color(String key) {
        return ofFacet(key, facet -> facet.architecture()
                .map(architecture -> Palette.web(architecture, theme))
                .orElse(theme.colors().quiet().web()));
    }

    /**
     * Fills and redraws the charts of the variants that are shown, on one range.
     *
     * @param changed the variants that have other curves; the other charts stay as long as nothing else changes
     * @param all whether something else has changed
     */
    void show(CurveModel newModel, CurveChoices newChoices, YRange range, Collection<Variant> changed, boolean all) {
        model = newModel;
        choices = newChoices;
        facets = model.facets(choices);
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
        List<RunCurves> curves =
                model.shown(choices).stream().map(model::curves).toList();
        onScreen().forEach(chart -> chart.say(curves));
    }

    /** Draws again what is in front, and what others are in front of. */
    void refocus() {
        onScreen().forEach(CurvesChart::refocus);
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
        // As if there were room for all as long as nobody knows.
        boolean known = getWidth() > 0 && getHeight() > 0;
        double em = type.pixels().get();
        Arrangement next = Arrangement.of(
                facets,
                options.alone().get(),
                known ? getWidth() / em : Double.MAX_VALUE,
                known ? getHeight() / em : Double.MAX_VALUE);
        if (next.equals(arranged) && offered.equals(facets)) {
            return false;
        }
        onScreen().forEach(CurvesChart::leave);
        arranged = next;
        getChildren().clear();
        offer();
        int first = next.oneOfSeveral() ? 1 : 0;
        boolean titled = choices.layout() != CurveLayout.OVERLAID && !next.oneOfSeveral();
        for (int i = 0; i < next.places().size(); i++) {
            if (i == charts.size()) {
                charts.add(new TitledChart(maker.get()));
            }
            charts.get(i).about(next.charts().get(i), titled, theme);
            Arrangement.Place place = next.places().get(i);
            add(charts.get(i), place.column(), first + place.row());
        }
        divide(next.columns(), next.rows(), first);
        return true;
    }

    /** The choice above the chart where there is room for one of several. */
    private void offer() {
        if (!offered.equals(facets)) {
            offered = facets;
            choice.offer(facets.stream().map(CurveFacet::key).toList());
        }
        if (arranged.oneOfSeveral()) {
            // What is drawn if the one that was chosen is hidden.
            choice.button(arranged.charts().get(0).key()).setSelected(true);
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
        choice.color(this::color);
        charts.forEach(chart -> chart.theme(theme));
    }

    /** The charts that are on screen. */
    List<CurvesChart> onScreen() {
        return charts.subList(0, arranged.charts().size()).stream()
                .map(TitledChart::chart)
                .toList();
    }
}
