/**
 * What leaves the lab for print and for other programs: figures as sharp PNG and as SVG, tables, a report on one page. All
 * of it is made from the numbers, headless, so the window and the terminal write the same bytes. A {@link
 * org.pairlab.export.Figure} draws itself onto a {@link org.pairlab.chart.Canvas}; {@link org.pairlab.export.Picture} is
 * the way in. Called by the window and the terminal; knows no JavaFX.
 */
package org.pairlab.export;
