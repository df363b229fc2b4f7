package org.pairlab.app.history;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What is looked for: words that must all be there. A setting like {@code c=32} must be there as it is, or {@code c=320}
 * would be found too; any other word may be part of a longer one.
 */
final class Search {
    private final List<String> words;

    Search(String text) {
        words = Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** @param text in lower case */
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
