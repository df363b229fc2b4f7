package org.pairlab.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pairlab.machine.FileNames;

/** What lab files are called: the one place that knows the ending, which letters a name may have and how long it may be. */
public final class LabFileName {
    /** What names of lab files end in; in capitals it is the same ending, as some systems write all names so. */
    public static final String ENDING = ".pairlab";

    /** The longest of what stands behind a lab file's name in the names of the files that SQLite and a lock put beside it. */
    private static final int BESIDE = "-journal".length();

    /** What SQLite takes for the journal, in bytes of UTF-8. */
    private static final int LONGEST_PATH = 512 - BESIDE;

    /** A name that is made here leaves room for a person's own additions. */
    private static final int LONGEST_STEM = 180;

    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])( .*|\\..*)?");
    private static final String RECOVERED = " (recovered)";
    private static final Pattern RECOVERED_BEFORE = Pattern.compile(" \\(recovered\\)( \\(\\d{1,6}\\))?$");
    private static final Pattern NUMBER = Pattern.compile(" \\(\\d{1,6}\\)$");

    private LabFileName() {}

    /** Whether a file is called as lab files are. */
    public static boolean is(Path file) {
        return file.getFileName() != null && is(file.getFileName().toString());
    }

    /** Whether a name ends as lab files do. */
    public static boolean is(String name) {
        return name.regionMatches(true, name.length() - ENDING.length(), ENDING, 0, ENDING.length());
    }

    /** A file's name without the ending. */
    public static String stem(Path file) {
        return stem(file.getFileName().toString());
    }

    /** A name without the ending; a name that is nothing else stays. */
    public static String stem(String name) {
        return is(name) && name.length() > ENDING.length() ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /** A path that ends as lab files do. */
    public static Path ended(Path file) {
        return is(file) ? file : file.resolveSibling(file.getFileName() + ENDING);
    }

    /**
     * What all systems take as a file's name, made of a title: what no name may have becomes a space, what is too long is
     * cut. Empty if nothing is left.
     */
    public static String words(String title) {
        String words = FileNames.here()
                .writable(Normalizer.normalize(title, Normalizer.Form.NFC))
                .replaceAll("[^\\p{L}\\p{M}\\p{N} ._()+,=-]", " ")
                .replaceAll("\\s+", " ");
        String trimmed = trimmed(words);
        return isReserved(trimmed) ? "_" + trimmed : trimmed(cut(trimmed, LONGEST_STEM));
    }

    /** Whether Windows keeps a name for itself, whatever its ending. */
    static boolean isReserved(String stem) {
        return RESERVED.matcher(stem).matches();
    }

    /** The beginning of a name that leaves room for what is added to it. */
    static String cut(String stem) {
        return cut(stem, LONGEST_STEM);
    }

    private static String trimmed(String words) {
        return words.replaceAll("^[. ]+|[. ]+$", "");
    }

    /** The beginning of a text that is no longer than so many bytes; letters stay whole. */
    private static String cut(String text, int bytes) {
        int end = text.length();
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > bytes) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }

    /** Whether a file is called what a title makes it be called, be it with a number: then the title is not outdated. */
    public static boolean isOf(Path file, String title) {
        String name = Normalizer.normalize(stem(file), Normalizer.Form.NFC);
        String words = words(title);
        return name.equals(words) || NUMBER.matcher(name).replaceFirst("").equals(words);
    }

    /** A name in a folder that no file has: cut if it is too long, with a number in brackets if need be. */
    static Path unused(Path folder, String stem) {
        String beginning = cut(stem, LONGEST_STEM);
        Path file = folder.resolve(beginning + ENDING);
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(beginning + " (" + i + ")" + ENDING);
        }
        return file;
    }

    /** A name in a folder that no file has, for an experiment whose own file is gone or cannot be written any more. */
    static Path recovered(Path folder, Path file) {
        String stem = RECOVERED_BEFORE.matcher(stem(file)).replaceFirst("");
        return unused(folder, cut(stem, LONGEST_STEM - RECOVERED.length()) + RECOVERED);
    }

    /**
     * Why a lab file cannot be at a path, as the rest of a sentence; empty if it can.
     *
     * @param file absolute
     */
    static Optional<String> problem(Path file) {
        int most = FileNames.LONGEST_NAME - BESIDE;
        int name = FileNames.bytes(file.getFileName());
        if (name > most) {
            return Optional.of("has a name of " + name + " bytes, and with more than " + most
                    + " there is no name left for the journal beside it; choose a shorter one");
        }
        // It is made beside its place, under a name of another length.
        int path = FileNames.bytes(file) + Math.max(0, NewFile.NAME_LENGTH - name);
        return path <= LONGEST_PATH
                ? Optional.empty()
                : Optional.of("has a path of " + path + " bytes, and its database takes no more than " + LONGEST_PATH
                        + "; choose a folder nearer to the root");
    }
}
