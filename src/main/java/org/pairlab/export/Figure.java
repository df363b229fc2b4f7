package org.pairlab.export;

import java.util.List;
import org.pairlab.chart.Canvas;

/**
 * Something that can be drawn for print at any size: on white, in units of 1/96 inch at its natural size. Drawing the same
 * figure twice draws the same. Immutable; any thread.
 */
public interface Figure {
    /** What it shows, in a few words; read out to people who do not see it. */
    String title();

    /** What can be seen in it, in sentences, for people who do not see it; maybe none. */
    default List<String> words() {
        return List.of();
    }

    /** Natural width, 1/96 inch. */
    double width();

    /** Natural height, 1/96 inch. */
    double height();

    /** Draws everything but the white ground; the origin is at the top left. */
    void draw(Canvas canvas);
}
