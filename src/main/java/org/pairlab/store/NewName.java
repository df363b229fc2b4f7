package org.pairlab.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.pairlab.input.InvalidInputException;

/**
 * What a person calls a file, as every system takes it.
 *
 * @param stem the name without its ending
 * @param remark what is other than it was typed, as sentences; empty if nothing that can be seen
 */
public record NewName(String stem, String remark) {
    /** What stands for characters that no file's name may have. */
    private static final Map<Integer, String> INSTEAD = Map.ofEntries(
            Map.entry((int) '/', "-"),
            Map.entry((int) '\\', "-"),
            Map.entry((int) '|', "-"),
            Map.entry((int) ':', "-"),
            Map.entry((int) '*', "-"),
            Map.entry((int) '?', "-"),
            Map.entry((int) '<', "("),
            Map.entry((int) '>', ")"),
            Map.entry((int) '"', "'"));

    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}\\p{So}]");
    private static final Pattern ENDS = Pattern.compile("^[. ]+|[. ]+$");
    private static final int JOINER = 0x200d;
    private static final int NON_JOINER = 0x200c;

    /**
     * Makes a name of what was typed: with or without the ending.
     *
     * @throws InvalidInputException if nothing is left that could be read
     */
    public static NewName of(String typed) {
        List<String> remarks = new ArrayList<>();
        String named = Normalizer.normalize(LabFileName.stem(typed.strip()), Normalizer.Form.NFC);
        String replaced = replaced(named, remarks);
        String spaced = replaced.replaceAll("[\\s\\p{Z}]+", " ").strip();
        String trimmed = ENDS.matcher(spaced).replaceAll("");
        if (!SAYS_SOMETHING.matcher(trimmed).find()) {
            throw new InvalidInputException("The name of an experiment must have a letter or a digit; type one.");
        }
        if (!trimmed.equals(spaced)) {
            remarks.add("A file’s name cannot begin or end with a dot on every system.");
        }
        String free = LabFileName.isReserved(trimmed) ? "_" + trimmed : trimmed;
        if (!free.equals(trimmed)) {
            remarks.add("Windows keeps the name “" + trimmed + "” for itself.");
        }
        String cut = ENDS.matcher(LabFileName.cut(free)).replaceAll("");
        if (!cut.equals(free)) {
            remarks.add("It was too long for a file’s name and is shortened.");
        }
        return new NewName(cut, String.join(" ", remarks));
    }

    private static String replaced(String name, List<String> remarks) {
        Set<String> gone = new LinkedHashSet<>();
        Set<String> instead = new LinkedHashSet<>();
        StringBuilder text = new StringBuilder();
        boolean unseen = false;
        for (int c : name.codePoints().toArray()) {
            if (INSTEAD.containsKey(c)) {
                gone.add(Character.toString(c));
                instead.add(INSTEAD.get(c));
                text.append(INSTEAD.get(c));
            } else if (isUnseen(c)) {
                unseen |= !Character.isWhitespace(c);
                text.append(' ');
            } else {
                text.appendCodePoint(c);
            }
        }
        if (!gone.isEmpty()) {
            remarks.add("No file’s name may have " + listed(gone, "or") + ", so " + listed(instead, "and")
                    + (instead.size() == 1 ? " stands" : " stand") + " there instead.");
        }
        if (unseen) {
            remarks.add("Characters that cannot be seen are left out.");
        }
        return text.toString();
    }

    /** Also halves of letters, and what some systems do not know. The joiners belong to words of some languages. */
    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> c != JOINER && c != NON_JOINER;
            default -> false;
        };
    }

    private static String listed(Set<String> some, String and) {
        List<String> all = List.copyOf(some);
        int last = all.size() - 1;
        return last == 0 ? all.get(0) : String.join(" ", all.subList(0, last)) + " " + and + " " + all.get(last);
    }
}
