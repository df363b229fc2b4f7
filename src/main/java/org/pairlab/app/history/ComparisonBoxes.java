package org.pairlab.app.history;

import io.fair_acc.chartfx.axes.spi.CategoryAxis;
import io.fair_acc.dataset.DataSet;
import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.LabAxis;
import org.pairlab.app.charts.LabChart;
import org.pairlab.app.charts.ReadOut;
import org.pairlab.app.charts.TypeSize;
import org.pairlab.app.summary.BoxplotRenderer;
import org.pairlab.chart.Slot;
import org.pairlab.statistics.AccuracyRange;
import org.pairlab.statistics.Description;
import org.pairlab.statistics.Percent;
import org.pairlab.statistics.RunMaximum;

/** Boxplots of the maximum validation accuracy, by architecture and within one by experiment. FX thread only. */
final class ComparisonBoxes {
    /** The least width of a box with its letter, em. */
    private static final double LEAST_SLOT = 1.7;

    /** From this width on, there is room for the number of runs under a box, too. */
    private static final double SLOT_WITH_COUNT = 4.4;

    /** What stands left of the boxes, em. */
    private static final double AXIS = 5;

    private final TypeSize type;
    private final CategoryAxis places = new CategoryAxis();
    private final LabAxis accuracies = LabAxis.numbers("accuracy, %", 0, 100);
    private final BoxplotRenderer boxes = new BoxplotRenderer(this::look);
    private final GroupsRenderer groups = new GroupsRenderer();
    private final LabChart chart;
    private final Map<DataSet, Integer> placeOf = new IdentityHashMap<>();
    private List<Comparison.Row> rows = List.of();
    private Comparison comparison;
    private Theme theme = Theme.LIGHT;
    private boolean counted = true;

    /** @param pane gets the chart, which can be scrolled sideways where there are more boxes than fit */
    ComparisonBoxes(Pane pane, ReadOut readOut) {
        places.setUnit(null);
        places.setAutoRanging(false);
        places.setAnimated(false);
        chart = new LabChart(places, accuracies, groups, boxes);
        pane.getChildren().add(new SidewaysScroll("Boxplots", chart));
        type = new TypeSize(pane);
        chart.widthProperty().addListener((property, before, now) -> fit());
        type.pixels().addListener((property, before, now) -> fit());
        chart.addEventFilter(MouseEvent.MOUSE_MOVED, event -> describe(event.getSceneX(), event.getSceneY())
                .ifPresentOrElse(text -> readOut.show(text, event.getSceneX(), event.getSceneY()), readOut::hide));
        chart.addEventFilter(MouseEvent.MOUSE_EXITED, event -> readOut.hide());
    }

    void show(Comparison newComparison) {
        comparison = newComparison;
        rows = comparison.rows();
        chart.say(ComparisonWords.ofBoxes(comparison));
        List<DataSet> withPoints = new ArrayList<>();
        placeOf.clear();
        for (int place = 0; place < rows.size(); place++) {
            // An empty data set would have chart-fx redraw for ever.
            if (rows.get(place).summary().finished() > 0) {
                DataSet data = data(rows.get(place));
                placeOf.put(data, place);
                withPoints.add(data);
            }
        }
        counted = roomForCounts();
        nameBoxes();
        chart.setMinWidth(type.em(AXIS + rows.size() * LEAST_SLOT));
        groups.show(comparison.several() ? groups() : List.of());
        boxes.getDatasets().setAll(withPoints);
        AccuracyRange range = AccuracyRange.of(rows.stream()
                .flatMap(row -> row.summary().runs().stream())
                .mapToDouble(RunMaximum::accuracy)
                .toArray());
        // The groups' names stand above the highest points.
        accuracies.show(range.low(), range.high() + (comparison.several() ? 0.1 * (range.high() - range.low()) : 0));
        chart.redraw();
    }

    private boolean roomForCounts() {
        double width = Math.max(chart.getWidth(), chart.getMinWidth());
        // As if there were room as long as nobody knows.
        return chart.getWidth() <= 0 || (width - type.em(AXIS)) / Math.max(1, rows.size()) >= type.em(SLOT_WITH_COUNT);
    }

    private void fit() {
        if (comparison == null) {
            return;
        }
        chart.setMinWidth(type.em(AXIS + rows.size() * LEAST_SLOT));
        if (counted != roomForCounts()) {
            counted = !counted;
            nameBoxes();
            chart.redraw();
        }
    }

    private void nameBoxes() {
        if (rows.isEmpty()) {
            return;
        }
        places.setCategories(rows.stream().map(this::name).toList());
        places.set(-0.5, rows.size() - 0.5);
    }

    /** Always two lines: the axis keeps the height that it first had. */
    private String name(Comparison.Row row) {
        return (comparison.several() ? row.experiment().letter() : EntryText.shortName(row.architecture())) + "\n"
                + (counted ? "n = " + row.summary().finished() : " ");
    }

    void theme(Theme newTheme) {
        theme = newTheme;
        groups.colors(Palette.quietInk(theme), Palette.quietInk(theme).interpolate(Palette.paper(theme), 0.6));
        chart.redraw();
    }

    private static DoubleDataSet data(Comparison.Row row) {
        List<RunMaximum> runs = row.summary().runs();
        DoubleDataSet data =
                new DoubleDataSet(row.architecture().label() + row.experiment().letter());
        data.set(
                runs.stream().mapToDouble(RunMaximum::run).toArray(),
                runs.stream().mapToDouble(RunMaximum::accuracy).toArray());
        return data;
    }

    private List<GroupsRenderer.Group> groups() {
        List<GroupsRenderer.Group> all = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int to = from;
            while (to < rows.size()
                    && rows.get(to).architecture() == rows.get(from).architecture()) {
                to++;
            }
            all.add(new GroupsRenderer.Group(EntryText.shortName(rows.get(from).architecture()), from, to - from));
            from = to;
        }
        return all;
    }

    private BoxplotRenderer.Look look(DataSet data) {
        int place = placeOf.get(data);
        Comparison.Row row = rows.get(place);
        return new BoxplotRenderer.Look(
                Slot.of(place, rows.size(), places.getLength()),
                LineLook.shade(
                        Palette.color(row.architecture(), theme),
                        row.experiment().place(),
                        theme),
                Palette.ink(theme),
                Palette.paper(theme));
    }

    /** What lies at a point of the scene, in words. */
    Optional<String> describe(double sceneX, double sceneY) {
        return chart.inPlot(sceneX, sceneY).flatMap(point -> {
            for (int place = 0; place < rows.size(); place++) {
                if (Slot.of(place, rows.size(), places.getLength()).contains(point.getX())) {
                    return Optional.of(describe(rows.get(place)));
                }
            }
            return Optional.empty();
        });
    }

    private String describe(Comparison.Row row) {
        Description maximum = row.summary().maximum();
        String name =
                comparison.title(row.experiment()) + "\n" + row.architecture().label() + ", ";
        return maximum.count() == 0
                ? name + "no run is finished"
                : name + maximum.count() + (maximum.count() == 1 ? " run" : " runs") + "\nmean ± sd "
                        + Percent.text(maximum.mean(), maximum.standardDeviation()) + " %\nmedian "
                        + Percent.text(maximum.median()) + " %\nfrom " + Percent.text(maximum.min()) + " to "
                        + Percent.text(maximum.max()) + " %";
    }
}
