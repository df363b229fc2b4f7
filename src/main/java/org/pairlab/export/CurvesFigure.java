package org.pairlab.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.pairlab.chart.Axes;
import org.pairlab.chart.Canvas;
import org.pairlab.chart.ChartStyle;
import org.pairlab.chart.CurveChoices;
import org.pairlab.chart.CurvesPainter;
import org.pairlab.chart.Ink;
import org.pairlab.chart.Legend;
import org.pairlab.chart.Lettering.Anchor;
import org.pairlab.chart.Marker;
import org.pairlab.chart.Pen;
import org.pairlab.chart.Plot;
import org.pairlab.chart.Scale;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.Split;
import org.pairlab.statistics.YRange;
import org.pairlab.statistics.words.CurvesWords;

/**
 * Curves over the epochs: each run faint, the mean bold, training dashed; the content of the window's curves panel. 680
 * units (18 cm) wide with two columns, less otherwise.
 */
public final class CurvesFigure implements Figure {
    private static final double TWO_COLUMNS = 680;
    private static final double ONE_COLUMN = 400;
    private static final double OVERLAID = 680;
    private static final double COLUMN_GAP = 16;
    private static final double PLOT_HEIGHT = 170;
    private static final double OVERLAID_HEIGHT = 320;
    private static final double HEADER = 22;
    private static final double MARGIN = 8;
    private static final double RIGHT = 6;
    private static final double GAP = 8;
    private static final ChartStyle STYLE = ChartStyle.PRINT;

    private final CurveChoices choices;
    private final int epochs;
    private final List<RunCurves> curves;
    private final Scale values;
    private final List<Boolean> columns;
    private final List<Boolean> rows;
    private final Legend legend;

    private CurvesFigure(CurveChoices choices, int epochs, List<RunCurves> curves) {
        this.choices = choices;
        this.epochs = epochs;
        this.curves = curves;
        double[] drawn = choices.values(curves);
        YRange range = choices.range(drawn);
        values = new Scale(range.min(), range.max());
        boolean single = choices.overlaid();
        columns = single ? List.of() : distinct(Architecture::shared);
        rows = single ? List.of() : distinct(Architecture::auxiliary);
        legend = legend(
                DoubleStream.of(drawn).filter(value -> value > range.max()).count());
    }

    /** The curves of an experiment, also of one that is still training or has not begun. */
    public static CurvesFigure of(ExperimentResults results, CurveChoices choices) {
        int epochs = results.settings().epochs();
        List<RunCurves> curves = new ArrayList<>();
        for (Variant variant : results.settings().variants()) {
            if (choices.draws(variant.architecture())) {
                List<RunRecord> runs = results.of(variant);
                RunCurves of = new RunCurves(variant, choices.quantity(), runs.size(), epochs);
                of.update(runs);
                curves.add(of);
            }
        }
        return new CurvesFigure(choices, epochs, List.copyOf(curves));
    }

    private List<Boolean> distinct(Predicate<Architecture> property) {
        return curves.stream()
                .map(one -> property.test(one.architecture()))
                .distinct()
                .toList();
    }

    private Legend legend(long above) {
        Legend all = new Legend(width() - 2 * MARGIN, STYLE);
        for (RunCurves one : choices.overlaid() ? curves : List.<RunCurves>of()) {
            Ink ink = STYLE.colors().of(one.architecture());
            Marker marker = Marker.of(one.architecture());
            String text = one.variant().label() + " (" + counted(one) + ")";
            all.line(Pen.of(ink, 2.5), (canvas, x, y) -> marker.draw(canvas, x, y, ink, ink, STYLE), text);
        }
        all.newRow();
        for (Split split : List.of(Split.VALIDATION, Split.TRAINING)) {
            if (choices.means() && choices.splits().contains(split)) {
                all.line(CurvesPainter.mean(STYLE.text(), split, STYLE), split.label() + ", mean");
            }
        }
        if (choices.runs()) {
            all.line(Pen.of(STYLE.text().faint(0.45), 0.9), "a run");
        }
        if (choices.runs() && curves.stream().anyMatch(one -> one.divergedRuns() > 0)) {
            all.sign((canvas, x, y) -> CurvesPainter.cross(canvas, x, y, STYLE.text(), STYLE), "diverged");
        }
        if (above > 0) {
            String values = above == 1 ? " value lies above the scale" : " values lie above the scale";
            all.sign((canvas, x, y) -> CurvesPainter.above(canvas, x, y - 4, STYLE.text(), STYLE), above + values);
        }
        return all;
    }

    @Override
    public String title() {
        CurveQuantity quantity = choices.quantity();
        return quantity.label() + " over the epochs"
                + (curves.isEmpty()
                        ? ""
                        : " of "
                                + curves.stream()
                                        .map(one -> one.architecture().label())
                                        .collect(Collectors.joining(", ")));
    }

    @Override
    public List<String> words() {
        return CurvesWords.of(curves);
    }

    @Override
    public double width() {
        return choices.overlaid() ? OVERLAID : columns.size() > 1 ? TWO_COLUMNS : ONE_COLUMN;
    }

    @Override
    public double height() {
        double charts = choices.overlaid()
                ? OVERLAID_HEIGHT + Axes.BELOW
                : Math.max(1, rows.size()) * (HEADER + PLOT_HEIGHT + Axes.BELOW)
                        + Math.max(0, rows.size() - 1) * MARGIN;
        return MARGIN + charts + MARGIN + legend.height() + MARGIN;
    }

    @Override
    public void draw(Canvas canvas) {
        if (curves.isEmpty()) {
            String sentence = choices.quantity().of(Architecture.BASE)
                    ? "No architecture is chosen."
                    : "Only architectures with auxiliary loss name digits.";
            canvas.text(sentence, width() / 2, height() / 2, STYLE.note(), Anchor.MIDDLE);
            return;
        }
        if (choices.overlaid()) {
            drawChart(canvas, MARGIN, MARGIN, width() - 2 * MARGIN, OVERLAID_HEIGHT, curves);
        } else {
            double wide = (width() - 2 * MARGIN - (columns.size() - 1) * COLUMN_GAP) / columns.size();
            for (RunCurves one : curves) {
                int column = columns.indexOf(one.architecture().shared());
                int row = rows.indexOf(one.architecture().auxiliary());
                double x = MARGIN + column * (wide + COLUMN_GAP);
                double y = MARGIN + row * (HEADER + PLOT_HEIGHT + Axes.BELOW + MARGIN);
                drawHeader(canvas, one, x, y, wide);
                drawChart(canvas, x, y + HEADER, wide, PLOT_HEIGHT, List.of(one));
            }
        }
        legend.draw(canvas, MARGIN + 4, height() - MARGIN - legend.height());
    }

    private void drawHeader(Canvas canvas, RunCurves one, double x, double y, double width) {
        Architecture architecture = one.architecture();
        double baseline = y + 12;
        canvas.rectangle(x, baseline - 9, 9, 9, 1.5, STYLE.colors().of(architecture), Pen.NONE);
        canvas.text(counted(one), x + width - RIGHT, baseline, STYLE.note(), Anchor.END);
        double end = x + width - RIGHT - canvas.width(counted(one), STYLE.note()) - GAP;
        String name = canvas.shortened(architecture.label(), STYLE.title(), end - x - 15);
        canvas.text(name, x + 15, baseline, STYLE.title(), Anchor.START);
        double kind = x + 15 + canvas.width(name, STYLE.title()) + GAP;
        if (kind + canvas.width(kind(architecture), STYLE.note()) <= end) {
            canvas.text(kind(architecture), kind, baseline, STYLE.note(), Anchor.START);
        }
    }

    private static String kind(Architecture architecture) {
        return (architecture.shared() ? "shared weights" : "separate weights")
                + (architecture.auxiliary() ? ", auxiliary loss" : ", one loss");
    }

    /** How many runs the mean is of: {@code n = 4, 1 diverged}. */
    private static String counted(RunCurves one) {
        return "n = " + one.counted() + (one.divergedRuns() > 0 ? ", " + one.divergedRuns() + " diverged" : "");
    }

    private void drawChart(Canvas canvas, double x, double y, double width, double height, List<RunCurves> shown) {
        double left = Axes.left(values, height, STYLE);
        // Half an epoch of room at each end, as in the window, so that the last points are whole.
        Plot plot = new Plot(x + left, y, width - left - RIGHT, height, new Scale(0.5, epochs + 0.5), values);
        Axes axes = new Axes(canvas, plot, STYLE);
        axes.drawVertical(choices.quantity().axis());
        axes.drawCount("epoch");
        if (shown.stream().noneMatch(RunCurves::any)) {
            canvas.text("No epoch is done.", x + width / 2, y + height / 2, STYLE.note(), Anchor.MIDDLE);
            return;
        }
        new CurvesPainter(shown, choices, choices.overlaid(), (architecture, split) -> Optional.empty())
                .paint(canvas, plot, STYLE);
    }
}
