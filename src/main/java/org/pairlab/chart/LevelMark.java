package org.pairlab.chart;

import java.util.ArrayList;
import java.util.List;
import org.pairlab.chart.Lettering.Anchor;
import org.pairlab.statistics.CommonerClass;
import org.pairlab.statistics.Percent;

/** What always answering the commoner class would reach: a dashed line where it is in range, and words that hide no mark. */
record LevelMark(Canvas canvas, Plot plot, ChartStyle style) {
    private static final double EDGE = 4;
    /** How many places beside each other are tried. */
    private static final int PLACES = 24;

    /** @param marks where nothing is to be written if there is another place */
    void draw(CommonerClass commoner, List<Area> marks) {
        double value = commoner.percent();
        double y = plot.y(value);
        List<Area> taken = new ArrayList<>(marks);
        if (plot.vertical().shows(value)) {
            canvas.line(plot.left(), y, plot.right(), y, style.pen(style.quiet(), 1, 6, 4));
            taken.add(new Area(plot.left(), y - 1, plot.right(), y + 1));
        }
        String arrow =
                value < plot.vertical().low() ? "↓ " : value > plot.vertical().high() ? "↑ " : "";
        String rest = ": " + Percent.text(value) + " %";
        write(
                List.of(
                        arrow + "always “" + commoner.answer() + "”" + rest,
                        arrow + "always “" + commoner.sign() + "”" + rest),
                y,
                taken);
    }

    /** The first text that has a free place, or the last where it covers least. */
    private void write(List<String> longestFirst, double y, List<Area> taken) {
        String text = "";
        Area best = null;
        double least = Double.POSITIVE_INFINITY;
        for (String whole : longestFirst) {
            String candidate = canvas.shortened(whole, style.note(), plot.width() - 2 * EDGE);
            for (Area place : places(canvas.width(candidate, style.note()), y)) {
                double covered = place.covered(taken);
                if (covered < least) {
                    least = covered;
                    best = place;
                    text = candidate;
                }
            }
            if (least == 0) {
                break;
            }
        }
        if (best != null) {
            canvas.text(text, best.right(), best.bottom() - 0.2 * style.note().size(), style.note(), Anchor.END);
        }
    }

    /** Above the line, below it, at the top and at the bottom; from the right to the left. */
    private List<Area> places(double width, double y) {
        double height = style.note().size();
        double lowest = plot.bottom() - 1 - height;
        List<Area> places = new ArrayList<>();
        for (double top : new double[] {y - height - 2, y + 2, lowest, plot.top() + 1}) {
            double within = Math.max(plot.top() + 1, Math.min(lowest, top));
            double range = Math.max(0, plot.width() - width - 2 * EDGE);
            for (int i = 0; i <= PLACES; i++) {
                double right = plot.right() - EDGE - range * i / PLACES;
                places.add(new Area(right - width, within, right, within + height));
            }
        }
        return places;
    }
}
