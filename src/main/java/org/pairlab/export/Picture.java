package org.pairlab.export;

import org.pairlab.input.Quantity;

/** A figure as a file's content. The same figure gives the same bytes. Needs no display; any thread. */
public final class Picture {
    /** How much larger than its natural size a figure is drawn; 3 gives 288 dots an inch. */
    public static final Quantity SCALE = new Quantity(
            "scale",
            "Scale",
            "times",
            Quantity.Kind.REAL,
            0.5,
            10,
            "How many times 96 dots an inch; 3 is usual for print. Drawn anew at each scale, so always sharp.");

    private Picture() {}

    /**
     * A PNG of {@code scale} times the figure's width and height in pixels, rounded up, on white; it records its dots an
     * inch, so that it prints in its natural size.
     *
     * @param scale 0.5 to 10
     * @throws org.pairlab.input.InvalidInputException if the scale is out of its range, or there is no font to write with
     */
    public static byte[] png(Figure figure, double scale) {
        SCALE.require(scale);
        return PngCanvas.write(figure, scale);
    }

    /** An SVG document in UTF-8's letters, with texts as texts in a font like Helvetica. */
    public static String svg(Figure figure) {
        return SvgCanvas.write(figure);
    }
}
