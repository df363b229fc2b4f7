package org.pairlab.app.curves;

import java.util.List;
import org.pairlab.network.Architecture;

/**
 * Which charts lie where in the panel. Plain numbers, so that it can be tested without a window.
 *
 * @param charts those that are on screen; of all of the architectures together if {@code overlaid}
 * @param places the cell of each, in the same order
 * @param columns of the grid
 * @param rows of the grid
 * @param overlaid whether there is one chart for all
 * @param oneOfSeveral whether there is room for one only, and it has to be chosen
 */
record Arrangement(
        List<Architecture> charts, List<Place> places, int columns, int rows, boolean overlaid, boolean oneOfSeveral) {
    /** The smallest chart with its title that shows more than a line, in em: below it, fewer are shown. */
    static final double LEAST_WIDTH = 15;

    static final double LEAST_HEIGHT = 11.8;

    /** A cell, 0-based. */
    record Place(int column, int row) {}

    /** Nothing to show. */
    static Arrangement none() {
        return new Arrangement(List.of(), List.of(), 0, 0, false, false);
    }

    /**
     * Columns by how weights are kept and rows by loss; all in one row or one column where only that leaves each chart large
     * enough to be read; else one of them alone.
     *
     * @param shown what is to be shown, in order
     * @param overlaid whether all go into one chart
     * @param alone which one if there is room for one only; the first if it is not shown
     * @param width of the panel, em
     * @param height of the panel, em
     */
    static Arrangement of(List<Architecture> shown, boolean overlaid, Architecture alone, double width, double height) {
        if (shown.isEmpty()) {
            return none();
        }
        if (overlaid) {
            return new Arrangement(shown, List.of(new Place(0, 0)), 1, 1, true, false);
        }
        List<Boolean> columns =
                shown.stream().map(Architecture::shared).distinct().toList();
        List<Boolean> rows =
                shown.stream().map(Architecture::auxiliary).distinct().toList();
        int count = shown.size();
        if (fits(columns.size(), rows.size(), width, height)) {
            List<Place> places = shown.stream()
                    .map(one -> new Place(columns.indexOf(one.shared()), rows.indexOf(one.auxiliary())))
                    .toList();
            return new Arrangement(shown, places, columns.size(), rows.size(), false, false);
        }
        if (fits(count, 1, width, height)) {
            List<Place> places =
                    shown.stream().map(one -> new Place(shown.indexOf(one), 0)).toList();
            return new Arrangement(shown, places, count, 1, false, false);
        }
        if (fits(1, count, width, height)) {
            List<Place> places =
                    shown.stream().map(one -> new Place(0, shown.indexOf(one))).toList();
            return new Arrangement(shown, places, 1, count, false, false);
        }
        Architecture one = shown.contains(alone) ? alone : shown.get(0);
        return new Arrangement(List.of(one), List.of(new Place(0, 0)), 1, 1, false, count > 1);
    }

    private static boolean fits(int columns, int rows, double width, double height) {
        return columns * LEAST_WIDTH <= width && rows * LEAST_HEIGHT <= height;
    }
}
