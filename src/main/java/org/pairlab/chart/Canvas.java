package org.pairlab.chart;

import java.awt.geom.Path2D;
import java.util.function.Consumer;
import org.pairlab.chart.Lettering.Anchor;

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

    /** Draws a line through the first {@code count} of points. */
    void polyline(double[] xs, double[] ys, int count, Pen pen);

    /** Takes the first {@code count} of points at a time; the arrays may be used again when it returns. */
    interface Lines {
        void line(double[] xs, double[] ys, int count);
    }

    /**
     * Draws many lines with one pen, each as if it were drawn alone: where they overlap they add up. A single point becomes
     * a dot.
     *
     * @param count about how many, with others of the kind that are drawn beside them
     * @param each hands over one line after the other
     */
    default void polylines(int count, Pen pen, Consumer<Lines> each) {
        each.accept((xs, ys, points) -> {
            if (points > 1) {
                polyline(xs, ys, points, pen);
            } else {
                circle(xs[0], ys[0], Math.max(2, 1.2 * pen.width()), pen.ink(), Pen.NONE);
            }
        });
    }

    /** Fills a polygon and draws its outline. */
    void polygon(double[] xs, double[] ys, Ink fill, Pen pen);

    /** Fills a rectangle whose corners are rounded with a radius, and draws its outline. */
    void rectangle(double x, double y, double width, double height, double radius, Ink fill, Pen pen);

    /** Fills a disc and draws its outline. */
    void circle(double x, double y, double radius, Ink fill, Pen pen);

    /** Draws along a path. */
    void path(Path2D path, Pen pen);

    /** How wide a text is drawn. */
    default double width(String text, Lettering lettering) {
        return lettering.width(text);
    }

    /** A text, or what of its beginning and its end has room in a width: the two tell names apart. */
    default String shortened(String text, Lettering lettering, double most) {
        String fitting = text;
        for (int kept = text.length() - 1; kept > 0 && width(fitting, lettering) > most; kept--) {
            fitting = text.substring(0, (kept + 1) / 2) + "…" + text.substring(text.length() - kept / 2);
        }
        return fitting;
    }

    /** Writes a line of text; {@code y} is its baseline. */
    void text(String text, double x, double y, Lettering lettering, Anchor anchor);

    /** Writes a line of text from below to above, its middle at {@code y} and its baseline at {@code x}. */
    void textUpwards(String text, double x, double y, Lettering lettering);
}
