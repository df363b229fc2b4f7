package org.pairlab.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pairlab.input.InvalidInputException;
import org.sqlite.SQLiteJDBCLoader;

/**
 * SQLite's native library. It is unpacked into a temporary folder and loaded from there, which fails where no program may
 * run, nothing may be written or no room is left; that says nothing about any lab file.
 */
final class DatabaseLibrary {
    /** The driver's own name for the folder. */
    static final String FOLDER_PROPERTY = "org.sqlite.tmpdir";

    private static final int ROOM_BYTES = 4 << 20; // for the library

    private static boolean loaded;

    private DatabaseLibrary() {}

    /**
     * Loads it, the first time; later calls cost nothing.
     *
     * @throws InvalidInputException if it cannot be loaded; the sentence names the folder and what moves it
     */
    static synchronized void require() {
        if (loaded) {
            return;
        }
        try {
            loaded = SQLiteJDBCLoader.initialize();
        } catch (Exception | LinkageError e) {
            throw notLoaded(e);
        }
        if (!loaded) {
            throw notLoaded(null);
        }
    }

    /** The sentence that blames the folder, and no lab file. */
    static InvalidInputException notLoaded(Throwable cause) {
        String folder = System.getProperty(FOLDER_PROPERTY, System.getProperty("java.io.tmpdir", ""));
        return new InvalidInputException(
                "PairLab's database library cannot be loaded from the folder " + folder + ", as " + obstacle(folder)
                        + "; lab files are unharmed. Name another folder by starting with java -D" + FOLDER_PROPERTY
                        + "=FOLDER -jar pairlab.jar.",
                cause);
    }

    private static String obstacle(String folder) {
        Path path = Path.of(folder);
        if (!Files.isDirectory(path)) {
            return "there is no such folder";
        }
        try {
            Path tried = Files.createTempFile(path, "pairlab", ".tmp");
            try {
                Files.write(tried, new byte[ROOM_BYTES]);
            } catch (IOException e) {
                return "it has no room left";
            } finally {
                Files.deleteIfExists(tried);
            }
        } catch (IOException e) {
            return "it may not be written to";
        }
        return "programs may not run from there (mounted noexec?) or do not fit this system";
    }
}
