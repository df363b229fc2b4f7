package org.pairlab.app.curves;

/** What lines are drawn with; coordinates in pixels of the plot, from its top left. */
interface LinePen {
    /** Begins a line. */
    void start(double x, double y);

    /** Goes on with it. */
    void to(double x, double y);

    /** A value without neighbours. */
    void dot(double x, double y);
}
