package org.pairlab.store.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** SQLite's files beside a database that hold what is not folded into it yet. */
public final class Journals {
    /** What their names add to the database's. */
    public static final List<String> ENDINGS = List.of("-wal", "-journal");

    /** Where in its header a database says how it is to be read, and what it says if it has a log. */
    private static final int LOG_MARK = 19;

    private static final int WITH_LOG = 2;

    private Journals() {}

    /** A file beside a database. */
    public static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /**
     * Whether a database says that it has a write-ahead log, and none is there: each session leaves none in the end, and one
     * that was cut short leaves its log, so somebody took the file alone.
     */
    public static boolean isMissing(Path file) {
        if (Files.exists(beside(file, "-wal"))) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] header = in.readNBytes(LOG_MARK + 1);
            return header.length > LOG_MARK && header[LOG_MARK] == WITH_LOG;
        } catch (IOException e) {
            return false; // whoever reads it says why it cannot be
        }
    }
}
