package org.pairlab.app.pairs;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs as bars on a strip, one for each part of the probabilities in which there are any, as high as their share of all
 * runs: for more runs than there is room for as dots. Plain geometry.
 *
 * @param bars from the left to the right
 */
record RunBars(List<Bar> bars) {
    private static final int MANY_PARTS = 20;
    private static final int FEW_PARTS = 10;
    private static final double LEAST_HEIGHT = 2;

    /**
     * The runs of one part.
     *
     * @param left edge
     * @param right edge
     * @param top edge; the bar stands on the strip's lower edge
     * @param first of its runs, in the order of the probabilities
     * @param count of its runs
     */
    record Bar(double left, double right, double top, int first, int count) {}

    /**
     * The bars.
     *
     * @param probabilities 0 to 1, ascending; one half, which counts as "greater", lies left of the middle
     * @param width of the strip
     * @param height of the strip
     * @param numberWidth of the largest number that is to be written above a bar
     * @param numberHeight what is left free above a bar that holds all runs
     */
    static RunBars of(double[] probabilities, double width, double height, double numberWidth, double numberHeight) {
        int parts = width / MANY_PARTS >= numberWidth ? MANY_PARTS : FEW_PARTS;
        int[] counts = new int[parts];
        for (double probability : probabilities) {
            counts[Math.max(0, (int) Math.ceil(probability * parts) - 1)]++;
        }
        List<Bar> bars = new ArrayList<>();
        int first = 0;
        for (int part = 0; part < parts; part++) {
            if (counts[part] > 0) {
                double share = counts[part] / (double) probabilities.length;
                double top = height - Math.max(LEAST_HEIGHT, share * (height - numberHeight));
                bars.add(new Bar(width * part / parts, width * (part + 1) / parts, top, first, counts[part]));
                first += counts[part];
            }
        }
        return new RunBars(List.copyOf(bars));
    }
}
