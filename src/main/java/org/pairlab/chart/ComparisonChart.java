package org.pairlab.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * One of the charts of a comparison, without the place where it is drawn: in the window and in pictures it is the same.
 * Immutable.
 *
 * @param title over it
 * @param axis names of the vertical axis, the longest first
 * @param places names below the places of the horizontal axis; none if that counts epochs
 * @param epochs how many the horizontal axis counts; 0 if it has places
 * @param values the vertical axis
 * @param painter its marks
 * @param words what can be seen in it, in sentences
 */
public record ComparisonChart(
        String title,
        List<String> axis,
        List<String> places,
        int epochs,
        Scale values,
        Painter painter,
        List<String> words) {
    private static final double ROOM = 0.08;

    public ComparisonChart {
        axis = List.copyOf(axis);
        places = List.copyOf(places);
        words = List.copyOf(words);
    }

    public boolean counts() {
        return epochs > 0;
    }

    /** What the horizontal axis shows. */
    public Scale across() {
        return counts() ? new Scale(0.5, epochs + 0.5) : new Scale(-0.5, Math.max(1, places.size()) - 0.5);
    }

    /** A scale with all of these values that are numbers, and some room around them; never an empty one. */
    static Scale around(DoubleStream some) {
        double[] values = some.filter(Double::isFinite).toArray();
        double low = DoubleStream.of(values).min().orElse(-1);
        double high = DoubleStream.of(values).max().orElse(1);
        double room = high - low < 1e-6 ? 0.5 : ROOM * (high - low);
        return new Scale(low - room, high + room);
    }
}
