package org.pairlab.machine;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Writes files that are all there and whole, or not at all: each beside its place under another name first, and into its
 * place only when all of them are complete, so that a full disk leaves older ones as they were. Closing removes what was
 * not put in its place.
 */
public final class WholeFiles implements AutoCloseable {
    private final Map<Path, Path> places = new LinkedHashMap<>();

    /** Writes what a file is to hold. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes what a file of text is to hold. */
    public interface Text {
        void writeTo(Writer writer) throws IOException;
    }

    /** A text as UTF-8. */
    public static Content text(Text text) {
        return out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.writeTo(writer);
            writer.flush();
        };
    }

    /**
     * Writes one file, replacing one of its name.
     *
     * @throws IOException if it cannot be; then nothing has changed
     */
    public static void write(Path file, Content content) throws IOException {
        try (WholeFiles one = new WholeFiles()) {
            one.add(file, content);
            one.publish();
        }
    }

    /** Writes a file beside its place, in whose folder it must be allowed to. */
    public void add(Path file, Content content) throws IOException {
        Path beside = besideIn(file.toAbsolutePath().getParent());
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            places.put(beside, file);
            content.writeTo(out);
        }
    }

    /**
     * Makes a folder, and tries whether files can be made in it.
     *
     * @throws IOException if not
     */
    public static void requireWritable(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.delete(Files.createFile(besideIn(folder)));
    }

    /** A name of our own. Not {@code Files.createTempFile}, whose files only their owner may read. */
    private static Path besideIn(Path folder) {
        return folder.resolve(".pairlab-" + UUID.randomUUID() + ".tmp");
    }

    /** Puts all files in their places. */
    public void publish() throws IOException {
        for (Map.Entry<Path, Path> file : places.entrySet()) {
            move(file.getKey(), file.getValue());
        }
    }

    /** Puts a file in another's place, at once where the file system can. */
    public static void move(Path fresh, Path place) throws IOException {
        try {
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        for (Path beside : places.keySet()) {
            Files.deleteIfExists(beside);
        }
    }
}
