package org.pairlab.app.summary;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.text.Text;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.LabAxis;
import org.pairlab.app.charts.LabChart;
import org.pairlab.app.charts.PlacesAxis;
import org.pairlab.chart.BoxesPainter;
import org.pairlab.chart.Painter;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.AccuracyRange;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.VariantSummary;
import org.pairlab.statistics.words.BoxplotWords;

/** The chart with a boxplot for each architecture of an experiment. FX thread only. */
final class BoxChart {
    private static final List<String> NAMES =
            List.of("maximum validation accuracy, %", "max. validation accuracy, %", "max. accuracy, %", "max., %");

    private final PlacesAxis places = new PlacesAxis();
    private final LabAxis accuracies = LabAxis.numbers(NAMES.get(0), 0, 100);
    private final LabChart chart = new LabChart(places, accuracies);
    private final Text measured = new Text();
    private ExperimentSummary summary;

    BoxChart() {
        accuracies.setNames(NAMES);
        places.onResize(this::showPlaces);
    }

    LabChart node() {
        return chart;
    }

    /** Shows an experiment, or nothing if null. */
    void show(ExperimentSummary newSummary) {
        summary = newSummary;
        showPlaces();
        if (summary == null) {
            chart.show(Painter.NOTHING);
            return;
        }
        AccuracyRange range = AccuracyRange.of(summary);
        accuracies.show(range.low(), range.high());
        chart.say(BoxplotWords.of(summary));
        chart.show(BoxesPainter.of(summary));
    }

    void show(Theme theme) {
        chart.theme(theme);
    }

    /** What lies at a point of the scene, in words. */
    Optional<String> describe(double sceneX, double sceneY) {
        Optional<Point2D> inPlot = summary == null ? Optional.empty() : chart.inPlot(sceneX, sceneY);
        return inPlot.flatMap(point -> new Hover(summary, chart.plot()).describe(point.getX(), point.getY()));
    }

    /** Each architecture with its number of runs below it; on two lines where names would run into each other. */
    private void showPlaces() {
        List<VariantSummary> shown = summary == null ? List.of() : summary.variants();
        double room = places.width() / Math.max(1, shown.size()) - places.font().getSize();
        boolean whole = shown.stream().allMatch(one -> length(one.architecture().label()) <= room);
        places.show(shown.stream()
                .map(one -> name(one.architecture(), whole) + "\nn = " + one.finished())
                .toList());
    }

    private static String name(Architecture architecture, boolean whole) {
        return whole ? architecture.label() : architecture.label().replaceFirst("^ConvNet", "ConvNet\n");
    }

    private double length(String text) {
        measured.setText(text);
        measured.setFont(places.font());
        return measured.getLayoutBounds().getWidth();
    }
}
