package org.pairlab.export;

import java.util.List;
import org.pairlab.chart.Axes;
import org.pairlab.chart.BoxMarks;
import org.pairlab.chart.BoxesPainter;
import org.pairlab.chart.Canvas;
import org.pairlab.chart.ChartStyle;
import org.pairlab.chart.Ink;
import org.pairlab.chart.Legend;
import org.pairlab.chart.Lettering;
import org.pairlab.chart.Lettering.Anchor;
import org.pairlab.chart.Pen;
import org.pairlab.chart.Plot;
import org.pairlab.chart.Scale;
import org.pairlab.chart.Slot;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.AccuracyRange;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.VariantSummary;
import org.pairlab.statistics.words.BoxplotWords;

/**
 * A boxplot of the maximum validation accuracies for each architecture, every run a point; the content of the window's
 * summary panel. 320 to 620 units (8 to 16 cm) wide, by the number of architectures.
 */
public final class BoxplotFigure implements Figure {
    private static final double PLOT_HEIGHT = 290;
    private static final double MARGIN = 8;
    private static final double BELOW = 40;
    private static final double GAP = 8;
    private static final ChartStyle STYLE = ChartStyle.PRINT;

    private final ExperimentSummary summary;
    private final Plot plot;
    private final Legend legend;

    private BoxplotFigure(ExperimentSummary summary) {
        this.summary = summary;
        AccuracyRange range = AccuracyRange.of(summary);
        Scale accuracies = new Scale(range.low(), range.high());
        double left = MARGIN + Axes.left(accuracies, PLOT_HEIGHT, STYLE);
        int places = Math.max(1, summary.variants().size());
        Scale across = new Scale(-0.5, places - 0.5);
        plot = new Plot(left, MARGIN, width() - left - MARGIN, PLOT_HEIGHT, across, accuracies);
        legend = legend();
    }

    /** The boxplots of an experiment; a single run is a point without a box. */
    public static BoxplotFigure of(ExperimentSummary summary) {
        return new BoxplotFigure(summary);
    }

    private Legend legend() {
        Legend all = new Legend(width() - 2 * MARGIN, STYLE);
        if (summary.variants().stream().anyMatch(one -> one.finished() > 1)) {
            all.sign((canvas, x, y) -> marks(canvas).drawSample(x, y), "quartiles, median, whiskers within 1.5 IQR");
            all.sign((canvas, x, y) -> marks(canvas).drawMean(x, y, 4.5), "mean");
        }
        all.sign((canvas, x, y) -> canvas.circle(x, y, 3, STYLE.text(), Pen.NONE), "a run");
        if (!summary.known().reported().isEmpty()) {
            all.sign((canvas, x, y) -> marks(canvas).drawRing(x, y), "reported, other pairs (mean ± sd)");
        }
        if (!summary.known().reference().isEmpty()) {
            all.sign((canvas, x, y) -> marks(canvas).drawSquare(x, y), "PyTorch, same pairs (mean ± sd)");
        }
        return all;
    }

    private BoxMarks marks(Canvas canvas) {
        return new BoxMarks(canvas, plot, STYLE);
    }

    @Override
    public String title() {
        return "Maximum validation accuracy of each run";
    }

    @Override
    public List<String> words() {
        return BoxplotWords.of(summary);
    }

    @Override
    public double width() {
        return Math.max(320, 60 + 140 * summary.variants().size());
    }

    @Override
    public double height() {
        return MARGIN + PLOT_HEIGHT + BELOW + MARGIN + legend.height() + MARGIN;
    }

    @Override
    public void draw(Canvas canvas) {
        Axes axes = new Axes(canvas, plot, STYLE);
        axes.drawVertical("maximum validation accuracy, %");
        axes.drawBase();
        BoxesPainter.of(summary).paint(canvas, plot, STYLE);
        List<VariantSummary> all = summary.variants();
        for (int place = 0; place < all.size(); place++) {
            Architecture architecture = all.get(place).architecture();
            Slot slot = plot.slot(place, all.size());
            double x = slot.centre();
            Ink ink = STYLE.colors().of(architecture).towards(STYLE.text(), 0.25);
            Lettering lettering = new Lettering(11, true, ink);
            String name = canvas.shortened(architecture.label(), lettering, slot.width() - GAP);
            canvas.text(name, x, plot.bottom() + 17, lettering, Anchor.MIDDLE);
            canvas.text(count(all.get(place)), x, plot.bottom() + 31, STYLE.note(), Anchor.MIDDLE);
        }
        if (summary.finished() == 0) {
            double middle = plot.left() + plot.width() / 2;
            canvas.text("No run is finished.", middle, plot.top() + PLOT_HEIGHT / 2, STYLE.note(), Anchor.MIDDLE);
        }
        legend.draw(canvas, MARGIN + 4, height() - MARGIN - legend.height());
    }

    private static String count(VariantSummary one) {
        return "n = " + one.finished() + (one.leftOut() > 0 ? " of " + one.planned() : "");
    }
}
