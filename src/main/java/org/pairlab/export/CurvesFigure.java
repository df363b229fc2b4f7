package org.pairlab.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.pairlab.chart.Axes;
import org.pairlab.chart.Canvas;
import org.pairlab.chart.ChartStyle;
import org.pairlab.chart.CurveChoices;
import org.pairlab.chart.CurveFacet;
import org.pairlab.chart.CurveLayout;
import org.pairlab.chart.CurvesPainter;
import org.pairlab.chart.Ink;
import org.pairlab.chart.Legend;
import org.pairlab.chart.Lettering.Anchor;
import org.pairlab.chart.Pen;
import org.pairlab.chart.Plot;
import org.pairlab.chart.Scale;
import org.pairlab.chart.VariantLooks;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.RunCurves;
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

    /** Variants that its title names. */
    private static final int NAMED = 6;

    private static final ChartStyle STYLE = ChartStyle.PRINT;

    private final CurveChoices choices;
    private final VariantLooks looks;
    private final int epochs;
    private final List<RunCurves> curves;
    private final List<CurveFacet> facets;
    private final Scale values;
    private final List<Boolean> sharing;
    private final List<Boolean> losses;
    private final Legend legend;

    private CurvesFigure(CurveChoices choices, VariantLooks looks, int epochs, List<RunCurves> curves) {
        this.choices = choices;
        this.looks = looks;
        this.epochs = epochs;
        this.curves = curves;
        facets = CurveFacet.of(choices.layout(), looks, choices::draws);
        double[] drawn = choices.values(curves);
        YRange range = choices.range(drawn);
        values = new Scale(range.min(), range.max());
        sharing = distinct(Architecture::shared);
        losses = distinct(Architecture::auxiliary);
        long above = DoubleStream.of(drawn).filter(value -> value > range.max()).count();
        legend = CurvesLegend.of(width() - 2 * MARGIN, choices, looks, curves, above);
    }

    /** The curves of an experiment, also of one that is still training or has not begun. */
    public static CurvesFigure of(ExperimentResults results, CurveChoices choices) {
        List<RunCurves> curves = new ArrayList<>();
        VariantLooks looks = VariantLooks.of(results.settings().variants());
        for (Variant variant : looks.ordered()) {
            if (choices.draws(variant)) {
                List<RunRecord> runs = results.of(variant);
                RunCurves of = new RunCurves(
                        variant,
                        choices.quantity(),
                        runs.size(),
                        variant.hyperparameters().epochs());
                of.update(runs);
                curves.add(of);
            }
        }
        return new CurvesFigure(choices, looks, results.settings().epochs(), List.copyOf(curves));
    }

    /** None unless there is a chart for each architecture. */
    private List<Boolean> distinct(Predicate<Architecture> property) {
        return facets.stream()
                .flatMap(facet -> facet.architecture().stream())
                .map(property::test)
                .distinct()
                .toList();
    }

    private int columns() {
        return !sharing.isEmpty() ? sharing.size() : Math.min(facets.size(), facets.size() > 4 ? 3 : 2);
    }

    private int rows() {
        return !losses.isEmpty() ? losses.size() : (facets.size() + columns() - 1) / Math.max(1, columns());
    }

    private int column(CurveFacet facet) {
        return facet.architecture().map(one -> sharing.indexOf(one.shared())).orElse(facets.indexOf(facet) % columns());
    }

    private int row(CurveFacet facet) {
        return facet.architecture()
                .map(one -> losses.indexOf(one.auxiliary()))
                .orElse(facets.indexOf(facet) / columns());
    }

    /** Whether there is one chart for several curves. */
    private boolean single() {
        return choices.layout() == CurveLayout.OVERLAID
                || facets.size() == 1 && facets.get(0).variants().size() > 1;
    }

    @Override
    public String title() {
        CurveQuantity quantity = choices.quantity();
        return quantity.label() + " over the epochs" + (curves.isEmpty() ? "" : " of " + named());
    }

    private String named() {
        String first =
                curves.stream().limit(NAMED).map(one -> one.variant().label()).collect(Collectors.joining(", "));
        return curves.size() <= NAMED ? first : first + " and " + (curves.size() - NAMED) + " more";
    }

    @Override
    public List<String> words() {
        return CurvesWords.of(curves);
    }

    @Override
    public double width() {
        return single() ? OVERLAID : columns() > 1 ? TWO_COLUMNS : ONE_COLUMN;
    }

    private double plotHeight() {
        return single() ? OVERLAID_HEIGHT : PLOT_HEIGHT;
    }

    /** Of what stands over a chart. */
    private double header() {
        return choices.layout() == CurveLayout.OVERLAID ? 0 : HEADER;
    }

    @Override
    public double height() {
        int rows = Math.max(1, rows());
        double charts = rows * (header() + plotHeight() + Axes.BELOW) + (rows - 1) * MARGIN;
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
        double wide = (width() - 2 * MARGIN - (columns() - 1) * COLUMN_GAP) / columns();
        for (CurveFacet facet : facets) {
            double x = MARGIN + column(facet) * (wide + COLUMN_GAP);
            double y = MARGIN + row(facet) * (header() + plotHeight() + Axes.BELOW + MARGIN);
            List<RunCurves> shown = curves.stream()
                    .filter(one -> facet.variants().contains(one.variant()))
                    .toList();
            if (header() > 0) {
                drawHeader(canvas, facet, shown, x, y, wide);
            }
            drawChart(canvas, x, y + header(), wide, plotHeight(), shown);
        }
        legend.draw(canvas, MARGIN + 4, height() - MARGIN - legend.height());
    }

    private void drawHeader(Canvas canvas, CurveFacet facet, List<RunCurves> shown, double x, double y, double width) {
        double baseline = y + 12;
        double left = x;
        if (facet.architecture().isPresent()) {
            Ink ink = STYLE.colors().of(facet.architecture().get());
            canvas.rectangle(x, baseline - 9, 9, 9, 1.5, ink, Pen.NONE);
            left += 15;
        }
        String counted = shown.size() == 1 ? counted(shown.get(0)) : shown.size() + " networks";
        canvas.text(counted, x + width - RIGHT, baseline, STYLE.note(), Anchor.END);
        double end = x + width - RIGHT - canvas.width(counted, STYLE.note()) - GAP;
        String name = canvas.shortened(facet.title(), STYLE.title(), end - left);
        canvas.text(name, left, baseline, STYLE.title(), Anchor.START);
        double kind = left + canvas.width(name, STYLE.title()) + GAP;
        String what = facet.architecture().map(CurvesFigure::kind).orElse("");
        if (!what.isEmpty() && kind + canvas.width(what, STYLE.note()) <= end) {
            canvas.text(what, kind, baseline, STYLE.note(), Anchor.START);
        }
    }

    private static String kind(Architecture architecture) {
        return (architecture.shared() ? "shared weights" : "separate weights")
                + (architecture.auxiliary() ? ", auxiliary loss" : ", one loss");
    }

    /** How many runs the mean is of: {@code n = 4, 1 diverged}. */
    static String counted(RunCurves one) {
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
        boolean marked = choices.layout() == CurveLayout.OVERLAID || !looks.allAlone();
        CurvesPainter.of(shown, choices, looks, marked).paint(canvas, plot, STYLE);
    }
}
