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

    private record Place(String text, Area area) {}

    /** @param marks where nothing is to be written if there is another place */
    void draw(CommonerClass commoner, List<Area> marks) {
        double value = commoner.percent();
        double y = plot.y(value);
        boolean shown = plot.vertical().shows(value);
        List<Area> taken = new ArrayList<>(marks);
        if (shown) {
            canvas.line(plot.left(), y, plot.right(), y, style.pen(style.quiet(), 1, 6, 4));
            taken.add(new Area(plot.left(), y - 1, plot.right(), y + 1));
        }
        String arrow = value < plot.vertical().low() ? "↓ " : shown ? "" : "↑ ";
        String rest = ": " + Percent.text(value) + " %";
        String words = arrow + "always “" + commoner.answer() + "”" + rest;
        String brief = arrow + "always “" + commoner.sign() + "”" + rest;
        // Away from the line, dashes say that it is meant.
        String sample = shown ? "– – " : "";
        List<Place> places = new ArrayList<>();
        for (String text : List.of(words, brief)) {
            addPlaces(text, y - style.note().size() - 2, places);
            addPlaces(text, y + 2, places);
        }
        for (String text : List.of(words, brief)) {
            addPlaces(sample + text, plot.bottom(), places);
            addPlaces(sample + text, plot.top(), places);
        }
        Place best = best(places, taken);
        double baseline = best.area().bottom() - 0.2 * style.note().size();
        canvas.text(best.text(), best.area().right(), baseline, style.note(), Anchor.END);
    }

    /** The first that is free, or that of which the least is taken. */
    private static Place best(List<Place> places, List<Area> taken) {
        Place best = places.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; least > 0 && i < places.size(); i++) {
            double covered = places.get(i).area().covered(taken);
            if (covered < least) {
                least = covered;
                best = places.get(i);
            }
        }
        return best;
    }

    /** From the right to the left, within the plot. */
    private void addPlaces(String whole, double top, List<Place> places) {
        String text = canvas.shortened(whole, style.note(), plot.width() - 2 * EDGE);
        double width = canvas.width(text, style.note());
        double height = style.note().size();
        double within = Math.max(plot.top() + 1, Math.min(plot.bottom() - 1 - height, top));
        double range = Math.max(0, plot.width() - width - 2 * EDGE);
        for (int i = 0; i <= PLACES; i++) {
            double right = plot.right() - EDGE - range * i / PLACES;
            places.add(new Place(text, new Area(right - width, within, right, within + height)));
        }
    }
}
