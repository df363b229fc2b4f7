package org.pairlab.app.history;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.ChartReading;
import org.pairlab.app.charts.LabAxis;
import org.pairlab.app.charts.LabChart;
import org.pairlab.app.charts.ReadOut;
import org.pairlab.chart.MeansPainter;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.YRange;

/** Mean curves that are drawn together. FX thread only. */
final class MeanLinesChart {
    private static final double REACH = 40;

    private final LabAxis x = LabAxis.wholeNumbers("epoch", 0.5, 1.5);
    private final LabAxis y = LabAxis.numbers("", 0, 1);
    private final LabChart chart = new LabChart(x, y);
    private final ChartReading reading;
    private List<MeanLine> lines = List.of();
    private List<MeanLine> readable = List.of();
    private List<Object> said;

    MeanLinesChart(ReadOut readOut) {
        chart.addEventFilter(MouseEvent.MOUSE_MOVED, event -> describe(event.getSceneX(), event.getSceneY())
                .ifPresentOrElse(text -> readOut.show(text, event.getSceneX(), event.getSceneY()), readOut::hide));
        chart.addEventFilter(MouseEvent.MOUSE_EXITED, event -> readOut.hide());
        reading = new ChartReading(chart, readOut);
    }

    LabChart node() {
        return chart;
    }

    /**
     * @param epochs of the longest experiment
     * @param range the same for all charts
     */
    void show(List<MeanLine> newLines, CurveQuantity quantity, int epochs, YRange range, boolean lettered) {
        lines = List.copyOf(newLines);
        // Room for the letter after the last epoch.
        x.show(0.5, epochs + (lettered ? Math.max(0.5, 0.12 * epochs) : 0.5));
        y.show(range.min(), range.max());
        y.setName(quantity.axis());
        chart.show(
                new MeansPainter(lines.stream().map(line -> line.mean(lettered)).toList()));
        say(lettered);
        List<MeanLine> read = lines.stream().filter(line -> line.last() >= 0).toList();
        if (!read.equals(readable)) {
            readable = read;
            reading.read(new Readable(read));
        }
    }

    /** The means as the arrow keys come to them. */
    private final class Readable implements ChartReading.Content {
        private final List<MeanLine> read;

        Readable(List<MeanLine> read) {
            this.read = read;
        }

        @Override
        public int curves() {
            return read.size();
        }

        @Override
        public int points(int curve) {
            return read.get(curve).last() + 1;
        }

        @Override
        public String text(int curve, int epoch) {
            return read.get(curve).describe(epoch);
        }

        @Override
        public Point2D at(int curve, int epoch) {
            return new Point2D(
                    chart.plot().x(epoch + 1), chart.plot().y(read.get(curve).at(epoch)));
        }
    }

    /** As lines grow, only when a run has ended. */
    private void say(boolean lettered) {
        List<Object> now = lines.stream()
                .map(line -> List.<Object>of(
                        line.experiment().name(),
                        line.title(),
                        line.curves().quantity(),
                        line.curves().finishedRuns(),
                        line.curves().divergedRuns()))
                .collect(Collectors.toList());
        if (!now.equals(said)) {
            said = now;
            chart.say(List.of(ComparisonWords.ofCurves(lines, lettered)));
        }
    }

    void theme(Theme theme) {
        chart.theme(theme);
    }

    /** What lies at a point of the scene, in words. */
    Optional<String> describe(double sceneX, double sceneY) {
        return chart.inPlot(sceneX, sceneY).flatMap(point -> {
            int epoch = (int) Math.round(x.getValueForDisplay(point.getX())) - 1;
            MeanLine nearest = null;
            double least = REACH;
            for (MeanLine line : lines) {
                double distance =
                        epoch < 0 ? Double.NaN : Math.abs(y.getDisplayPosition(line.at(epoch)) - point.getY());
                if (distance < least) {
                    least = distance;
                    nearest = line;
                }
            }
            return Optional.ofNullable(nearest).map(line -> line.describe(epoch));
        });
    }
}
