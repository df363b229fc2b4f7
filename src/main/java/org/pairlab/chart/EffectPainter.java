package org.pairlab.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.pairlab.chart.Lettering.Anchor;
import org.pairlab.network.Variant;
import org.pairlab.statistics.AccuracyRange;
import org.pairlab.statistics.RunMaximum;
import org.pairlab.statistics.comparison.MeanInterval;
import org.pairlab.statistics.effect.Effect;
import org.pairlab.statistics.effect.EffectLine;
import org.pairlab.statistics.effect.EffectPoint;

/**
 * Accuracies over the values of a hyperparameter: every run a dot, each mean with its 95 % interval, a line from mean to
 * mean; of networks that do not have the hyperparameter a level line with a band. How many runs diverged stands at the
 * bottom.
 *
 * @param effect what is drawn
 * @param faded variants that step back behind others
 */
public record EffectPainter(Effect effect, Predicate<Variant> faded) implements Painter {
    private static final double BAND = 0.14;
    private static final double DIVERGED_ROOM = 0.09;
    /** How far the axis goes beyond the dots at either end for the sake of intervals, as a share of theirs. */
    private static final double MOST_MORE = 0.25;

    private static final int MANY = 40;
    private static final double FAINT = 0.22;

    /** With nothing faded. */
    public EffectPainter(Effect effect) {
        this(effect, variant -> false);
    }

    /** The accuracies that the vertical axis shows: all dots, and intervals as far as they are not wide beyond them. */
    public static Scale accuracies(Effect effect) {
        double[] dots = effect.points()
                .flatMapToDouble(point -> point.runs().stream().mapToDouble(point::of))
                .toArray();
        AccuracyRange range = AccuracyRange.of(dots);
        double span = range.high() - range.low();
        double low = range.low();
        double high = range.high();
        for (EffectPoint point : effect.points().toList()) {
            if (point.interval().hasInterval()) {
                low = Math.min(low, Math.max(point.interval().low(), range.low() - MOST_MORE * span));
                high = Math.max(high, Math.min(point.interval().high(), range.high() + MOST_MORE * span));
            }
        }
        // No accuracy is higher, whatever an interval says.
        high = Math.min(high, Math.max(100, range.high()));
        boolean diverged = effect.points().anyMatch(point -> point.summary().diverged() > 0);
        return new Scale(low - (diverged ? DIVERGED_ROOM * (high - low) : 0), high);
    }

    @Override
    public void paint(Canvas canvas, Plot plot, ChartStyle style) {
        Drawing drawing = new Drawing(canvas, plot, style);
        List<EffectLine> back = new ArrayList<>(effect.lines());
        // What stands out comes last, and so on top.
        back.sort((a, b) -> Boolean.compare(faded(b), faded(a)));
        back.stream().filter(EffectLine::reference).forEach(drawing::level);
        back.stream().filter(line -> !line.reference()).forEach(drawing::line);
    }

    private boolean faded(EffectLine line) {
        return line.points().stream().map(EffectPoint::variant).allMatch(faded);
    }

    /** How lines of an architecture are told apart. */
    public static VariantLook look(EffectLine line) {
        return new VariantLook(line.architecture(), line.place(), line.count(), 0);
    }

    private final class Drawing {
        private final Canvas canvas;
        private final Plot plot;
        private final ChartStyle style;
        private final ValuePlaces places;
        private final EffectLayout layout;

        Drawing(Canvas canvas, Plot plot, ChartStyle style) {
            this.canvas = canvas;
            this.plot = plot;
            this.style = style;
            places = new ValuePlaces(effect.hyperparameter(), effect.values());
            layout = new EffectLayout(effect, places, plot, style.size());
        }

        private Ink ink(EffectLine line, boolean back) {
            Ink ink = look(line).ink(style.colors());
            return back ? ink.faint(FAINT) : ink;
        }

        void level(EffectLine line) {
            canvas.open(line.name());
            for (EffectPoint point : line.points()) {
                Ink ink = ink(line, faded.test(point.variant()));
                MeanInterval interval = point.interval();
                if (interval.hasInterval()) {
                    double top = layout.y(interval.high());
                    double height = layout.y(interval.low()) - top;
                    canvas.rectangle(
                            plot.left(), top, plot.width(), height, 0, ink.faint(BAND * ink.opacity()), Pen.NONE);
                }
                if (point.any()) {
                    double y = plot.y(interval.mean());
                    canvas.line(plot.left(), y, plot.right(), y, pen(line, ink));
                }
                diverged(point, plot.right() - 16 * style.size(), ink);
            }
            canvas.close();
        }

        private Pen pen(EffectLine line, Ink ink) {
            return style.pen(ink, 1.6);
        }

        void line(EffectLine line) {
            canvas.open(line.name());
            Ink whole = ink(line, faded(line));
            EffectPoint before = null;
            for (EffectPoint point : line.points()) {
                if (point.any()) {
                    if (before != null) {
                        connect(line, before, point, whole);
                    }
                    before = point;
                }
            }
            for (EffectPoint point : line.points()) {
                Ink ink = ink(line, faded.test(point.variant()));
                dots(line, point, ink);
                mean(line, point, ink);
                diverged(point, layout.x(line, point), ink);
            }
            canvas.close();
        }

        /** From 0 to the first value on the scale goes a dotted line, as the way between them has no length. */
        private void connect(EffectLine line, EffectPoint from, EffectPoint to, Ink ink) {
            boolean across = places.broken() && from.value() == 0 && to.value() != 0;
            canvas.line(
                    layout.x(line, from),
                    plot.y(from.interval().mean()),
                    layout.x(line, to),
                    plot.y(to.interval().mean()),
                    across ? style.pen(ink.faint(0.7 * ink.opacity()), 1.3, 1.5, 3) : pen(line, ink));
        }

        private void dots(EffectLine line, EffectPoint point, Ink ink) {
            double x = layout.x(line, point);
            boolean many = point.runs().size() > MANY;
            double radius = Math.min(many ? 1.6 : 2.4, Math.max(1.2, layout.width() / 5)) * style.size();
            for (RunMaximum run : point.runs()) {
                canvas.circle(
                        x + layout.aside(run.run()),
                        plot.y(point.of(run)),
                        radius,
                        ink.faint((many ? 0.35 : 0.5) * ink.opacity()),
                        Pen.NONE);
            }
        }

        private void mean(EffectLine line, EffectPoint point, Ink ink) {
            if (!point.any()) {
                return;
            }
            double x = layout.x(line, point);
            MeanInterval interval = point.interval();
            if (interval.hasInterval()) {
                interval(x, interval, style.pen(style.paper(), 3.4));
                interval(x, interval, style.pen(ink, 1.8));
            }
            look(line).marker().draw(canvas, x, plot.y(interval.mean()), ink.faint(1), style.paper(), style);
        }

        /** Without its end where that lies beyond the plot. */
        private void interval(double x, MeanInterval interval, Pen pen) {
            double half = Math.min(4 * style.size(), 0.4 * layout.width());
            double top = layout.y(interval.high());
            double bottom = layout.y(interval.low());
            canvas.line(x, top, x, bottom, pen);
            if (plot.vertical().shows(interval.high())) {
                canvas.line(x - half, top, x + half, top, pen);
            }
            if (plot.vertical().shows(interval.low())) {
                canvas.line(x - half, bottom, x + half, bottom, pen);
            }
        }

        private void diverged(EffectPoint point, double x, Ink ink) {
            int count = point.summary().diverged();
            if (count > 0) {
                double y = plot.bottom() - 7 * style.size();
                CurvesPainter.cross(canvas, x - 5 * style.size(), y, ink, style);
                Lettering lettering = new Lettering(9.5 * style.size(), true, ink);
                canvas.text("" + count, x + style.size(), y + lettering.toMiddle(), lettering, Anchor.START);
            }
        }
    }

    /** The sign of the gap between 0 and the values that are drawn by their size: two strokes across the axis. */
    public static void drawGap(Canvas canvas, ValuePlaces places, Plot plot, ChartStyle style) {
        if (!places.broken()) {
            return;
        }
        double x = plot.x(places.gap());
        double half = 4 * style.size();
        canvas.rectangle(x - half / 2, plot.bottom() - half, half, 2 * half, 0, style.paper(), Pen.NONE);
        for (double side : new double[] {x - half / 2, x + half / 2}) {
            canvas.line(
                    side - half / 2,
                    plot.bottom() + half,
                    side + half / 2,
                    plot.bottom() - half,
                    style.pen(style.colors().axis(), 1.2));
        }
    }
}
