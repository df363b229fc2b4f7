package org.pairlab.chart;

import java.util.stream.DoubleStream;

/**
 * What a chart looks like where it is drawn.
 *
 * @param colors its colours
 * @param size how much larger than in print marks and type are; 1 for print, more where the type is larger
 */
public record ChartStyle(Colors colors, double size) {
    /** Of what leaves the lab: on white, in its natural size. */
    public static final ChartStyle PRINT = new ChartStyle(Colors.LIGHT, 1);
    /** Height of a tick's number in print. */
    public static final double TICK_SIZE = 10.5;

    public Ink text() {
        return colors.text();
    }

    public Ink quiet() {
        return colors.quiet();
    }

    public Ink paper() {
        return colors.paper();
    }

    /** A pen for a line that is {@code width} wide in print. */
    public Pen pen(Ink ink, double width) {
        return Pen.of(ink, width * size);
    }

    /** The same in dashes: lengths of dashes and gaps in turn, as in print; none for a whole line. */
    public Pen pen(Ink ink, double width, double... dashes) {
        return pen(ink, width)
                .dashed(DoubleStream.of(dashes).map(length -> length * size).toArray());
    }

    /** Over a chart. */
    public Lettering title() {
        return new Lettering(12 * size, true, text());
    }

    /** An axis' name. */
    public Lettering axis() {
        return new Lettering(11 * size, false, text());
    }

    /** A tick's number. */
    public Lettering tick() {
        return new Lettering(TICK_SIZE * size, false, quiet());
    }

    /** What a sign means. */
    public Lettering legend() {
        return new Lettering(10.5 * size, false, text());
    }

    /** What is said beside the data. */
    public Lettering note() {
        return new Lettering(10.5 * size, false, quiet());
    }
}
