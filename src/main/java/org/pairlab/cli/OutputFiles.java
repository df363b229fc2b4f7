package org.pairlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pairlab.input.InvalidInputException;
import org.pairlab.machine.Disk;
import org.pairlab.machine.WholeFiles;

/** Files to write at once: checked before any work is done, and none in its place before all are complete. */
final class OutputFiles {
    private final boolean replace;
    private final Map<Path, Planned> planned = new LinkedHashMap<>();

    OutputFiles(boolean replace) {
        this.replace = replace;
    }

    private record Planned(Path file, WholeFiles.Content content) {}

    /**
     * Plans a file in a folder.
     *
     * @throws InvalidInputException if there is something of that name, or it is planned already
     */
    void inFolder(String option, Path folder, String name, WholeFiles.Content content) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new InvalidInputException(option + " " + folder + " is a file; name a folder.");
        }
        Path file = folder.resolve(name);
        if (taken(file)) {
            throw new InvalidInputException(option + " " + folder + " already holds " + name
                    + "; name another folder, or add --force to replace it.");
        }
        add(option, file, content);
    }

    /** Plans a file, as {@link #inFolder}. */
    void file(String option, Path file, WholeFiles.Content content) {
        if (Files.isDirectory(file)) {
            throw new InvalidInputException(option + " " + file + " is a folder; name a file.");
        }
        if (taken(file)) {
            throw new InvalidInputException(
                    option + " " + file + " is there already; name another file, or add --force to replace it.");
        }
        add(option, file, content);
    }

    private boolean taken(Path file) {
        return Files.isDirectory(file) || !replace && Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private void add(String option, Path file, WholeFiles.Content content) {
        Path key = file.toAbsolutePath().normalize();
        if (planned.put(key, new Planned(file, content)) != null) {
            throw new InvalidInputException(option + " " + file + " is named twice; name another.");
        }
    }

    /** @throws InvalidInputException if one of the files is this one, which must stay as it is */
    void spare(Path original) throws IOException {
        for (Planned one : planned.values()) {
            if (Files.exists(one.file()) && Files.isSameFile(one.file(), original)) {
                throw new InvalidInputException(one.file() + " is the lab file itself; name another file.");
            }
        }
    }

    /**
     * Writes all.
     *
     * @throws InvalidInputException if a folder cannot be written to
     * @throws IOException if writing fails: then nothing is changed but for the folders that were made
     */
    void write() throws IOException {
        try (WholeFiles files = new WholeFiles()) {
            for (Planned one : planned.values()) {
                requireWritable(one.file().toAbsolutePath().getParent());
                files.add(one.file(), one.content());
            }
            files.publish();
        }
    }

    private static void requireWritable(Path folder) {
        try {
            WholeFiles.requireWritable(folder);
        } catch (IOException | SecurityException e) {
            throw new InvalidInputException("Folder " + folder + " " + Disk.refusal(folder) + ".", e);
        }
    }
}
