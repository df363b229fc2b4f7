package org.pairlab.export;

import java.util.ArrayList;
import java.util.List;
import org.pairlab.chart.Axes;
import org.pairlab.chart.BoxMarks;
import org.pairlab.chart.BoxNames;
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
import org.pairlab.chart.VariantLooks;
import org.pairlab.network.Variant;
import org.pairlab.statistics.AccuracyRange;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.VariantSummary;
import org.pairlab.statistics.words.BoxplotWords;

/**
 * A boxplot of the maximum validation accuracies for each variant, every run a point; the content of the window's summary
 * panel. 320 to 1020 units (8 to 27 cm) wide, by the number of variants; many are in rows below each other.
 */
public final class BoxplotFigure implements Figure {
    private static final double PLOT_HEIGHT = 290;
    private static final double MARGIN = 8;
    private static final double GAP = 8;
    private static final double LINE = 13;
    /** Boxes beside each other. */
    private static final int MOST = 24;

    private static final double WIDEST_SLOT = 140;
    private static final double WIDEST = 960;
    /** What names of groups need above the boxes, as a share of the chart. */
    private static final double GROUPS_ROOM = 0.08;

    private static final ChartStyle STYLE = ChartStyle.PRINT;

    private final ExperimentSummary summary;
    private final List<List<VariantSummary>> rows;
    private final List<Variant> all;
    private final VariantLooks looks;
    private final Scale accuracies;
    private final double left;
    private final Legend legend;

    private BoxplotFigure(ExperimentSummary summary) {
        this.summary = summary;
        all = variants(summary.variants());
        looks = VariantLooks.of(all);
        rows = rows();
        AccuracyRange range = AccuracyRange.of(summary);
        double above = looks.allAlone() ? 0 : GROUPS_ROOM * (range.high() - range.low());
        accuracies = new Scale(range.low(), range.high() + above);
        left = MARGIN + Axes.left(accuracies, PLOT_HEIGHT, STYLE);
        legend = legend();
    }

    /** The boxplots of an experiment; a single run is a point without a box. */
    public static BoxplotFigure of(ExperimentSummary summary) {
        return new BoxplotFigure(summary);
    }

    private static List<Variant> variants(List<VariantSummary> summaries) {
        return summaries.stream().map(VariantSummary::variant).toList();
    }

    private List<List<VariantSummary>> rows() {
        List<VariantSummary> ordered = looks.allAlone()
                ? summary.variants()
                : looks.ordered().stream()
                        .map(variant -> summary.variants().stream()
                                .filter(one -> one.variant() == variant)
                                .findFirst()
                                .orElseThrow())
                        .toList();
        int count = (int) Math.max(1, Math.ceil(ordered.size() / (double) MOST));
        int each = (int) Math.ceil(ordered.size() / (double) count);
        List<List<VariantSummary>> parts = new ArrayList<>();
        for (int from = 0; from < ordered.size(); from += each) {
            parts.add(ordered.subList(from, Math.min(ordered.size(), from + each)));
        }
        return parts;
    }

    private Legend legend() {
        Legend signs = new Legend(width() - 2 * MARGIN, STYLE);
        if (summary.variants().stream().anyMatch(one -> one.finished() > 1)) {
            signs.sign((canvas, x, y) -> marks(canvas).drawSample(x, y), "quartiles, median, whiskers within 1.5 IQR");
            signs.sign((canvas, x, y) -> marks(canvas).drawMean(x, y, 4.5), "mean");
        }
        signs.sign((canvas, x, y) -> canvas.circle(x, y, 3, STYLE.text(), Pen.NONE), "a run");
        if (!summary.known().reported().isEmpty()) {
            signs.sign((canvas, x, y) -> marks(canvas).drawRing(x, y), "reported, other pairs (mean ± sd)");
        }
        if (!summary.known().reference().isEmpty()) {
            signs.sign((canvas, x, y) -> marks(canvas).drawSquare(x, y), "PyTorch, same pairs (mean ± sd)");
        }
        return signs;
    }

    private BoxMarks marks(Canvas canvas) {
        return new BoxMarks(canvas, plot(0), STYLE);
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
        int most = rows.stream().mapToInt(List::size).max().orElse(0);
        return Math.max(320, 60 + most * Math.min(WIDEST_SLOT, WIDEST / Math.max(1, most)));
    }

    /** Each row is as wide as the longest, its slots as wide as that one's. */
    private Plot plot(int row) {
        int most = rows.stream().mapToInt(List::size).max().orElse(1);
        int places = rows.isEmpty() ? 1 : rows.get(row).size();
        double width = (width() - left - MARGIN) * places / Math.max(1, most);
        return new Plot(
                left, MARGIN + row * rowHeight(), width, PLOT_HEIGHT, new Scale(-0.5, places - 0.5), accuracies);
    }

    private double below() {
        int lines = rows.stream()
                .flatMap(List::stream)
                .mapToInt(one -> lines(one.variant()).size())
                .max()
                .orElse(1);
        return looks.allAlone() ? 40 : 17 + LINE * (lines + 1);
    }

    private double rowHeight() {
        return PLOT_HEIGHT + below() + MARGIN;
    }

    private List<String> lines(Variant variant) {
        int most = rows.stream().mapToInt(List::size).max().orElse(1);
        double room = (width() - left - MARGIN) / Math.max(1, most) - GAP / 2;
        return BoxNames.of(all, all).lines(variant, STYLE.note()::width, room);
    }

    @Override
    public double height() {
        return MARGIN + Math.max(1, rows.size()) * rowHeight() + legend.height() + MARGIN;
    }

    @Override
    public void draw(Canvas canvas) {
        for (int row = 0; row < rows.size(); row++) {
            Plot plot = plot(row);
            Axes axes = new Axes(canvas, plot, STYLE);
            axes.drawVertical("maximum validation accuracy, %");
            axes.drawBase();
            BoxesPainter.of(summary, rows.get(row)).paint(canvas, plot, STYLE);
            for (int place = 0; place < rows.get(row).size(); place++) {
                name(
                        canvas,
                        plot,
                        plot.slot(place, rows.get(row).size()),
                        rows.get(row).get(place));
            }
        }
        if (summary.finished() == 0) {
            Plot first = plot(0);
            double middle = first.left() + first.width() / 2;
            canvas.text("No run is finished.", middle, first.top() + PLOT_HEIGHT / 2, STYLE.note(), Anchor.MIDDLE);
        }
        legend.draw(canvas, MARGIN + 4, height() - MARGIN - legend.height());
    }

    private void name(Canvas canvas, Plot plot, Slot slot, VariantSummary one) {
        double x = slot.centre();
        if (looks.allAlone()) {
            Ink ink = STYLE.colors().of(one.architecture()).towards(STYLE.text(), 0.25);
            Lettering lettering = new Lettering(11, true, ink);
            String name = canvas.shortened(one.variant().label(), lettering, slot.width() - GAP);
            canvas.text(name, x, plot.bottom() + 17, lettering, Anchor.MIDDLE);
            canvas.text(count(one), x, plot.bottom() + 31, STYLE.note(), Anchor.MIDDLE);
            return;
        }
        double y = plot.bottom() + 15;
        for (String line : lines(one.variant())) {
            canvas.text(line, x, y, STYLE.note(), Anchor.MIDDLE);
            y += LINE;
        }
        boolean fits = canvas.width(count(one), STYLE.note()) <= slot.width();
        canvas.text(fits ? count(one) : "" + one.finished(), x, y, STYLE.note(), Anchor.MIDDLE);
    }

    private static String count(VariantSummary one) {
        return "n = " + one.finished() + (one.leftOut() > 0 ? " of " + one.planned() : "");
    }
}
