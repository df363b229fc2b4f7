package org.pairlab.app.history;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is looked for: words that must all be there, in capitals or not, with their accents or without, however the
 * letters are encoded, the same in every locale. A setting like {@code c=32} must be there as it is, or {@code c=320}
 * would be found too; any other word may be part of a longer one.
 */
final class Search {
    /** Marks on letters, in all scripts that can be read without them: not Japanese, where they make other syllables. */
    private static final Pattern ACCENTS = Pattern.compile(
            "[\\p{IsInherited}\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2" + "\\u05c4\\u05c5\\u05c7&&[^\\u3099\\u309a]]+");

    /** What is not seen: soft hyphens, joiners, marks of direction, the mark of an encoding. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    private static final Pattern AROUND_EQUALS = Pattern.compile("\\s*=\\s*");

    /** Letters that Unicode takes for letters of their own, and a keyboard without them for others. */
    private static final Map<String, String> OTHER_LETTERS = Map.ofEntries(
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("ħ", "h"),
            Map.entry("ŧ", "t"),
            Map.entry("ŋ", "n"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("þ", "th"),
            Map.entry("ς", "σ"),
            Map.entry("’", "'"),
            Map.entry("‘", "'"),
            Map.entry("“", "\""),
            Map.entry("”", "\""),
            Map.entry("‐", "-"),
            Map.entry("–", "-"),
            Map.entry("—", "-"),
            Map.entry("−", "-"));

    private final List<String> words;

    Search(String text) {
        words = Arrays.stream(folded(text).strip().split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A text as words are looked for in it: small letters only, without accents, each letter encoded in one way. */
    static String folded(String text) {
        String parted = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String plain = UNSEEN.matcher(ACCENTS.matcher(parted).replaceAll("")).replaceAll("");
        // Up and down, so that ß is ss and the Turkish ı an i.
        String small = plain.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> other : OTHER_LETTERS.entrySet()) {
            small = small.replace(other.getKey(), other.getValue());
        }
        // Whole again, or a syllable would be found as the beginning of another.
        return Normalizer.normalize(AROUND_EQUALS.matcher(small).replaceAll("="), Normalizer.Form.NFC);
    }

    /** @param text as {@link #folded} gives it */
    boolean finds(String text) {
        return words.stream().allMatch(word -> finds(text, word));
    }

    private static boolean finds(String text, String word) {
        int setting = word.indexOf('=');
        if (setting <= 0 || setting == word.length() - 1) {
            return text.contains(word);
        }
        return Arrays.asList(text.split("[\\s,·]+")).contains(word);
    }
}
