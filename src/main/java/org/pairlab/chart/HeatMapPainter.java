package org.pairlab.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.pairlab.chart.Lettering.Anchor;
import org.pairlab.network.Variant;
import org.pairlab.statistics.Percent;
import org.pairlab.statistics.effect.EffectMap;
import org.pairlab.statistics.effect.EffectPoint;

/**
 * A cell for each pair of values with its mean, its standard deviation and its colour; columns and rows are whole numbers of
 * the plot's axes, the first row at the bottom. A cell says why it has no number.
 *
 * @param map what is drawn
 * @param scale its colours
 * @param faded variants that step back behind others
 */
public record HeatMapPainter(EffectMap map, HeatScale scale, Predicate<Variant> faded) implements Painter {
    private static final double GAP = 1;
    private static final double LINE = 1.25;
    private static final double STEP_BACK = 0.7;

    /** With nothing faded. */
    public HeatMapPainter(EffectMap map, HeatScale scale) {
        this(map, scale, variant -> false);
    }

    /** The axis of some columns or rows. */
    public static Scale places(List<Double> values) {
        return new Scale(-0.5, values.size() - 0.5);
    }

    /** The cell at a place in the plot; empty where there is none. */
    public Optional<EffectPoint> at(Plot plot, double x, double y) {
        int column = (int)
                Math.floor((x - plot.left()) / plot.width() * map.columns().size());
        int row = (int)
                Math.floor((plot.bottom() - y) / plot.height() * map.rows().size());
        boolean within = column >= 0
                && row >= 0
                && column < map.columns().size()
                && row < map.rows().size();
        return within ? map.cells().get(row).get(column) : Optional.empty();
    }

    @Override
    public void paint(Canvas canvas, Plot plot, ChartStyle style) {
        double width = plot.width() / map.columns().size();
        double height = plot.height() / map.rows().size();
        for (int row = 0; row < map.rows().size(); row++) {
            for (int column = 0; column < map.columns().size(); column++) {
                Area cell = new Area(
                        plot.left() + column * width + GAP,
                        plot.bottom() - (row + 1) * height + GAP,
                        plot.left() + (column + 1) * width - GAP,
                        plot.bottom() - row * height - GAP);
                draw(canvas, cell, map.cells().get(row).get(column), style);
            }
        }
    }

    private void draw(Canvas canvas, Area cell, Optional<EffectPoint> content, ChartStyle style) {
        Ink ground = content.filter(EffectPoint::any)
                .map(point -> scale.ink(point.interval().mean()))
                .orElse(style.colors().grid());
        boolean back = content.isPresent() && faded.test(content.get().variant());
        ground = back ? ground.towards(style.paper(), STEP_BACK) : ground;
        canvas.open(content.map(point -> point.variant().label()).orElse("no network"));
        canvas.rectangle(
                cell.left(),
                cell.top(),
                cell.right() - cell.left(),
                cell.bottom() - cell.top(),
                0,
                content.isPresent() ? ground : Ink.NONE,
                content.isPresent() ? Pen.NONE : style.pen(style.colors().grid(), 1));
        Ink ink = content.isPresent() ? HeatScale.textOn(ground) : style.quiet();
        write(canvas, cell, content, style, ink);
        canvas.close();
    }

    /** As many lines as have room, the number first. */
    private static void write(Canvas canvas, Area cell, Optional<EffectPoint> content, ChartStyle style, Ink ink) {
        double room = cell.right() - cell.left() - 4 * style.size();
        Lettering strong = new Lettering(11 * style.size(), true, ink);
        Lettering plain = new Lettering(9.5 * style.size(), false, ink);
        List<String> lines = new ArrayList<>();
        numbers(content).stream()
                .filter(text -> canvas.width(text, strong) <= room)
                .findFirst()
                .ifPresent(lines::add);
        boolean first = !lines.isEmpty();
        content.ifPresent(point -> remarks(point).stream()
                .filter(text -> canvas.width(text, plain) <= room)
                .forEach(lines::add));
        double height = LINE * strong.size();
        int most = (int) Math.max(1, Math.floor((cell.bottom() - cell.top()) / height));
        int shown = Math.min(most, lines.size());
        double y = (cell.top() + cell.bottom()) / 2 - (shown - 1) * height / 2;
        for (int i = 0; i < shown; i++) {
            Lettering lettering = i == 0 && first ? strong : plain;
            canvas.text(
                    lines.get(i),
                    (cell.left() + cell.right()) / 2,
                    y + i * height + lettering.toMiddle(),
                    lettering,
                    Anchor.MIDDLE);
        }
    }

    /** The longest first. */
    private static List<String> numbers(Optional<EffectPoint> content) {
        if (content.isEmpty()) {
            return List.of("–");
        }
        EffectPoint point = content.get();
        if (!point.any()) {
            return point.summary().leftOut() == point.summary().planned()
                    ? List.of("no run finished", "none", "–")
                    : List.of("not trained yet", "not yet", "…");
        }
        double mean = point.interval().mean();
        double sd = point.interval().standardDeviation();
        String brief = String.format(Locale.ROOT, "%.1f", mean);
        return Double.isNaN(sd)
                ? List.of(Percent.text(mean), brief)
                : List.of(Percent.text(mean, sd), brief + String.format(Locale.ROOT, " ± %.1f", sd), brief);
    }

    private static List<String> remarks(EffectPoint point) {
        List<String> remarks = new ArrayList<>();
        if (point.summary().diverged() > 0) {
            remarks.add(point.summary().diverged() + " diverged");
        }
        if (point.any()) {
            remarks.add("n = " + point.interval().count());
        }
        return remarks;
    }
}
