package org.pairlab.app.summary;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.LabAxis;
import org.pairlab.app.charts.LabChart;
import org.pairlab.app.charts.PlacesAxis;
import org.pairlab.app.charts.VariantFocus;
import org.pairlab.app.charts.Visibility;
import org.pairlab.chart.BoxNames;
import org.pairlab.chart.BoxesPainter;
import org.pairlab.chart.Painter;
import org.pairlab.chart.VariantLooks;
import org.pairlab.network.Variant;
import org.pairlab.statistics.AccuracyRange;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.VariantSummary;
import org.pairlab.statistics.words.BoxplotWords;

/**
 * The chart with a boxplot for each variant of an experiment, those of an architecture side by side; of many, as many as can
 * be told apart, and a bar to scroll to the others. FX thread only.
 */
final class BoxChart {
    private static final List<String> NAMES =
            List.of("maximum validation accuracy, %", "max. validation accuracy, %", "max. accuracy, %", "max., %");

    /** Boxes at a glance. */
    private static final int MOST = 24;

    /** Least width of a box with its name, in heights of the type. */
    private static final double LEAST_SLOT = 2.1;

    /** What names of groups need above the boxes, as a share of the chart. */
    private static final double GROUPS_ROOM = 0.1;

    private final PlacesAxis places = new PlacesAxis();
    private final LabAxis accuracies = LabAxis.numbers(NAMES.get(0), 0, 100);
    private final LabChart chart = new LabChart(places, accuracies);
    private final ScrollBar scroll = new ScrollBar();
    private final VBox pane = new VBox(chart, scroll);
    private final VariantFocus focus;
    private final Text measured = new Text();
    private ExperimentSummary summary;
    private List<VariantSummary> ordered = List.of();

    BoxChart(VariantFocus focus) {
        this.focus = focus;
        VBox.setVgrow(chart, Priority.ALWAYS);
        scroll.setOrientation(Orientation.HORIZONTAL);
        scroll.setMinHeight(Region.USE_PREF_SIZE); // else the chart takes its place where there is little
        scroll.setAccessibleText("Which boxplots are shown");
        scroll.setUnitIncrement(1);
        scroll.valueProperty().addListener((value, before, now) -> draw());
        accuracies.setNames(NAMES);
        places.onResize(this::draw);
        ObservableValue<Boolean> visible = Visibility.of(pane);
        visible.addListener((shown, before, now) -> drawIf(now));
        focus.onChange(() -> drawIf(visible.getValue()));
        showScroll(0);
    }

    private void drawIf(boolean visible) {
        if (visible) {
            draw();
        }
    }

    LabChart node() {
        return chart;
    }

    /** The chart with its bar. */
    VBox pane() {
        return pane;
    }

    /** Shows an experiment, or nothing if null. */
    void show(ExperimentSummary newSummary) {
        summary = newSummary;
        if (summary == null) {
            ordered = List.of();
            places.show(List.of());
            chart.show(Painter.NOTHING);
            return;
        }
        VariantLooks looks = VariantLooks.of(variants(summary.variants()));
        ordered = looks.allAlone()
                ? summary.variants()
                : looks.ordered().stream()
                        .map(variant -> summary.variants().stream()
                                .filter(one -> one.variant() == variant)
                                .findFirst()
                                .orElseThrow())
                        .toList();
        chart.say(BoxplotWords.of(summary));
        draw();
    }

    private static List<Variant> variants(List<VariantSummary> summaries) {
        return summaries.stream().map(VariantSummary::variant).toList();
    }

    void show(Theme theme) {
        chart.theme(theme);
    }

    /** Those on screen. */
    List<VariantSummary> shown() {
        int count = atOnce();
        int first = (int) Math.max(0, Math.min(Math.round(scroll.getValue()), ordered.size() - count));
        return ordered.subList(first, first + count);
    }

    private int atOnce() {
        double each = LEAST_SLOT * places.font().getSize();
        int fitting = places.width() <= 0 ? MOST : (int) Math.max(4, Math.floor(places.width() / each));
        return Math.min(ordered.size(), Math.min(MOST, fitting));
    }

    private void showScroll(int hidden) {
        scroll.setVisible(hidden > 0);
        scroll.setManaged(hidden > 0);
        scroll.setMax(Math.max(0, hidden));
        int count = ordered.size() - Math.max(0, hidden);
        scroll.setVisibleAmount(Math.max(0, hidden) * count / (double) Math.max(1, ordered.size()));
        scroll.setBlockIncrement(Math.max(1, count));
    }

    private void draw() {
        if (summary == null) {
            return;
        }
        showScroll(ordered.size() - atOnce());
        List<VariantSummary> shown = shown();
        BoxNames names = BoxNames.of(variants(shown), variants(ordered));
        double between = (names.grouped() ? 0.4 : 1) * places.font().getSize();
        double room = places.width() / Math.max(1, shown.size()) - between;
        places.show(shown.stream()
                .map(one -> String.join("\n", names.lines(one.variant(), this::length, room)) + "\n" + count(one, room))
                .toList());
        AccuracyRange range = AccuracyRange.of(summary);
        double above = names.grouped() ? GROUPS_ROOM * (range.high() - range.low()) : 0;
        accuracies.show(range.low(), range.high() + above);
        Set<Integer> faded = new HashSet<>();
        for (int place = 0; place < shown.size(); place++) {
            if (focus.isFaded(shown.get(place).variant())) {
                faded.add(place);
            }
        }
        chart.show(BoxesPainter.of(summary, shown).fading(faded));
    }

    private String count(VariantSummary one, double room) {
        String text = "n = " + one.finished();
        return length(text) <= room ? text : "" + one.finished();
    }

    /** What lies at a point of the scene, in words. */
    Optional<String> describe(double sceneX, double sceneY) {
        return at(sceneX, sceneY).map(Hover.Found::text);
    }

    /** What lies at a point of the scene. */
    Optional<Hover.Found> at(double sceneX, double sceneY) {
        Optional<Point2D> inPlot = summary == null ? Optional.empty() : chart.inPlot(sceneX, sceneY);
        return inPlot.flatMap(point -> new Hover(summary, shown(), chart.plot()).at(point.getX(), point.getY()));
    }

    private double length(String text) {
        measured.setText(text);
        measured.setFont(places.font());
        return measured.getLayoutBounds().getWidth();
    }
}
