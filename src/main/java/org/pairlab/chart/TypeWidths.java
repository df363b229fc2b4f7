package org.pairlab.chart;

/**
 * How wide letters are in Helvetica, and so in Arial, Liberation Sans and Nimbus Sans. Figures are laid out by this table
 * and not by a font of the machine: a picture looks the same wherever it was made, also where there are no fonts.
 */
public final class TypeWidths {
    private static final int FIRST = ' ';
    private static final int[] REGULAR = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
    };
    private static final int[] BOLD = {
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
        611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584
    };
    /** Signs that figures use besides ASCII. */
    private static final String SIGNS = "–±×≤“”’·↓↑−\u00a0…";

    private static final int[] SIGN_WIDTHS = {556, 549, 584, 549, 400, 400, 250, 278, 500, 500, 584, 278, 1000};
    /** Of a letter that is not in the tables; most are narrower. */
    private static final int OTHER = 700;
    /** Of a Chinese, Japanese or Korean letter. */
    private static final int SQUARE = 1000;

    private TypeWidths() {}

    /** Width of a text in type of height 1. */
    public static double of(String text, boolean bold) {
        return text.chars().map(letter -> of(letter, bold)).sum() / 1000.0;
    }

    private static int of(int letter, boolean bold) {
        int[] table = bold ? BOLD : REGULAR;
        if (letter >= FIRST && letter < FIRST + table.length) {
            return table[letter - FIRST];
        }
        int sign = SIGNS.indexOf(letter);
        return sign >= 0 ? SIGN_WIDTHS[sign] : isSquare(letter) ? SQUARE : OTHER;
    }

    private static boolean isSquare(int letter) {
        return Character.isIdeographic(letter)
                || switch (Character.UnicodeScript.of(letter)) {
                    case HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
                    default -> false;
                };
    }
}
