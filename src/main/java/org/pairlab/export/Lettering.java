package org.pairlab.export;

/**
 * How a line of text looks.
 *
 * @param size height of the type, in the figure's units
 * @param bold whether it is bold
 * @param ink its colour
 */
public record Lettering(double size, boolean bold, Ink ink) {
    static final Lettering TITLE = new Lettering(12, true, Ink.TEXT);
    static final Lettering AXIS = new Lettering(11, false, Ink.TEXT);
    static final Lettering TICK = new Lettering(10.5, false, Ink.QUIET);
    static final Lettering LEGEND = new Lettering(10.5, false, Ink.TEXT);
    static final Lettering NOTE = new Lettering(10.5, false, Ink.QUIET);

    /** Where a text's position lies in it. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Distance from the baseline to the middle of a digit, to stand beside what is at that height. */
    double toMiddle() {
        return 0.36 * size;
    }

    /** How wide a text is, in the figure's units: that of Helvetica, Arial and fonts cut to their widths. */
    double width(String text) {
        return TypeWidths.of(text, bold) * size;
    }
}
