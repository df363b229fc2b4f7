package org.pairlab.export;

import java.util.Locale;
import org.pairlab.network.Architecture;

/**
 * A colour on white paper. The architectures' colours are those of the window's light theme.
 *
 * @param rgb red, green and blue, a byte each: {@code 0x176cb1}
 * @param opacity 0 (nothing is drawn) to 1
 */
public record Ink(int rgb, double opacity) {
    /** Draws nothing. */
    public static final Ink NONE = new Ink(0, 0);

    static final Ink PAPER = new Ink(0xffffff, 1);
    static final Ink TEXT = new Ink(0x24292f, 1);
    static final Ink QUIET = new Ink(0x57606a, 1);
    static final Ink AXIS = new Ink(0x8c959f, 1);
    static final Ink GRID = new Ink(0xdfe3e8, 1);
    static final Ink PANEL = new Ink(0xf6f8fa, 1);
    static final Ink BORDER = new Ink(0xd0d7de, 1);

    /** The architecture's colour, the same in every figure and in the window. */
    static Ink of(Architecture architecture) {
        return new Ink(
                switch (architecture) {
                    case BASE -> 0x176cb1;
                    case BASE_AUX -> 0xd65f01;
                    case SEP -> 0x22a377;
                    case SEP_AUX -> 0x943976;
                },
                1);
    }

    /** A grey level as ink: 0 leaves the paper white, 255 is black. */
    static Ink grey(double level) {
        int part = (int) Math.round(255 - Math.max(0, Math.min(255, level)));
        return new Ink(part << 16 | part << 8 | part, 1);
    }

    Ink faint(double newOpacity) {
        return new Ink(rgb, newOpacity);
    }

    /** On the way to another colour: 0 is this one, 1 the other. */
    Ink towards(Ink other, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = rgb >> shift & 0xff;
            int to = other.rgb >> shift & 0xff;
            mixed |= (int) Math.round(from + share * (to - from)) << shift;
        }
        return new Ink(mixed, opacity);
    }

    boolean visible() {
        return opacity > 0;
    }

    /** As {@code #rrggbb}. */
    String web() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
