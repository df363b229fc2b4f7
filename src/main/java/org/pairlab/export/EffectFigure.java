package org.pairlab.export;

import java.util.List;
import java.util.Optional;
import org.pairlab.chart.Axes;
import org.pairlab.chart.Canvas;
import org.pairlab.chart.ChartStyle;
import org.pairlab.chart.CurvesPainter;
import org.pairlab.chart.EffectChoices;
import org.pairlab.chart.EffectPainter;
import org.pairlab.chart.Ink;
import org.pairlab.chart.Legend;
import org.pairlab.chart.Lettering.Anchor;
import org.pairlab.chart.Pen;
import org.pairlab.chart.Plot;
import org.pairlab.chart.Scale;
import org.pairlab.chart.ValuePlaces;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.effect.Effect;
import org.pairlab.statistics.effect.EffectLine;
import org.pairlab.statistics.effect.EffectMap;
import org.pairlab.statistics.words.EffectWords;

/** Accuracies over the values of a hyperparameter, the content of the window's effect panel. 680 units (18 cm) wide. */
public final class EffectFigure implements Figure {
    private static final double WIDTH = 680;
    private static final double PLOT_HEIGHT = 320;
    private static final double MARGIN = 8;
    private static final ChartStyle STYLE = ChartStyle.PRINT;

    private final Effect effect;
    private final ValuePlaces places;
    private final Plot plot;
    private final Legend legend;

    private EffectFigure(Effect effect) {
        this.effect = effect;
        places = new ValuePlaces(effect.hyperparameter(), effect.values());
        Scale accuracies = EffectPainter.accuracies(effect);
        double left = MARGIN + Axes.left(accuracies, PLOT_HEIGHT, STYLE);
        plot = new Plot(left, MARGIN, WIDTH - left - MARGIN, PLOT_HEIGHT, places.scale(), accuracies);
        legend = legend();
    }

    /** As chosen: lines or maps; a sentence where nothing varies. */
    public static Figure of(ExperimentSummary summary, Optional<EffectChoices> choices) {
        if (choices.isEmpty()) {
            return new NothingVaries();
        }
        List<EffectMap> maps = choices.get().maps(summary);
        return maps.isEmpty()
                ? new EffectFigure(choices.get().lines(summary))
                : new HeatMapFigure(maps, choices.get().measure());
    }

    private Legend legend() {
        Legend all = new Legend(WIDTH - 2 * MARGIN, STYLE);
        for (EffectLine line : effect.lines()) {
            Ink ink = EffectPainter.look(line).ink(STYLE.colors());
            if (line.reference()) {
                all.line(Pen.of(ink, 1.6), line.name() + " (no " + EffectWords.name(effect.hyperparameter()) + ")");
            } else {
                all.line(
                        Pen.of(ink, 1.6),
                        (canvas, x, y) ->
                                EffectPainter.look(line).marker().draw(canvas, x, y, ink, STYLE.paper(), STYLE),
                        line.name());
            }
        }
        all.newRow();
        all.sign((canvas, x, y) -> canvas.circle(x, y, 2.4, STYLE.text().faint(0.5), Pen.NONE), "a run");
        all.sign(
                (canvas, x, y) -> {
                    canvas.line(x, y - 6, x, y + 6, STYLE.pen(STYLE.text(), 1.8));
                    canvas.circle(x, y, 3, STYLE.text(), Pen.NONE);
                },
                "mean and its 95 % interval for other seeds");
        if (effect.points().anyMatch(point -> point.summary().diverged() > 0)) {
            all.sign((canvas, x, y) -> CurvesPainter.cross(canvas, x, y, STYLE.text(), STYLE), "runs that diverged");
        }
        return all;
    }

    @Override
    public String title() {
        return "Effect of the " + EffectWords.name(effect.hyperparameter()) + " on the "
                + effect.measure().quantity();
    }

    @Override
    public List<String> words() {
        return EffectWords.of(effect);
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return MARGIN + PLOT_HEIGHT + Axes.BELOW + MARGIN + legend.height() + MARGIN;
    }

    @Override
    public void draw(Canvas canvas) {
        Axes axes = new Axes(canvas, plot, STYLE);
        axes.drawVertical(effect.measure().quantity() + ", %");
        axes.drawPlaces(places.name(), places.positions(), places.texts());
        EffectPainter.drawGap(canvas, places, plot, STYLE);
        new EffectPainter(effect).paint(canvas, plot, STYLE);
        if (!effect.any()) {
            canvas.text(
                    "No run is finished.",
                    plot.left() + plot.width() / 2,
                    plot.top() + PLOT_HEIGHT / 2,
                    STYLE.note(),
                    Anchor.MIDDLE);
        }
        legend.draw(canvas, MARGIN + 4, height() - MARGIN - legend.height());
    }

    /** Instead of a figure. */
    private record NothingVaries() implements Figure {
        private static final String SENTENCE = "Nothing varies in this experiment.";

        @Override
        public String title() {
            return SENTENCE;
        }

        @Override
        public List<String> words() {
            return List.of(SENTENCE);
        }

        @Override
        public double width() {
            return WIDTH / 2;
        }

        @Override
        public double height() {
            return WIDTH / 8;
        }

        @Override
        public void draw(Canvas canvas) {
            canvas.text(SENTENCE, width() / 2, height() / 2, STYLE.note(), Anchor.MIDDLE);
        }
    }
}
