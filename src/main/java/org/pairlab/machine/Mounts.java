package org.pairlab.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file systems that Linux has mounted; elsewhere nothing is known of them. */
final class Mounts {
    private static final Path TABLE = Path.of("/proc/self/mountinfo");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([0-7]{3})");

    /** Columns of the table, as proc(5) has them. */
    private static final int PLACE = 4;

    private static final int OPTIONS = 5;

    private final List<Mount> mounts = new ArrayList<>();

    private record Mount(Path place, List<String> options) {}

    /** @param lines of {@code /proc/self/mountinfo} */
    Mounts(List<String> lines) {
        for (String line : lines) {
            String[] columns = line.split(" ");
            if (columns.length > OPTIONS) {
                mounts.add(new Mount(Path.of(plain(columns[PLACE])), Arrays.asList(columns[OPTIONS].split(","))));
            }
        }
    }

    static Mounts ofThisMachine() {
        try {
            return new Mounts(Files.exists(TABLE) ? Files.readAllLines(TABLE) : List.of());
        } catch (IOException | RuntimeException e) {
            return new Mounts(List.of()); // what cannot be known is found out by trying
        }
    }

    /** Whether no program or library may be run from a folder. */
    boolean forbidPrograms(Path real) {
        Mount under = null;
        for (Mount mount : mounts) {
            // One that is mounted later lies over the one before.
            if (real.startsWith(mount.place)
                    && (under == null || mount.place.getNameCount() >= under.place.getNameCount())) {
                under = mount;
            }
        }
        return under != null && under.options.contains("noexec");
    }

    private static String plain(String escaped) {
        return ESCAPED.matcher(escaped)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 8))));
    }
}
