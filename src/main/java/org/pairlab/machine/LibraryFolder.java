package org.pairlab.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pairlab.input.InvalidInputException;
import org.slf4j.LoggerFactory;

/**
 * Where libraries of machine code are unpacked: they can be loaded from there alone, which fails where no program may run,
 * nothing may be written or no room is left. Finds a folder that will do before anything is loaded, as a library that has
 * failed once cannot be loaded again by the same program. Any thread but the window's.
 */
public final class LibraryFolder {
    private final String whose;
    private final String property;
    private final String name;
    private final Mounts mounts;

    /**
     * @param whose libraries these are, as a sentence begins: {@code JavaFX's libraries}
     * @param property the system property that names another folder to whoever unpacks them
     * @param name of the folder beside those of others
     */
    public LibraryFolder(String whose, String property, String name) {
        this(whose, property, name, Mounts.ofThisMachine());
    }

    LibraryFolder(String whose, String property, String name, Mounts mounts) {
        this.whose = whose;
        this.property = property;
        this.name = name;
        this.mounts = mounts;
    }

    /** How much room a folder must have for what is not in it yet, bytes. */
    @FunctionalInterface
    public interface Need {
        long bytes(Path folder);
    }

    /**
     * Sees to it that the libraries are unpacked where they can be loaded: in the usual folder, else in the next of the
     * person's own that will do, which the property is set to. A folder that a person has named is not replaced.
     *
     * @param usual the folder that is taken without the property
     * @return the folder
     * @throws InvalidInputException if no folder will do; the sentence says why and names the property
     */
    public Path choose(String usual, Need need) {
        String named = System.getProperty(property);
        if (named != null && !named.isBlank()) {
            obstacle(named, need).ifPresent(why -> {
                throw refused(named, why, null);
            });
            return Path.of(named);
        }
        Optional<String> why = obstacle(usual, need);
        if (why.isEmpty()) {
            return Path.of(usual);
        }
        for (Path folder : others(System.getenv("XDG_CACHE_HOME"), System.getenv("XDG_RUNTIME_DIR"))) {
            if (obstacle(folder, need).isEmpty() && isMineAlone(folder)) {
                System.setProperty(property, folder.toString());
                return folder;
            }
        }
        throw refused(usual, why.get(), null);
    }

    private Optional<String> obstacle(String folder, Need need) {
        try {
            return obstacle(Path.of(folder), need);
        } catch (InvalidPathException e) {
            log("{} will not do", folder, e);
            return Optional.of(
                    FileNames.here().canWrite(folder)
                            ? "no folder can be called so"
                            : "this locale cannot write its name (LANG=C.UTF-8 can)");
        }
    }

    /** Folders of this person's, the lasting ones first. */
    List<Path> others(String cache, String runtime) {
        Set<Path> folders = new LinkedHashSet<>();
        String home = System.getProperty("user.home", "");
        String system = System.getProperty("os.name", "");
        String local = System.getenv("LOCALAPPDATA");
        if (cache != null && !cache.isBlank()) {
            add(folders, cache);
        }
        if (system.startsWith("Windows")) {
            add(folders, local);
        } else {
            add(folders, home.isEmpty() ? null : home + (system.startsWith("Mac") ? "/Library/Caches" : "/.cache"));
        }
        add(folders, runtime);
        add(folders, System.getProperty("java.io.tmpdir"));
        if (!system.startsWith("Windows")) {
            for (String common : List.of("/var/tmp", "/tmp", "/dev/shm")) {
                add(folders, common);
            }
        }
        return new ArrayList<>(folders);
    }

    private void add(Set<Path> folders, String parent) {
        if (parent == null || parent.isBlank()) {
            return;
        }
        try {
            folders.add(OwnFolder.in(Path.of(parent), name)); // some of these parents belong to all
        } catch (InvalidPathException e) {
            log("{} is no folder here", parent, e);
        }
    }

    /** Why libraries cannot be unpacked into a folder and loaded from it; empty if nothing is known to hinder it. */
    public Optional<String> obstacle(Path folder, Need need) {
        try {
            if (mounts.forbidPrograms(Disk.existing(folder).toRealPath())) {
                return Optional.of("programs may not run from there (it is mounted noexec)");
            }
            if (!Files.isDirectory(folder)) {
                OwnFolder.make(folder);
            }
            Files.delete(Files.createTempFile(folder, ".pairlab", ".tmp"));
            long room = Files.getFileStore(folder).getUsableSpace();
            long wanted = room > (1L << 30) ? 0 : need.bytes(folder);
            return wanted <= room
                    ? Optional.empty()
                    : Optional.of(
                            String.format("there is room for %d MB and they need %d", room >> 20, (wanted >> 20) + 1));
        } catch (IOException | SecurityException e) {
            log("{} will not do", folder, e);
            return Optional.of(Files.isDirectory(folder) ? "it cannot be written to" : "it cannot be made");
        }
    }

    private static boolean isMineAlone(Path folder) {
        try {
            return OwnFolder.isMineAlone(folder);
        } catch (IOException e) {
            log("{} will not do", folder, e);
            return false;
        }
    }

    /** The log is made only where something is wrong: it takes a part of the start of the window. */
    private static void log(String what, Object folder, Exception e) {
        LoggerFactory.getLogger(LibraryFolder.class).info(what, folder, e);
    }

    /** The sentence that names the folder and what moves it. */
    public InvalidInputException refused(Object folder, String why, Throwable cause) {
        return new InvalidInputException(
                whose + " cannot be unpacked into " + folder + " and loaded from there, as " + why
                        + "; name another folder by starting with java -D" + property + "=FOLDER -jar pairlab.jar.",
                cause);
    }
}
