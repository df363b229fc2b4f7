package org.pairlab.chart;

/**
 * How a line of text looks.
 *
 * @param size height of the type, in the figure's units
 * @param bold whether it is bold
 * @param ink its colour
 */
public record Lettering(double size, boolean bold, Ink ink) {
    /** Where a text's position lies in it. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Distance from the baseline to the middle of a digit, to stand beside what is at that height. */
    public double toMiddle() {
        return 0.36 * size;
    }

    /** How wide a text is, in the figure's units: that of Helvetica, Arial and fonts cut to their widths. */
    public double width(String text) {
        return TypeWidths.of(text, bold) * size;
    }
}
