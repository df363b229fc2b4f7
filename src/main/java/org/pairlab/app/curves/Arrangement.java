package org.pairlab.app.curves;

import java.util.List;
import java.util.stream.IntStream;
import org.pairlab.chart.CurveFacet;

/**
 * Which charts lie where in the panel. Plain numbers, so that it can be tested without a window.
 *
 * @param charts those that are on screen
 * @param places the cell of each, in the same order
 * @param columns of the grid
 * @param rows of the grid
 * @param oneOfSeveral whether there is room for one only, and it has to be chosen
 */
record Arrangement(List<CurveFacet> charts, List<Place> places, int columns, int rows, boolean oneOfSeveral) {
    /** The smallest chart with its title that shows more than a line, in em: below it, fewer are shown. */
    static final double LEAST_WIDTH = 15;

    static final double LEAST_HEIGHT = 11.8;

    /** A cell, 0-based. */
    record Place(int column, int row) {}

    /** Nothing to show. */
    static Arrangement none() {
        return new Arrangement(List.of(), List.of(), 0, 0, false);
    }

    /**
     * Charts of architectures: columns by how weights are kept and rows by loss; others from the left to the right and
     * from above, in as few rows as make each chart at least as wide as high. All in one row or one column where only that
     * leaves each chart large enough to be read; else one of them alone.
     *
     * @param shown what is to be shown, in order
     * @param alone the key of the one if there is room for one only; the first if it is not shown
     * @param width of the panel, em
     * @param height of the panel, em
     */
    static Arrangement of(List<CurveFacet> shown, String alone, double width, double height) {
        if (shown.isEmpty()) {
            return none();
        }
        int count = shown.size();
        boolean architectures =
                shown.stream().allMatch(facet -> facet.architecture().isPresent());
        Arrangement preferred = architectures ? byKind(shown) : grid(shown, bestColumns(count, width, height));
        if (count == 1 || preferred.fits(width, height)) {
            return preferred;
        }
        for (int columns = count; columns > 0; columns = columns == 1 ? 0 : 1) {
            if (grid(shown, columns).fits(width, height)) {
                return grid(shown, columns);
            }
        }
        CurveFacet one = shown.stream()
                .filter(facet -> facet.key().equals(alone))
                .findFirst()
                .orElse(shown.get(0));
        return new Arrangement(List.of(one), List.of(new Place(0, 0)), 1, 1, true);
    }

    private static Arrangement byKind(List<CurveFacet> shown) {
        List<Boolean> columns = shown.stream()
                .map(facet -> facet.architecture().orElseThrow().shared())
                .distinct()
                .toList();
        List<Boolean> rows = shown.stream()
                .map(facet -> facet.architecture().orElseThrow().auxiliary())
                .distinct()
                .toList();
        List<Place> places = shown.stream()
                .map(facet -> facet.architecture().orElseThrow())
                .map(one -> new Place(columns.indexOf(one.shared()), rows.indexOf(one.auxiliary())))
                .toList();
        return new Arrangement(shown, places, columns.size(), rows.size(), false);
    }

    private static Arrangement grid(List<CurveFacet> shown, int columns) {
        List<Place> places = IntStream.range(0, shown.size())
                .mapToObj(i -> new Place(i % columns, i / columns))
                .toList();
        return new Arrangement(shown, places, columns, (shown.size() + columns - 1) / columns, false);
    }

    /** The columns that make charts largest, measured by what is scarcer of their width and their height. */
    private static int bestColumns(int count, double width, double height) {
        int best = 1;
        double most = 0;
        for (int columns = 1; columns <= count; columns++) {
            int rows = (count + columns - 1) / columns;
            double size = Math.min(width / columns / LEAST_WIDTH, height / rows / LEAST_HEIGHT);
            if (size > most) {
                most = size;
                best = columns;
            }
        }
        return best;
    }

    private boolean fits(double width, double height) {
        return columns * LEAST_WIDTH <= width && rows * LEAST_HEIGHT <= height;
    }
}
