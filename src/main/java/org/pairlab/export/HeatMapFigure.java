package org.pairlab.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.pairlab.chart.Axes;
import org.pairlab.chart.Canvas;
import org.pairlab.chart.ChartStyle;
import org.pairlab.chart.HeatMapPainter;
import org.pairlab.chart.HeatScale;
import org.pairlab.chart.Lettering.Anchor;
import org.pairlab.chart.Pen;
import org.pairlab.chart.Plot;
import org.pairlab.statistics.Percent;
import org.pairlab.statistics.effect.EffectMap;
import org.pairlab.statistics.effect.EffectMeasure;
import org.pairlab.statistics.words.EffectWords;

/** A map for each architecture, one below the other, with one scale of colours. */
final class HeatMapFigure implements Figure {
    private static final double MARGIN = 8;
    private static final double TITLE = 22;
    private static final double CELL_WIDTH = 88;
    private static final double CELL_HEIGHT = 44;
    private static final double LEAST_WIDTH = 420;
    private static final double MOST_WIDTH = 1400;
    private static final double KEY = 26;
    private static final double KEY_WIDTH = 160;
    private static final ChartStyle STYLE = ChartStyle.PRINT;

    private final List<EffectMap> maps;
    private final EffectMeasure measure;
    private final HeatScale colors;
    private final double left;

    HeatMapFigure(List<EffectMap> maps, EffectMeasure measure) {
        this.maps = List.copyOf(maps);
        this.measure = measure;
        colors = HeatScale.of(maps);
        double widest = maps.stream()
                .flatMap(map -> EffectMap.texts(map.down(), map.rows()).stream())
                .mapToDouble(text -> STYLE.tick().width(text))
                .max()
                .orElse(0);
        left = Math.ceil(MARGIN + STYLE.axis().size() + 14 + widest);
    }

    @Override
    public String title() {
        return measure.quantity().substring(0, 1).toUpperCase(Locale.ROOT)
                + measure.quantity().substring(1) + " over the "
                + EffectWords.name(maps.get(0).across()) + " and the "
                + EffectWords.name(maps.get(0).down());
    }

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>();
        maps.forEach(map -> words.addAll(EffectWords.of(map)));
        return words;
    }

    private static double width(EffectMap map) {
        return map.columns().size() * CELL_WIDTH;
    }

    @Override
    public double width() {
        double widest = maps.stream().mapToDouble(HeatMapFigure::width).max().orElse(0);
        return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, left + widest + MARGIN));
    }

    private static double height(EffectMap map) {
        return TITLE + map.rows().size() * CELL_HEIGHT + Axes.BELOW;
    }

    @Override
    public double height() {
        return MARGIN + maps.stream().mapToDouble(HeatMapFigure::height).sum() + MARGIN + KEY;
    }

    @Override
    public void draw(Canvas canvas) {
        double top = MARGIN;
        for (EffectMap map : maps) {
            double room = width() - left - MARGIN;
            Plot plot = new Plot(
                    left,
                    top + TITLE,
                    Math.min(room, width(map)),
                    map.rows().size() * CELL_HEIGHT,
                    HeatMapPainter.places(map.columns()),
                    HeatMapPainter.places(map.rows()));
            canvas.text(map.architecture().label(), left, top + 14, STYLE.title(), Anchor.START);
            new HeatMapPainter(map, colors).paint(canvas, plot, STYLE);
            Axes axes = new Axes(canvas, plot, STYLE);
            axes.drawPlaces(
                    EffectWords.name(map.across()),
                    IntStream.range(0, map.columns().size()).asDoubleStream().toArray(),
                    EffectMap.texts(map.across(), map.columns()));
            axes.drawRows(EffectWords.name(map.down()), EffectMap.texts(map.down(), map.rows()));
            top += height(map);
        }
        drawKey(canvas);
    }

    private void drawKey(Canvas canvas) {
        double y = height() - KEY;
        double x = MARGIN;
        String low = Percent.text(colors.low()) + " %";
        canvas.text(low, x, y + 9, STYLE.legend(), Anchor.START);
        x += canvas.width(low, STYLE.legend()) + 8;
        int steps = 40;
        for (int step = 0; step < steps; step++) {
            double share = (step + 0.5) / steps;
            canvas.rectangle(
                    x + step * KEY_WIDTH / steps,
                    y,
                    // A hair more, or the paper shines through between them.
                    KEY_WIDTH / steps + (step < steps - 1 ? 0.5 : 0),
                    11,
                    0,
                    colors.ink(colors.low() + share * (colors.high() - colors.low())),
                    Pen.NONE);
        }
        canvas.text(
                Percent.text(colors.high()) + " % (mean ± standard deviation)",
                x + KEY_WIDTH + 8,
                y + 9,
                STYLE.legend(),
                Anchor.START);
    }
}
