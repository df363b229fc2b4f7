package org.pairlab.export;

import java.util.List;
import org.pairlab.export.Lettering.Anchor;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.AccuracyRange;
import org.pairlab.statistics.ArchitectureSummary;
import org.pairlab.statistics.BoxPlot;
import org.pairlab.statistics.CommonerClass;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResult;
import org.pairlab.statistics.Percent;
import org.pairlab.statistics.RunMaximum;

/**
 * A boxplot of the maximum validation accuracies for each architecture, every run a point; the content of the window's
 * summary panel. 320 to 620 units (8 to 16 cm) wide, by the number of architectures.
 */
public final class BoxplotFigure implements Figure {
    private static final double PLOT_HEIGHT = 290;
    private static final double MARGIN = 8;
    private static final double BELOW = 40;
    private static final int MANY = 60;
    private static final double RADIUS = 4;

    private final ExperimentSummary summary;
    private final Legend legend;

    private BoxplotFigure(ExperimentSummary summary) {
        this.summary = summary;
        this.legend = legend();
    }

    /** The boxplots of an experiment; a single run is a point without a box. */
    public static BoxplotFigure of(ExperimentSummary summary) {
        return new BoxplotFigure(summary);
    }

    private Legend legend() {
        Legend all = new Legend(width() - 2 * MARGIN);
        if (summary.architectures().stream().anyMatch(one -> one.finished() > 1)) {
            all.sign(BoxplotFigure::drawSample, "quartiles, median, whiskers within 1.5 IQR");
            all.sign((canvas, x, y) -> drawMean(canvas, x, y, 4.5), "mean");
        }
        all.sign((canvas, x, y) -> canvas.circle(x, y, 3, Ink.TEXT, Pen.NONE), "a run");
        if (!summary.known().reported().isEmpty()) {
            all.sign(BoxplotFigure::drawRing, "reported, other pairs (mean ± sd)");
        }
        if (!summary.known().reference().isEmpty()) {
            all.sign(BoxplotFigure::drawSquare, "PyTorch, same pairs (mean ± sd)");
        }
        return all;
    }

    @Override
    public String title() {
        return "Maximum validation accuracy of each run";
    }

    @Override
    public double width() {
        return Math.max(320, 60 + 140 * summary.architectures().size());
    }

    @Override
    public double height() {
        return MARGIN + PLOT_HEIGHT + BELOW + MARGIN + legend.height() + MARGIN;
    }

    @Override
    public void draw(Canvas canvas) {
        AccuracyRange range = AccuracyRange.of(summary);
        double left = MARGIN + Plot.LEFT;
        Plot plot = new Plot(left, MARGIN, width() - left - MARGIN, PLOT_HEIGHT, 0, 1, range.low(), range.high());
        plot.drawVerticalAxis(canvas, "Maximum validation accuracy (%)");
        plot.drawBase(canvas);
        drawCommonerClass(canvas, plot);
        List<ArchitectureSummary> all = summary.architectures();
        for (int place = 0; place < all.size(); place++) {
            Slot inPlot = Slot.of(place, all.size(), plot.width());
            Slot slot = new Slot(plot.left() + inPlot.centre(), inPlot.width());
            canvas.open(all.get(place).architecture().label());
            drawArchitecture(canvas, plot, all.get(place), slot);
            canvas.close();
        }
        if (summary.finished() == 0) {
            canvas.text(
                    "No run is finished.", plot.x(0.5), plot.top() + PLOT_HEIGHT / 2, Lettering.NOTE, Anchor.MIDDLE);
        }
        legend.draw(canvas, MARGIN + 4, height() - MARGIN - legend.height());
    }

    private void drawArchitecture(Canvas canvas, Plot plot, ArchitectureSummary one, Slot slot) {
        Architecture architecture = one.architecture();
        Lettering name = new Lettering(11, true, Ink.of(architecture).towards(Ink.TEXT, 0.25));
        canvas.text(architecture.label(), slot.centre(), plot.bottom() + 17, name, Anchor.MIDDLE);
        canvas.text(count(one), slot.centre(), plot.bottom() + 31, Lettering.NOTE, Anchor.MIDDLE);
        drawKnown(canvas, plot, architecture, slot);
        boolean many = one.finished() > MANY;
        if (one.finished() > 1) {
            BoxPlot box = one.box().orElseThrow();
            fillBox(canvas, plot, box, slot, Ink.of(architecture));
            // Few points are drawn whole; many would hide the median.
            if (many) {
                drawPoints(canvas, plot, one, slot);
            }
            drawBox(canvas, plot, box, slot, Ink.of(architecture));
        }
        if (!many) {
            drawPoints(canvas, plot, one, slot);
        }
        if (one.finished() > 1) {
            drawMean(canvas, slot.centre(), plot.y(one.maximum().mean()), 5.5);
        }
    }

    private static String count(ArchitectureSummary one) {
        return "n = " + one.finished() + (one.leftOut() > 0 ? " of " + one.planned() : "");
    }

    private static void fillBox(Canvas canvas, Plot plot, BoxPlot box, Slot slot, Ink ink) {
        double top = plot.y(box.upperQuartile());
        double height = plot.y(box.lowerQuartile()) - top;
        canvas.rectangle(slot.boxLeft(), top, slot.boxWidth(), height, 0, ink.faint(0.16), Pen.NONE);
    }

    private static void drawBox(Canvas canvas, Plot plot, BoxPlot box, Slot slot, Ink ink) {
        Pen pen = Pen.of(ink, 1.3);
        double top = plot.y(box.upperQuartile());
        double bottom = plot.y(box.lowerQuartile());
        canvas.rectangle(slot.boxLeft(), top, slot.boxWidth(), bottom - top, 0, Ink.NONE, pen);
        drawWhisker(canvas, slot, top, plot.y(box.upperWhisker()), pen);
        drawWhisker(canvas, slot, bottom, plot.y(box.lowerWhisker()), pen);
        double median = plot.y(box.median());
        canvas.line(slot.boxLeft(), median, slot.boxRight(), median, Pen.of(ink, 2.6));
    }

    private static void drawWhisker(Canvas canvas, Slot slot, double from, double to, Pen pen) {
        double half = slot.boxWidth() / 5;
        canvas.line(slot.centre(), from, slot.centre(), to, pen);
        canvas.line(slot.centre() - half, to, slot.centre() + half, to, pen);
    }

    private static void drawPoints(Canvas canvas, Plot plot, ArchitectureSummary one, Slot slot) {
        boolean many = one.finished() > MANY;
        Ink ink = Ink.of(one.architecture()).faint(many ? 0.6 : 0.9);
        Pen around = many ? Pen.NONE : Pen.of(Ink.PAPER, 0.75);
        for (RunMaximum run : one.runs()) {
            canvas.circle(slot.pointX(run.run()), plot.y(run.accuracy()), many ? 1.8 : 3, ink, around);
        }
    }

    /** Open, so that a point below it stays visible; the wider line sets it off from the median. */
    private static void drawMean(Canvas canvas, double x, double y, double r) {
        double[] xs = {x - r, x, x + r, x};
        double[] ys = {y, y - r, y, y + r};
        canvas.polygon(xs, ys, Ink.NONE, Pen.of(Ink.PAPER, 3.6));
        canvas.polygon(xs, ys, Ink.NONE, Pen.of(Ink.TEXT, 1.3));
    }

    private static void drawSample(Canvas canvas, double x, double y) {
        Pen pen = Pen.of(Ink.TEXT, 1);
        canvas.line(x, y - 7, x, y + 7, pen);
        canvas.rectangle(x - 5, y - 4, 10, 8, 0, Ink.PAPER, pen);
        canvas.line(x - 5, y + 0.5, x + 5, y + 0.5, Pen.of(Ink.TEXT, 1.8));
    }

    private static void drawRing(Canvas canvas, double x, double y) {
        canvas.circle(x, y, RADIUS, Ink.PAPER, Pen.of(Ink.QUIET, 1.2));
    }

    private static void drawSquare(Canvas canvas, double x, double y) {
        double half = 0.9 * RADIUS;
        canvas.rectangle(x - half, y - half, 2 * half, 2 * half, 0, Ink.PAPER, Pen.of(Ink.QUIET, 1.2));
    }

    private void drawKnown(Canvas canvas, Plot plot, Architecture architecture, Slot slot) {
        summary.reported(architecture).ifPresent(known -> {
            drawSpread(canvas, plot, slot.reportedX(), known);
            drawRing(canvas, slot.reportedX(), plot.y(known.mean()));
        });
        summary.reference(architecture).ifPresent(known -> {
            drawSpread(canvas, plot, slot.referenceX(), known);
            drawSquare(canvas, slot.referenceX(), plot.y(known.mean()));
        });
    }

    private static void drawSpread(Canvas canvas, Plot plot, double x, KnownResult known) {
        double low = plot.y(known.mean() - known.standardDeviation());
        double high = plot.y(known.mean() + known.standardDeviation());
        canvas.line(x, low, x, high, Pen.of(Ink.QUIET, 1.2));
    }

    /** A dashed line where it is in range, else a word at the edge that it lies beyond. */
    private void drawCommonerClass(Canvas canvas, Plot plot) {
        CommonerClass commoner = summary.commonerClass();
        if (Double.isNaN(commoner.percent())) {
            return;
        }
        String text = "always “" + commoner.answer() + "”: " + Percent.text(commoner.percent()) + " %";
        double right = plot.right() - 4;
        if (commoner.percent() < plot.y0()) {
            canvas.text("↓ " + text, right, plot.bottom() - 5, Lettering.NOTE, Anchor.END);
        } else if (commoner.percent() > plot.y1()) {
            canvas.text("↑ " + text, right, plot.top() + 13, Lettering.NOTE, Anchor.END);
        } else {
            double y = plot.y(commoner.percent());
            canvas.line(plot.left(), y, plot.right(), y, Pen.of(Ink.QUIET, 1).dashed(6, 4));
            boolean roomAbove = y - plot.top() > 20;
            canvas.text(text, right, roomAbove ? y - 4 : y + 13, Lettering.NOTE, Anchor.END);
        }
    }
}
