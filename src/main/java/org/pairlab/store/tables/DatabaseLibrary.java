package org.pairlab.store.tables;

import java.nio.file.Path;
import org.pairlab.input.InvalidInputException;
import org.pairlab.machine.LibraryFolder;
import org.sqlite.SQLiteJDBCLoader;

/**
 * SQLite's native library. It is unpacked into a temporary folder and loaded from there, which fails where no program may
 * run, nothing may be written or no room is left; that says nothing about any lab file.
 */
public final class DatabaseLibrary {
    /** The driver's own name for the folder. */
    public static final String FOLDER_PROPERTY = "org.sqlite.tmpdir";

    private static final int ROOM_BYTES = 4 << 20; // for the library

    private static final LibraryFolder FOLDER =
            new LibraryFolder("PairLab's database library", FOLDER_PROPERTY, "sqlite");

    private static boolean loaded;

    private DatabaseLibrary() {}

    /**
     * Loads it, the first time; later calls cost nothing.
     *
     * @throws InvalidInputException if it cannot be loaded; the sentence names the folder and what moves it
     */
    public static synchronized void require() {
        if (loaded) {
            return;
        }
        try {
            FOLDER.choose(temporary(), folder -> ROOM_BYTES);
        } catch (InvalidInputException e) {
            throw unharmed(e);
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
    public static InvalidInputException notLoaded(Throwable cause) {
        Path folder = Path.of(System.getProperty(FOLDER_PROPERTY, temporary()));
        String why = FOLDER.obstacle(folder, place -> ROOM_BYTES)
                .orElse("it does not fit this system or may not be run there");
        return unharmed(FOLDER.refused(folder, why, cause));
    }

    private static InvalidInputException unharmed(InvalidInputException e) {
        return new InvalidInputException(e.getMessage() + " Lab files are unharmed.", e);
    }

    private static String temporary() {
        return System.getProperty("java.io.tmpdir", "");
    }
}
