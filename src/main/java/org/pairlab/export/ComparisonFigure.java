package org.pairlab.export;

import java.util.ArrayList;
import java.util.List;
import org.pairlab.chart.Axes;
import org.pairlab.chart.Canvas;
import org.pairlab.chart.ChartStyle;
import org.pairlab.chart.ComparisonChart;
import org.pairlab.chart.Legend;
import org.pairlab.chart.Lettering.Anchor;
import org.pairlab.chart.Pen;
import org.pairlab.chart.Plot;

/** Charts of a comparison in two columns, the content of the window's compare panel. 680 units (18 cm) wide. */
public final class ComparisonFigure implements Figure {
    private static final double WIDTH = 680;
    private static final double PLOT_HEIGHT = 190;
    private static final double HEADER = 20;
    private static final double MARGIN = 8;
    private static final double GAP = 16;
    private static final double RIGHT = 6;
    private static final ChartStyle STYLE = ChartStyle.PRINT;

    private final String title;
    private final List<ComparisonChart> charts;
    private final Legend legend = new Legend(WIDTH - 2 * MARGIN, STYLE);

    /**
     * @param title what is compared
     * @param charts none where there is nothing to compare
     */
    public ComparisonFigure(String title, List<ComparisonChart> charts) {
        this.title = title;
        this.charts = List.copyOf(charts);
        legend.sign((canvas, x, y) -> canvas.circle(x, y, 2.8, STYLE.text().faint(0.55), Pen.NONE), "a seed");
        legend.sign(
                (canvas, x, y) -> {
                    canvas.line(x, y - 7, x, y + 7, STYLE.pen(STYLE.text(), 2));
                    canvas.circle(x, y, 3, STYLE.text(), Pen.NONE);
                },
                "mean with its 95 % interval");
        legend.sign(
                (canvas, x, y) ->
                        canvas.rectangle(x - 6, y - 5, 12, 10, 0, STYLE.text().faint(0.09), Pen.NONE),
                "too small to matter");
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>();
        charts.forEach(chart -> words.addAll(chart.words()));
        return words;
    }

    @Override
    public double width() {
        return WIDTH;
    }

    private static double rowHeight() {
        return HEADER + PLOT_HEIGHT + Axes.BELOW + MARGIN;
    }

    @Override
    public double height() {
        int rows = Math.max(1, (charts.size() + 1) / 2);
        return MARGIN + rows * rowHeight() + MARGIN + legend.height() + MARGIN;
    }

    @Override
    public void draw(Canvas canvas) {
        if (charts.isEmpty()) {
            canvas.text("There is nothing to compare.", WIDTH / 2, height() / 2, STYLE.note(), Anchor.MIDDLE);
            return;
        }
        double wide = (WIDTH - 2 * MARGIN - GAP) / 2;
        for (int i = 0; i < charts.size(); i++) {
            draw(canvas, charts.get(i), MARGIN + i % 2 * (wide + GAP), MARGIN + i / 2 * rowHeight(), wide);
        }
        legend.draw(canvas, MARGIN + 4, height() - MARGIN - legend.height());
    }

    private static void draw(Canvas canvas, ComparisonChart chart, double x, double y, double wide) {
        double left = Axes.left(chart.values(), PLOT_HEIGHT, STYLE);
        canvas.text(canvas.shortened(chart.title(), STYLE.title(), wide), x, y + 12, STYLE.title(), Anchor.START);
        Plot plot = new Plot(x + left, y + HEADER, wide - left - RIGHT, PLOT_HEIGHT, chart.across(), chart.values());
        Axes axes = new Axes(canvas, plot, STYLE);
        axes.drawVertical(chart.axis().stream()
                .filter(name -> canvas.width(name, STYLE.axis()) <= PLOT_HEIGHT)
                .findFirst()
                .orElse(chart.axis().get(chart.axis().size() - 1)));
        if (chart.counts()) {
            axes.drawCount("epoch");
        } else {
            axes.drawBase();
            double room = plot.width() / Math.max(1, chart.places().size()) - MARGIN;
            for (int place = 0; place < chart.places().size(); place++) {
                String name = canvas.shortened(chart.places().get(place), STYLE.tick(), room);
                canvas.text(name, plot.x(place), plot.bottom() + 15, STYLE.tick(), Anchor.MIDDLE);
            }
        }
        chart.painter().paint(canvas, plot, STYLE);
    }
}
