package org.pairlab.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pairlab.input.InvalidInputException;
import org.pairlab.machine.Disk;

/** The folder that {@code --out} names: checked before training, written to after it. */
final class ResultFolder {
    static final String CURVES = "curves.csv";
    static final String TIMINGS = "timings.csv";
    static final String SUMMARY = "summary.json";
    private static final List<String> FILES = List.of(CURVES, TIMINGS, SUMMARY);
    private static final int MOST_FOLDERS = 1000;

    private final Path folder;
    private final boolean replace;

    private ResultFolder(Path folder, boolean replace) {
        this.folder = folder;
        this.replace = replace;
    }

    /** Writes one file's text. */
    @FunctionalInterface
    interface Content {
        void writeTo(Writer writer) throws IOException;
    }

    /**
     * Makes sure that results can be written: creates the folder and tries a file in it.
     *
     * @param replace whether result files that are there already may be replaced
     * @throws InvalidInputException if they cannot
     */
    static ResultFolder prepare(Path folder, boolean replace) {
        prepare(folder, replace, FILES);
        return new ResultFolder(folder, replace);
    }

    /**
     * The same for files that somebody else writes.
     *
     * @param names of the files that would be written
     */
    static void prepare(Path folder, boolean replace, List<String> names) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new InvalidInputException("--out " + folder + " is a file; name a folder.");
        }
        if (!replace) {
            names.stream()
                    .filter(name -> Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new InvalidInputException("--out " + folder + " already holds " + name
                                + "; name another folder, or add --force to replace it.");
                    });
        }
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createFile(temporary(folder)));
            if (Disk.isFull(folder)) { // an empty file can be made there, and nothing else
                throw new IOException("no room");
            }
        } catch (IOException | SecurityException e) {
            throw new InvalidInputException("--out " + folder + " " + Disk.refusal(folder) + ".", e);
        }
    }

    /**
     * Writes all files, each complete or not at all. If another program has put results into the folder in the meantime,
     * they stay and ours go into a new folder inside.
     *
     * @return the folder they are in
     * @throws IOException if they cannot be written
     */
    Path write(Content curves, Content timings, Content summary) throws IOException {
        Map<String, Content> contents = new LinkedHashMap<>();
        contents.put(CURVES, curves);
        contents.put(TIMINGS, timings);
        contents.put(SUMMARY, summary);
        Files.createDirectories(folder);
        Path target =
                replace || FILES.stream().noneMatch(name -> Files.exists(folder.resolve(name))) ? folder : newFolder();
        Map<Path, Path> written = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, Content> file : contents.entrySet()) {
                Path temporary = temporary(target);
                written.put(temporary, target.resolve(file.getKey()));
                try (BufferedWriter writer = Files.newBufferedWriter(
                        temporary, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    file.getValue().writeTo(writer);
                }
            }
            // Only when all are complete, so that a full disk leaves older results as they were.
            for (Map.Entry<Path, Path> file : written.entrySet()) {
                publish(file.getKey(), file.getValue());
            }
        } finally {
            for (Path temporary : written.keySet()) {
                Files.deleteIfExists(temporary);
            }
        }
        return target;
    }

    /** A name of our own. Not {@code Files.createTempFile}, whose files only their owner may read. */
    static Path temporary(Path folder) {
        return folder.resolve(".pairlab-" + UUID.randomUUID() + ".tmp");
    }

    static void publish(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path newFolder() throws IOException {
        for (int i = 2; i < MOST_FOLDERS; i++) {
            try {
                return Files.createDirectory(folder.resolve("results-" + i));
            } catch (FileAlreadyExistsException e) {
                continue; // taken by an earlier one
            }
        }
        throw new FileAlreadyExistsException(folder.toString());
    }
}
