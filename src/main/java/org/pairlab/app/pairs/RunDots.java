package org.pairlab.app.pairs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Runs as dots at their probabilities on a strip, those that would overlap above and below each other. Plain geometry.
 *
 * @param radius of each dot
 * @param places of their middles, in the order of the probabilities
 */
record RunDots(double radius, List<Place> places) {
    private static final double STEP = 0.1;

    /** Where a dot's middle is, from the strip's upper left corner. */
    record Place(double x, double y) {}

    /**
     * The largest dots of which none lies over another or runs out of the strip; empty if even the smallest do.
     *
     * @param probabilities 0 to 1, ascending
     * @param width of the strip
     * @param height of the strip
     * @param smallest radius that can be told from its neighbours
     * @param largest radius, which is also what is left free at both ends
     */
    static Optional<RunDots> of(double[] probabilities, double width, double height, double smallest, double largest) {
        for (double radius = largest; radius >= smallest; radius -= STEP) {
            List<Place> places = places(probabilities, width, height, radius, largest);
            if (places.size() == probabilities.length) {
                return Optional.of(new RunDots(radius, places));
            }
        }
        return Optional.empty();
    }

    /** As many as there is room for. */
    private static List<Place> places(
            double[] probabilities, double width, double height, double radius, double margin) {
        int pairsOfLevels = (int) Math.floor((height / 2 - radius) / (2 * radius));
        if (pairsOfLevels < 0) {
            return List.of();
        }
        double[] taken = new double[2 * pairsOfLevels + 1];
        Arrays.fill(taken, Double.NEGATIVE_INFINITY);
        List<Place> places = new ArrayList<>();
        for (double probability : probabilities) {
            double x = margin + probability * (width - 2 * margin);
            int level = 0;
            while (level < taken.length && x - taken[level] < 2 * radius) {
                level++;
            }
            if (level == taken.length) {
                return places;
            }
            taken[level] = x;
            // Levels 0, 1, 2, 3 lie at, above, below, further above the middle.
            int away = (level + 1) / 2 * (level % 2 == 0 ? 1 : -1);
            places.add(new Place(x, height / 2 + away * 2 * radius));
        }
        return places;
    }
}
