package org.pairlab.app.summary;

import io.fair_acc.chartfx.axes.spi.CategoryAxis;
import io.fair_acc.dataset.DataSet;
import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.text.Text;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.LabAxis;
import org.pairlab.app.charts.LabChart;
import org.pairlab.chart.Slot;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.AccuracyRange;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.RunMaximum;
import org.pairlab.statistics.VariantSummary;
import org.pairlab.statistics.words.BoxplotWords;

/** The chart with a boxplot for each architecture of an experiment. FX thread only. */
final class BoxChart {
    private static final List<String> NAMES =
            List.of("Maximum validation accuracy (%)", "Max. validation accuracy (%)", "Max. accuracy (%)", "Max. (%)");

    private final CategoryAxis architectures = new CategoryAxis();
    private final LabAxis accuracies = LabAxis.numbers(NAMES.get(0), 0, 100);
    private final Map<Architecture, DoubleDataSet> dataSets = new EnumMap<>(Architecture.class);
    private final BoxplotRenderer boxes = new BoxplotRenderer(this::look);
    private final LabChart chart;

    private final Text measured = new Text();

    private ExperimentSummary summary;
    private Theme theme = Theme.LIGHT;

    BoxChart() {
        architectures.setUnit(null);
        architectures.setAutoRanging(false);
        architectures.setAnimated(false);
        for (Architecture architecture : Architecture.values()) {
            dataSets.put(architecture, new DoubleDataSet(architecture.label()));
        }
        chart = new LabChart(architectures, accuracies, new ComparisonRenderer(this::comparison), boxes);
        accuracies.setNames(NAMES);
        architectures.widthProperty().addListener((width, before, now) -> showCategories());
        architectures.getTickLabelStyle().fontProperty().addListener((font, before, now) -> showCategories());
        showCategories();
    }

    LabChart node() {
        return chart;
    }

    /** Shows an experiment, or nothing if null. */
    void show(ExperimentSummary newSummary) {
        summary = newSummary;
        List<VariantSummary> shown = summary == null ? List.of() : summary.variants();
        showCategories();
        List<DataSet> withPoints = new ArrayList<>();
        for (VariantSummary one : shown) {
            List<RunMaximum> runs = one.runs();
            DoubleDataSet dataSet = dataSets.get(one.architecture());
            dataSet.set(
                    runs.stream().mapToDouble(RunMaximum::run).toArray(),
                    runs.stream().mapToDouble(RunMaximum::accuracy).toArray());
            // An empty data set would have chart-fx redraw for ever.
            if (!runs.isEmpty()) {
                withPoints.add(dataSet);
            }
        }
        boxes.getDatasets().setAll(withPoints);
        if (summary != null) {
            AccuracyRange range = AccuracyRange.of(summary);
            accuracies.show(range.low(), range.high());
            chart.say(BoxplotWords.of(summary));
        }
        chart.redraw();
    }

    void show(Theme newTheme) {
        theme = newTheme;
        chart.redraw();
    }

    /** What lies at a point of the scene, in words. */
    Optional<String> describe(double sceneX, double sceneY) {
        Optional<Point2D> inPlot = summary == null ? Optional.empty() : chart.inPlot(sceneX, sceneY);
        return inPlot.flatMap(point -> new Hover(summary, accuracies::getDisplayPosition, architectures.getLength())
                .describe(point.getX(), point.getY()));
    }

    /** Each architecture with its number of runs below it; on two lines where names would run into each other. */
    private void showCategories() {
        List<VariantSummary> shown = summary == null ? List.of() : summary.variants();
        double room = architectures.getWidth() / Math.max(1, shown.size())
                - architectures.getTickLabelStyle().getFont().getSize();
        boolean whole = shown.stream().allMatch(one -> length(one.architecture().label()) <= room);
        List<String> names = shown.stream()
                .map(one -> name(one.architecture(), whole) + "\nn = " + one.finished())
                .toList();
        if (!names.equals(architectures.getCategories())) {
            architectures.setCategories(names);
            architectures.set(-0.5, Math.max(1, names.size()) - 0.5);
        }
    }

    private static String name(Architecture architecture, boolean whole) {
        return whole ? architecture.label() : architecture.label().replaceFirst("^ConvNet", "ConvNet\n");
    }

    private double length(String text) {
        measured.setText(text);
        measured.setFont(architectures.getTickLabelStyle().getFont());
        return measured.getLayoutBounds().getWidth();
    }

    private BoxplotRenderer.Look look(DataSet dataSet) {
        List<VariantSummary> shown = summary.variants();
        int place = 0;
        while (dataSets.get(shown.get(place).architecture()) != dataSet) {
            place++;
        }
        return new BoxplotRenderer.Look(
                Slot.of(place, shown.size(), architectures.getLength()),
                Palette.color(shown.get(place).architecture(), theme),
                Palette.ink(theme),
                Palette.paper(theme));
    }

    private ComparisonRenderer.Scene comparison() {
        return new ComparisonRenderer.Scene(summary, Palette.quietInk(theme), Palette.paper(theme), accuracies.font());
    }
}
