package org.pairlab.export;

import java.awt.geom.Path2D;
import org.pairlab.export.Lettering.Anchor;

/**
 * What figures are drawn on. Not {@code java.awt.Graphics2D}, which knows text only by its left end: where a reader's font
 * is wider than the writer's, texts must keep their right end or their middle, as SVG's can. Coordinates in the figure's
 * units from the top left; what is drawn later lies on top.
 */
public interface Canvas {
    /** Begins a group of what belongs together. */
    void open(String meaning);

    /** Ends the group begun last. */
    void close();

    /** Draws a straight line. */
    void line(double x1, double y1, double x2, double y2, Pen pen);

    /** Draws a line through points, as many of {@code xs} as of {@code ys}. */
    void polyline(double[] xs, double[] ys, Pen pen);

    /** Fills a polygon and draws its outline. */
    void polygon(double[] xs, double[] ys, Ink fill, Pen pen);

    /** Fills a rectangle whose corners are rounded with a radius, and draws its outline. */
    void rectangle(double x, double y, double width, double height, double radius, Ink fill, Pen pen);

    /** Fills a disc and draws its outline. */
    void circle(double x, double y, double radius, Ink fill, Pen pen);

    /** Draws along a path. */
    void path(Path2D path, Pen pen);

    /** Writes a line of text; {@code y} is its baseline. */
    void text(String text, double x, double y, Lettering lettering, Anchor anchor);

    /** Writes a line of text from below to above, its middle at {@code y} and its baseline at {@code x}. */
    void textUpwards(String text, double x, double y, Lettering lettering);
}
