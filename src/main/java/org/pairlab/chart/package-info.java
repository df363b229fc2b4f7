/**
 * Charts, each described once: a {@link org.pairlab.chart.Painter} goes from numbers to marks, on a small {@link
 * org.pairlab.chart.Canvas} that is a PNG, an SVG document or a part of the window, in the colours and the size of a {@link
 * org.pairlab.chart.ChartStyle}. Where values lie, a {@link org.pairlab.chart.Plot} says. Called by {@code export} and by the
 * window, whose charts keep their own axes and pointing; knows no JavaFX.
 */
package org.pairlab.chart;
