package org.pairlab.chart;

import java.util.Locale;

/**
 * A colour.
 *
 * @param rgb red, green and blue, a byte each: {@code 0x176cb1}
 * @param opacity 0 (nothing is drawn) to 1
 */
public record Ink(int rgb, double opacity) {
    /** Draws nothing. */
    public static final Ink NONE = new Ink(0, 0);

    /** A grey level as ink: 0 leaves the paper white, 255 is black. */
    public static Ink grey(double level) {
        int part = (int) Math.round(255 - Math.max(0, Math.min(255, level)));
        return new Ink(part << 16 | part << 8 | part, 1);
    }

    public Ink faint(double newOpacity) {
        return new Ink(rgb, newOpacity);
    }

    /** On the way to another colour: 0 is this one, 1 the other. */
    public Ink towards(Ink other, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = rgb >> shift & 0xff;
            int to = other.rgb >> shift & 0xff;
            mixed |= (int) Math.round(from + share * (to - from)) << shift;
        }
        return new Ink(mixed, opacity);
    }

    public boolean visible() {
        return opacity > 0;
    }

    /** As {@code #rrggbb}. */
    public String web() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
