package org.pairlab.chart;

import java.util.List;

/**
 * Two variants, the first at 0 and the second at 1 of the horizontal axis: every seed's two runs with a line between them, a
 * strong one between the means. Immutable.
 *
 * @param first how the first is drawn
 * @param second how the second is drawn
 * @param seeds one line each
 */
public record SlopesPainter(VariantLook first, VariantLook second, List<Seed> seeds) implements Painter {
    private static final double DOT = 3;

    public SlopesPainter {
        seeds = List.copyOf(seeds);
    }

    /**
     * The runs of one seed.
     *
     * @param run their number
     * @param first accuracy of the first variant's
     * @param second accuracy of the second variant's
     */
    public record Seed(int run, double first, double second) {}

    @Override
    public void paint(Canvas canvas, Plot plot, ChartStyle style) {
        double left = plot.x(0);
        double right = plot.x(1);
        Ink better = second.ink(style.colors());
        Ink worse = first.ink(style.colors());
        for (Seed seed : seeds) {
            canvas.open("seed of run " + seed.run());
            Ink ink = seed.second() >= seed.first() ? better : worse;
            // Those that go down are dashed too: in grey print as well they are told from the others.
            double[] dashes = seed.second() >= seed.first() ? new double[0] : new double[] {4, 3};
            canvas.line(
                    left, plot.y(seed.first()), right, plot.y(seed.second()), style.pen(ink.faint(0.55), 1.1, dashes));
            canvas.circle(left, plot.y(seed.first()), DOT * style.size(), worse, style.pen(style.paper(), 0.75));
            canvas.circle(right, plot.y(seed.second()), DOT * style.size(), better, style.pen(style.paper(), 0.75));
            canvas.close();
        }
        if (seeds.size() > 1) {
            double from =
                    plot.y(seeds.stream().mapToDouble(Seed::first).average().orElseThrow());
            double to =
                    plot.y(seeds.stream().mapToDouble(Seed::second).average().orElseThrow());
            canvas.open("means");
            canvas.line(left, from, right, to, style.pen(style.text(), 2));
            IntervalsPainter.diamond(canvas, style, style.text(), left, from);
            IntervalsPainter.diamond(canvas, style, style.text(), right, to);
            canvas.close();
        }
    }
}
