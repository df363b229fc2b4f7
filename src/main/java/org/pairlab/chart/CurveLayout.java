package org.pairlab.chart;

/** Which curves share a chart. */
public enum CurveLayout {
    /** A chart for each architecture. */
    SIDE_BY_SIDE,
    /** A chart for each value of the first hyperparameter that is varied. */
    BY_VALUE,
    /** A chart for each value of the second hyperparameter that is varied. */
    BY_SECOND_VALUE,
    /** One chart for all. */
    OVERLAID
}
