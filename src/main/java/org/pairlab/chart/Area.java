package org.pairlab.chart;

import java.util.List;

/**
 * A rectangle that marks lie in, or that something could be written in.
 *
 * @param left edge
 * @param top edge
 * @param right edge
 * @param bottom edge
 */
record Area(double left, double top, double right, double bottom) {
    /** How much of it lies in another. */
    double shared(Area other) {
        double width = Math.min(right, other.right) - Math.max(left, other.left);
        double height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return Math.max(0, width) * Math.max(0, height);
    }

    /** The smallest that holds both. */
    Area around(Area other) {
        return new Area(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** How much of it some marks cover; what several cover counts as often. */
    double covered(List<Area> marks) {
        return marks.stream().mapToDouble(this::shared).sum();
    }
}
