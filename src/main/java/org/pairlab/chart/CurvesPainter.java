package org.pairlab.chart;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;
import org.pairlab.statistics.KnownCurves;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.Split;

/**
 * Every run as a faint line and each mean as a bold one: known curves at the back, training below validation, runs below
 * means. Where a value lies above the plot, a small triangle at its top edge says so; where a run diverged, its line ends
 * in a cross. While a variant is in front of others, only faint means are left of those.
 *
 * @param curves of each variant that is drawn
 * @param choices what is drawn of them
 * @param looks how each variant looks
 * @param marked whether means carry their variant's sign
 * @param backdrop known curves of an architecture on a split, if there are any
 * @param faded whether others are in front of a variant; asked each time that the curves are drawn
 */
public record CurvesPainter(
        List<RunCurves> curves,
        CurveChoices choices,
        VariantLooks looks,
        boolean marked,
        BiFunction<Architecture, Split, Optional<KnownCurves.Band>> backdrop,
        Predicate<Variant> faded)
        implements Painter {
    private static final double CROSS = 3;
    private static final double FADED = 0.2;

    /** As many share a chart without drawing their runs fainter, and as many runs are drawn one by one. */
    private static final int FEW = 4;

    /** As many are told apart in a chart; the means of more are thinner and have no signs. */
    private static final int MANY = 24;

    private static final double THIN = 0.6;

    public CurvesPainter {
        curves = List.copyOf(curves);
    }

    /** All alike, and nothing behind them. */
    public static CurvesPainter of(List<RunCurves> curves, CurveChoices choices, VariantLooks looks, boolean marked) {
        return new CurvesPainter(
                curves, choices, looks, marked, (architecture, split) -> Optional.empty(), variant -> false);
    }

    @Override
    public void paint(Canvas canvas, Plot plot, ChartStyle style) {
        List<RunCurves> behind = curves.stream()
                .filter(one -> curves.size() > 1 && faded.test(one.variant()))
                .toList();
        List<RunCurves> front =
                curves.stream().filter(one -> !behind.contains(one)).toList();
        Drawing drawing = new Drawing(canvas, plot, style);
        for (Split split : choices.splits()) {
            drawing.backdrop(split);
        }
        for (Split split : choices.splits()) {
            behind.forEach(one -> drawing.mean(one, split, FADED, curves.size()));
        }
        for (Split split : choices.splits()) {
            if (choices.runs()) {
                int together = front.stream().mapToInt(RunCurves::runs).sum();
                front.forEach(one -> drawing.runs(one, split, together));
            }
        }
        for (Split split : choices.splits()) {
            if (choices.means()) {
                front.forEach(one -> drawing.mean(one, split, 1, front.size()));
            }
        }
    }

    /** What a mean is drawn with. */
    public static Pen mean(Ink ink, Split split, ChartStyle style) {
        return split == Split.TRAINING ? style.pen(ink.faint(0.8 * ink.opacity()), 1.5, 5, 3) : style.pen(ink, 2.2);
    }

    /** The sign of a run that diverged. */
    public static void cross(Canvas canvas, double x, double y, Ink ink, ChartStyle style) {
        double half = CROSS * style.size();
        canvas.line(x - half, y - half, x + half, y + half, style.pen(ink, 1.2));
        canvas.line(x - half, y + half, x + half, y - half, style.pen(ink, 1.2));
    }

    /** The sign of a value above the plot: a triangle whose tip is at {@code y}. */
    public static void above(Canvas canvas, double x, double y, Ink ink, ChartStyle style) {
        double half = 4 * style.size();
        double low = y + 7 * style.size();
        canvas.polygon(new double[] {x - half, x + half, x}, new double[] {low, low, y}, ink, Pen.NONE);
    }

    private double faintness(RunCurves of) {
        double runs = of.runs() * Math.max(1.0, curves.size() / (double) FEW);
        return runs <= 5 ? 0.5 : runs <= 20 ? 0.35 : runs <= 100 ? 0.16 : 0.08;
    }

    private final class Drawing {
        private final Canvas canvas;
        private final Plot plot;
        private final ChartStyle style;
        private final CutLine cut;

        Drawing(Canvas canvas, Plot plot, ChartStyle style) {
            this.canvas = canvas;
            this.plot = plot;
            this.style = style;
            cut = new CutLine(plot);
        }

        /** Once for each architecture, however many variants it has. */
        void backdrop(Split split) {
            Map<Architecture, Integer> epochs = new EnumMap<>(Architecture.class);
            curves.forEach(one -> epochs.merge(one.architecture(), one.epochs(), Math::max));
            epochs.forEach((architecture, most) -> backdrop.apply(architecture, split)
                    .ifPresent(known -> new BandMarks(canvas, plot, style)
                            .draw(known, most, style.colors().of(architecture), split)));
        }

        /** @param together how many runs of all curves are drawn */
        void runs(RunCurves of, Split split, int together) {
            Ink ink = looks.of(of.variant()).ink(style.colors());
            double opacity = faintness(of) * (split == Split.TRAINING ? 0.55 : 1);
            boolean[] above = new boolean[of.epochs()];
            canvas.open(of.variant().label() + ", " + split.label() + ", each run");
            canvas.polylines(of.runs() > FEW ? together : of.runs(), style.pen(ink.faint(opacity), 0.9), lines -> {
                for (int index = 0; index < of.runs(); index++) {
                    int run = index;
                    cut.cut(epoch -> of.value(split, run, epoch), of.reached(run), lines);
                }
            });
            for (int run = 0; run < of.runs(); run++) {
                for (int epoch = 0; epoch < of.reached(run); epoch++) {
                    above[epoch] |=
                            of.value(split, run, epoch) > plot.vertical().high();
                }
            }
            drawAbove(above, ink);
            for (int run = 0; run < of.runs(); run++) {
                if (of.diverged(run)) {
                    drawEnd(of, split, run, ink);
                }
            }
            canvas.close();
        }

        /** @param crowd how many are as strong as it */
        void mean(RunCurves of, Split split, double opacity, int crowd) {
            Ink ink = looks.of(of.variant()).ink(style.colors()).faint(opacity);
            boolean[] above = new boolean[of.epochs()];
            canvas.open(of.variant().label() + ", " + split.label() + ", mean");
            Pen whole = CurvesPainter.mean(ink, split, style);
            boolean many = crowd > MANY;
            Pen pen = many ? new Pen(whole.ink(), THIN * whole.width(), whole.dashes()) : whole;
            canvas.polylines(1, pen, lines -> cut.cut(epoch -> of.mean(split, epoch), of.epochs(), lines));
            for (int epoch = 0; epoch < of.epochs(); epoch++) {
                above[epoch] = of.mean(split, epoch) > plot.vertical().high();
            }
            drawAbove(above, ink);
            if (marked && opacity == 1 && !many) {
                drawMarkers(of, split, ink);
            }
            canvas.close();
        }

        private void drawMarkers(RunCurves of, Split split, Ink ink) {
            int every = Math.max(1, (int) Math.ceil(of.epochs() / 8.0));
            // Each variant begins at another epoch, so that signs of curves that run together do not hide each other.
            VariantLook look = looks.of(of.variant());
            Ink fill = split == Split.TRAINING ? style.paper() : ink;
            for (int epoch = (look.architecture().ordinal() + look.place()) % every;
                    epoch < of.epochs();
                    epoch += every) {
                double value = of.mean(split, epoch);
                if (plot.vertical().shows(value)) {
                    look.marker().draw(canvas, plot.x(epoch + 1), plot.y(value), fill, ink, style);
                }
            }
        }

        /** One sign an epoch, however many values lie above it. */
        private void drawAbove(boolean[] above, Ink ink) {
            for (int epoch = 0; epoch < above.length; epoch++) {
                if (above[epoch]) {
                    above(canvas, plot.x(epoch + 1), plot.top() + 1, ink, style);
                }
            }
        }

        private void drawEnd(RunCurves of, Split split, int run, Ink ink) {
            int last = of.reached(run) - 1;
            while (last >= 0 && !Double.isFinite(of.value(split, run, last))) {
                last--;
            }
            if (last >= 0) {
                double room = (CROSS + 1) * style.size();
                double y = plot.y(of.value(split, run, last));
                y = Math.max(plot.top() + room, Math.min(plot.bottom() - room, y));
                cross(canvas, plot.x(last + 1), y, ink, style);
            }
        }
    }
}
