package org.pairlab.app.history;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pairlab.store.LabFileName;

/** The file of an older format that is kept when it is converted: {@code lesson.v1.pairlab} beside {@code lesson.pairlab}. */
final class KeptFile {
    private static final Pattern NAME = Pattern.compile("(?<stem>.+)\\.v\\d+(-\\d+)?");

    private KeptFile() {}

    /**
     * Whether an entry is such a file and what it became is listed too: one experiment is listed once. A file that is only
     * called so, and is another experiment, is listed as any other.
     */
    static boolean isBesideItsConversion(Entry entry, Map<Path, Entry> listed) {
        Matcher name = NAME.matcher(entry.name());
        if (entry.digest() == null || !entry.digest().old() || !name.matches()) {
            return false;
        }
        Entry converted = listed.get(entry.file().resolveSibling(name.group("stem") + LabFileName.ENDING));
        return converted != null
                && converted.digest() != null
                && !converted.digest().old()
                && converted.digest().id().equals(entry.digest().id());
    }
}
