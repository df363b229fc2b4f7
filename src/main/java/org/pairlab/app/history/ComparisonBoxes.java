package org.pairlab.app.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.ChartReading;
import org.pairlab.app.charts.LabAxis;
import org.pairlab.app.charts.LabChart;
import org.pairlab.app.charts.PlacesAxis;
import org.pairlab.app.charts.ReadOut;
import org.pairlab.app.charts.TypeSize;
import org.pairlab.chart.BoxesPainter;
import org.pairlab.chart.Plot;
import org.pairlab.experiment.VariantList;
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

    /** Letters under a box. */
    private static final int LONGEST_NAME = 14;

    /** The width of a letter, em. */
    private static final double LETTER = 0.58;

    /** So many boxes are drawn. */
    private static final int MOST = 120;

    /** What stands left of the boxes, em. */
    private static final double AXIS = 5;

    private final TypeSize type;
    private final PlacesAxis places = new PlacesAxis();
    private final LabAxis accuracies = LabAxis.numbers("accuracy, %", 0, 100);
    private final LabChart chart = new LabChart(places, accuracies);
    private final ChartReading reading;
    private List<Comparison.Row> rows = List.of();
    private Comparison comparison;
    private boolean counted = true;
    private boolean grouped;

    /** @param pane gets the chart, which can be scrolled sideways where there are more boxes than fit */
    ComparisonBoxes(Pane pane, ReadOut readOut) {
        pane.getChildren().add(new SidewaysScroll("Boxplots", chart));
        type = new TypeSize(pane);
        chart.widthProperty().addListener((property, before, now) -> fit());
        type.pixels().addListener((property, before, now) -> fit());
        chart.addEventFilter(MouseEvent.MOUSE_MOVED, event -> describe(event.getSceneX(), event.getSceneY())
                .ifPresentOrElse(text -> readOut.show(text, event.getSceneX(), event.getSceneY()), readOut::hide));
        chart.addEventFilter(MouseEvent.MOUSE_EXITED, event -> readOut.hide());
        reading = new ChartReading(chart, readOut);
        reading.read(new Readable());
    }

    /** The boxes as the arrow keys come to them. */
    private final class Readable implements ChartReading.Content {
        @Override
        public int curves() {
            return rows.isEmpty() ? 0 : 1;
        }

        @Override
        public int points(int curve) {
            return rows.size();
        }

        @Override
        public String text(int curve, int box) {
            return describe(rows.get(box));
        }

        @Override
        public Point2D at(int curve, int box) {
            double mean = rows.get(box).summary().maximum().mean();
            Plot plot = chart.plot();
            return new Point2D(
                    plot.slot(box, rows.size()).boxRight(),
                    Double.isNaN(mean) ? (plot.top() + plot.bottom()) / 2 : plot.y(mean));
        }
    }

    void show(Comparison newComparison) {
        comparison = newComparison;
        rows = comparison.rows().stream().limit(MOST).toList();
        grouped = comparison.several() || !comparison.plain();
        chart.say(ComparisonWords.ofBoxes(comparison));
        counted = roomForCounts();
        nameBoxes();
        chart.setMinWidth(type.em(AXIS + rows.size() * leastSlot()));
        AccuracyRange range = AccuracyRange.of(rows.stream()
                .flatMap(row -> row.summary().runs().stream())
                .mapToDouble(RunMaximum::accuracy)
                .toArray());
        // The groups' names stand above the highest points.
        accuracies.show(range.low(), range.high() + (grouped ? 0.1 * (range.high() - range.low()) : 0));
        List<BoxesPainter.Box> boxes = rows.stream().map(ComparisonBoxes::box).toList();
        chart.show(new BoxesPainter(boxes, grouped ? groups() : List.of(), Optional.empty()));
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
        chart.setMinWidth(type.em(AXIS + rows.size() * leastSlot()));
        if (counted != roomForCounts()) {
            counted = !counted;
            nameBoxes();
            chart.redraw();
        }
    }

    private void nameBoxes() {
        places.show(rows.stream().map(this::name).toList());
    }

    /** Always two lines: the axis keeps the height that it first had. */
    private String name(Comparison.Row row) {
        return (comparison.several() ? row.experiment().letter() : shortened(ownName(row.group()))) + "\n"
                + (counted ? "n = " + row.summary().finished() : " ");
    }

    /** Without what stands above its box already: {@code BaseAux}, {@code weight 10}. */
    private String ownName(Group group) {
        String architecture = VariantList.shortName(group.architecture());
        return group.isPlain()
                ? architecture
                : comparison.plain() ? group.name() : group.name().replaceFirst("^" + architecture + ", ", "");
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    /** Narrower, what stands under a box would lie over its neighbour. */
    private double leastSlot() {
        return comparison.several() || comparison.plain()
                ? LEAST_SLOT
                : Math.max(
                        LEAST_SLOT,
                        LETTER
                                * rows.stream()
                                        .mapToInt(row ->
                                                shortened(ownName(row.group())).length())
                                        .max()
                                        .orElse(0));
    }

    void theme(Theme theme) {
        chart.theme(theme);
    }

    private static BoxesPainter.Box box(Comparison.Row row) {
        return new BoxesPainter.Box(
                row.experiment().letter() + " " + row.group().name(),
                row.look(),
                row.summary().runs(),
                Optional.empty(),
                Optional.empty());
    }

    private List<BoxesPainter.Group> groups() {
        List<BoxesPainter.Group> all = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int to = from;
            while (to < rows.size() && named(rows.get(to)).equals(named(rows.get(from)))) {
                to++;
            }
            all.add(new BoxesPainter.Group(named(rows.get(from)), to - from));
            from = to;
        }
        return all;
    }

    /** What stands above boxes that belong together. */
    private String named(Comparison.Row row) {
        String architecture = VariantList.shortName(row.group().architecture());
        return comparison.several() && !row.group().isPlain() ? row.group().name() : architecture;
    }

    /** What lies at a point of the scene, in words. */
    Optional<String> describe(double sceneX, double sceneY) {
        return chart.inPlot(sceneX, sceneY).flatMap(point -> {
            for (int place = 0; place < rows.size(); place++) {
                if (chart.plot().slot(place, rows.size()).contains(point.getX())) {
                    return Optional.of(describe(rows.get(place)));
                }
            }
            return Optional.empty();
        });
    }

    private String describe(Comparison.Row row) {
        Description maximum = row.summary().maximum();
        String name = comparison.title(row.experiment()) + "\n" + row.group().name() + ", ";
        return maximum.count() == 0
                ? name + "no run is finished"
                : name + maximum.count() + (maximum.count() == 1 ? " run" : " runs") + "\nmean ± sd "
                        + Percent.text(maximum.mean(), maximum.standardDeviation()) + " %\nmedian "
                        + Percent.text(maximum.median()) + " %\nfrom " + Percent.text(maximum.min()) + " to "
                        + Percent.text(maximum.max()) + " %";
    }
}
