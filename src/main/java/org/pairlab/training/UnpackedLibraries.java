package org.pairlab.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The libraries that JavaCPP has unpacked from jars of the class path into its folder, as {@code JAR/PATH/LIBRARY}. It
 * takes one for good that has the size and the time of its entry; a disk that has damaged it, or who has written into it,
 * would make the networks learn something else, or Java crash. Their bytes are compared once, and again when the system
 * says that one was changed.
 */
final class UnpackedLibraries {
    private static final Logger LOG = LoggerFactory.getLogger(UnpackedLibraries.class);
    private static final int BUFFER = 1 << 16;

    /** Beside the libraries: what they looked like when they were last compared. */
    static final String COMPARED = "pairlab-compared.txt";

    private final Path folder;
    private final ClassLoader classes;

    UnpackedLibraries(Path folder, ClassLoader classes) {
        this.folder = folder;
        this.classes = classes;
    }

    /**
     * Deletes what is damaged, so that it is unpacked anew.
     *
     * @param all whether also those are compared that have not been changed since the last time
     * @return the names of the deleted ones
     */
    List<String> deleteDamaged(boolean all) throws IOException {
        Set<String> known = all ? Set.of() : compared();
        Set<String> sound = new TreeSet<>();
        List<String> deleted = new ArrayList<>();
        Map<String, Map<Long, JarEntry>> entries = new HashMap<>(); // of a folder, by size
        for (Path file : files()) {
            JarEntry entry = entry(file, entries);
            if (entry == null) {
                continue; // of another program or version, or unpacked anew in any case
            }
            String look = look(file);
            if (known.contains(look) || crc(file) == entry.getCrc()) {
                sound.add(look);
            } else {
                Files.delete(file);
                deleted.add(file.getFileName().toString());
            }
        }
        if (!sound.equals(known)) {
            remember(sound);
        }
        return deleted;
    }

    /** What the libraries of a platform, in folders of the class path, need that are not there yet, bytes. */
    long missingBytes(List<String> places) throws IOException {
        long bytes = 0;
        for (String place : places) {
            URL url = classes.getResource(place);
            if (url != null && url.openConnection() instanceof JarURLConnection jar) {
                String name = Path.of(jar.getJarFile().getName()).getFileName().toString();
                bytes += jar.getJarFile().stream()
                        .filter(entry -> entry.getName().startsWith(place) && !entry.isDirectory())
                        .filter(entry -> size(folder.resolve(name).resolve(entry.getName())) != entry.getSize())
                        .mapToLong(JarEntry::getSize)
                        .sum();
            }
        }
        return bytes;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return -1;
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            // Those in whose place is a link are found where it points to.
            return inside.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> folder.relativize(file).getNameCount() > 2)
                    .sorted() // one under another name comes after the one that it is, as its name is longer
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The entry that a file was unpacked from; null if there is none, or it is unpacked again as it looks different. */
    private JarEntry entry(Path file, Map<String, Map<Long, JarEntry>> entries) throws IOException {
        Path inside = folder.relativize(file);
        String jar = inside.getName(0).toString();
        Path path = inside.subpath(1, inside.getNameCount());
        JarEntry entry = entry(jar, name(path));
        Map<Long, JarEntry> siblings =
                entries.computeIfAbsent(jar + "!" + name(path.getParent()), place -> new HashMap<>());
        if (entry != null) {
            siblings.put(entry.getSize(), entry);
        } else {
            entry = siblings.get(Files.size(file)); // JavaCPP also unpacks one under another name
        }
        return entry != null
                        && entry.getSize() == Files.size(file)
                        && entry.getTime() == Files.getLastModifiedTime(file).toMillis()
                ? entry
                : null;
    }

    private JarEntry entry(String jarName, String name) throws IOException {
        URL url = classes.getResource(name);
        if (url == null || !(url.openConnection() instanceof JarURLConnection jar)) {
            return null;
        }
        boolean same =
                Path.of(jar.getJarFile().getName()).getFileName().toString().equals(jarName);
        return same ? jar.getJarEntry() : null;
    }

    private static String name(Path path) {
        return path == null ? "" : path.toString().replace('\\', '/');
    }

    /** What changes with a file: on Unix nobody can change it without this time, which nobody can set. */
    private String look(Path file) throws IOException {
        Object changed = file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? Files.getAttribute(file, "unix:ctime")
                : "";
        return folder.relativize(file) + "\t" + Files.size(file) + "\t" + Files.getLastModifiedTime(file) + "\t"
                + Objects.toString(changed);
    }

    private static long crc(Path file) throws IOException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                crc.update(buffer, 0, count);
            }
        }
        return crc.getValue();
    }

    private Set<String> compared() {
        try {
            return new HashSet<>(Files.readAllLines(folder.resolve(COMPARED)));
        } catch (NoSuchFileException e) {
            return Set.of();
        } catch (IOException e) {
            LOG.debug("Nobody knows what was compared", e);
            return Set.of();
        }
    }

    private void remember(Set<String> sound) {
        try {
            Files.write(folder.resolve(COMPARED), sound);
        } catch (IOException e) {
            LOG.debug("They are compared again next time", e);
        }
    }
}
