package org.pairlab.export;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Sets texts with letters that a font does not have, such as Hebrew or Chinese ones: with other fonts of the machine. */
final class FallbackFonts {
    private final FontRenderContext context;
    private final Map<Integer, Font> found = new HashMap<>();
    private List<Font> all; // null until a letter needs another font

    /** @param context what letters are measured in */
    FallbackFonts(FontRenderContext context) {
        this.context = context;
    }

    /**
     * A line of text in its order on screen: what is written from right to left runs so. Letters that the font has are its
     * own; one that no font of the machine has stays blank or a box.
     *
     * @param text not empty
     */
    TextLayout line(String text, Font font) {
        AttributedString line = new AttributedString(text);
        // As in SVG: the line itself runs from left to right, whatever it begins with.
        line.addAttribute(TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_LTR);
        Font before = font;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            int end = i + Character.charCount(letter);
            // A mark stands on the letter before it and has to be of the same font.
            before = joins(letter) && before.canDisplay(letter) ? before : of(letter, font);
            line.addAttribute(TextAttribute.FONT, before, i, end);
            i = end;
        }
        return new TextLayout(line.getIterator(), context);
    }

    private static boolean joins(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** The font itself if it has a letter, else one of its size and weight that has it, if there is one. */
    Font of(int letter, Font font) {
        if (font.canDisplay(letter)
                || Character.isWhitespace(letter)
                || Character.getType(letter) == Character.FORMAT) {
            return font;
        }
        Font other = found.computeIfAbsent(letter, this::find);
        return other.canDisplay(letter) ? other.deriveFont(font.getStyle(), font.getSize2D()) : font;
    }

    private Font find(int letter) {
        if (all == null) {
            all = all();
        }
        return all.stream().filter(font -> draws(font, letter)).findFirst().orElse(all.get(0));
    }

    /** Fonts of pictures, as those of emoji are, say that they have a letter, and Java draws nothing. */
    private boolean draws(Font font, int letter) {
        return font.canDisplay(letter)
                && !font.createGlyphVector(context, Character.toString(letter))
                        .getOutline()
                        .getBounds2D()
                        .isEmpty();
    }

    /** The machine's fonts in an order that does not depend on where they lie: upright ones without serifs first. */
    private static List<Font> all() {
        Font[] installed = GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts();
        return Stream.concat(
                        Stream.of(new Font(Font.SANS_SERIF, Font.PLAIN, 1)),
                        Arrays.stream(installed)
                                .sorted(Comparator.comparing(FallbackFonts::isSpecial)
                                        .thenComparing(font -> !name(font).contains("sans"))
                                        .thenComparing(FallbackFonts::name)))
                .toList();
    }

    private static boolean isSpecial(Font font) {
        return Stream.of("italic", "oblique", "mono", "bold", "light", "thin", "black", "condensed", "narrow")
                .anyMatch(name(font)::contains);
    }

    private static String name(Font font) {
        return font.getFontName(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
