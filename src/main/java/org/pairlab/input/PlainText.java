package org.pairlab.input;

/** Texts that anyone may have written: none of them reaches a screen as a command to it, or in another order than it is. */
public final class PlainText {
    private static final int LONGEST = 200;

    private PlainText() {}

    /** A text in one line: what moves the cursor, colours, turns round or breaks lines becomes a space. */
    public static String oneLine(String text) {
        return text.codePoints()
                .map(c -> isOrdinary(c) ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The same, no longer than a name that fits on a screen. */
    public static String name(String text) {
        String line = oneLine(text).strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** A text of several lines: all but line feeds and tabs as {@link #oneLine}. */
    public static String lines(String text) {
        return text.codePoints()
                .map(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isOrdinary(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
