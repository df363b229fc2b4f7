package org.pairlab.chart;

/**
 * Where things lie across the part of the chart that one architecture has, in pixels: the box in the middle, the runs'
 * points within it, what others found at its right.
 *
 * @param centre horizontal centre
 * @param width the architecture's share of the chart's width
 */
public record Slot(double centre, double width) {
    private static final double WIDEST_BOX = 110;
    private static final double NARROW = 42;
    private static final double GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;

    /** The slot of an architecture by its place, 0-based, on an axis that shows {@code count} of them. */
    public static Slot of(int place, int count, double chartWidth) {
        double width = chartWidth / count;
        return new Slot((place + 0.5) * width, width);
    }

    Slot movedBy(double distance) {
        return new Slot(centre + distance, width);
    }

    /** Width of the box: of many, they take what others leave for values to compare with. */
    public double boxWidth() {
        return Math.min((width < NARROW ? 0.5 : 0.36) * width, WIDEST_BOX);
    }

    /** Left edge of the box. */
    public double boxLeft() {
        return centre - boxWidth() / 2;
    }

    /** Right edge of the box. */
    public double boxRight() {
        return centre + boxWidth() / 2;
    }

    /**
     * Where a run's point lies. It depends on the run's number alone, so it stays as other runs finish, and no two of
     * them coincide: multiples of the golden ratio spread evenly for any number of runs. The first is in the middle.
     *
     * @param run 1-based
     */
    public double pointX(int run) {
        double spread = (0.5 + (run - 1) * GOLDEN_RATIO) % 1 - 0.5;
        return centre + 0.8 * boxWidth() * spread;
    }

    /** Where the reported value is marked. */
    public double reportedX() {
        return boxRight() + 0.16 * boxWidth() + 6;
    }

    /** Where the reference value is marked. */
    public double referenceX() {
        return boxRight() + 0.36 * boxWidth() + 10;
    }

    /** Whether a horizontal position belongs to the architecture. */
    public boolean contains(double x) {
        return Math.abs(x - centre) <= width / 2;
    }
}
