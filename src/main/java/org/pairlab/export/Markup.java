package org.pairlab.export;

/** Makes any text safe to stand in XML and HTML, between tags or in a quoted attribute. */
final class Markup {
    private Markup() {}

    /** The text with {@code & < > " '} escaped, and a replacement sign for what XML cannot hold at all. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(allowed(letter) ? letter : 0xfffd);
            }
        });
        return safe.toString();
    }

    private static boolean allowed(int letter) {
        boolean control = letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r';
        boolean half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return !control && !half && letter != 0xfffe && letter != 0xffff;
    }
}
