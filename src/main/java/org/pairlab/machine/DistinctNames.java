package org.pairlab.machine;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names of files that lie in one folder: each is another one also where upper and lower case, or the two ways to write an
 * umlaut, are the same, as on Windows and macOS.
 */
public final class DistinctNames {
    /** Bytes of UTF-8: with what a name begins and ends in, it fits where encrypted folders leave 143. */
    private static final int LONGEST = 110;

    private DistinctNames() {}

    /**
     * Names as near to these as can be: shorter if they are too long, and with a number if an earlier one is the same.
     *
     * @param wanted not empty
     * @return as many, in the same order
     */
    public static List<String> of(List<String> wanted) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String one : wanted) {
            String writable = FileNames.here().writable(one);
            String name = cut(writable, LONGEST);
            for (int i = 2; !taken.add(folded(name)); i++) {
                String number = "-" + i;
                name = cut(writable, LONGEST - number.length()) + number;
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    /** Equal for names that some file system takes for the same. */
    private static String folded(String name) {
        // In capitals first: some small letters have the same capital, or two.
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /** The beginning of a text that is no longer than so many bytes; letters stay whole. */
    private static String cut(String text, int bytes) {
        int end = text.length();
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > bytes) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }
}
