package org.pairlab.cli;

/** Breaks sentences into lines that a terminal shows whole. */
final class Wrapped {
    private static final int WIDTH = 100;

    private Wrapped() {}

    /** The text with line feeds between words where a line would be longer than 100 characters. */
    static String text(String sentence) {
        StringBuilder lines = new StringBuilder();
        int length = 0;
        for (String word : sentence.split(" ")) {
            if (length > 0 && length + 1 + word.length() > WIDTH) {
                lines.append('\n');
                length = 0;
            }
            lines.append(length > 0 ? " " : "").append(word);
            length += (length > 0 ? 1 : 0) + word.length();
        }
        return lines.toString();
    }
}
