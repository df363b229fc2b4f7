package org.pairlab.chart;

/**
 * The area of a chart between its axes: the one place where values become positions.
 *
 * @param left of the area, in the canvas' units
 * @param top of the area
 * @param width of the area
 * @param height of the area
 * @param horizontal the values from left to right
 * @param vertical the values from the bottom to the top
 */
public record Plot(double left, double top, double width, double height, Scale horizontal, Scale vertical) {
    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }

    /** Where a horizontal value lies. */
    public double x(double value) {
        return left + horizontal.share(value) * width;
    }

    /** Where a vertical value lies. */
    public double y(double value) {
        return bottom() - vertical.share(value) * height;
    }

    /** The part of the area that belongs to one of several places side by side, 0-based. */
    public Slot slot(int place, int count) {
        return Slot.of(place, count, width).movedBy(left);
    }
}
