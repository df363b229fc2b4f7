package org.pairlab.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.harawata.appdirs.AppDirsFactory;
import org.pairlab.input.InvalidInputException;

/**
 * The folder where experiments live until they are put elsewhere. Lists, renames and deletes lab files; what is deleted can
 * be brought back until the folder is tidied. One thread at a time, not the window's: a long list is read from the disk.
 */
public final class Library {
    /** Names another folder, for tests and screenshots. */
    public static final String FOLDER_PROPERTY = "pairlab.experiments";

    private static final String DELETED = ".deleted";
    private static final int LONGEST_NAME = 80;

    private final Path folder;
    private final Map<Path, Known> known = new HashMap<>();

    public Library(Path folder) {
        this.folder = folder;
    }

    /** In the folder where this system keeps a person's data, or where the system property says. */
    public static Library standard() {
        String named = System.getProperty(FOLDER_PROPERTY);
        String data = named != null
                ? named
                : Path.of(AppDirsFactory.getInstance().getUserDataDir("PairLab", null, null), "experiments")
                        .toString();
        return new Library(Path.of(data));
    }

    /**
     * A file of the folder.
     *
     * @param file where it is
     * @param summary what it holds; empty if it cannot be read
     * @param problem why it cannot be read, in one sentence, or null
     * @param modified by the file system's clock
     */
    public record Entry(Path file, Optional<LabFileSummary> summary, String problem, FileTime modified) {}

    /** A file that was deleted and can be brought back. */
    public record Deleted(Path file, Path kept) {}

    private record Known(long bytes, FileTime modified, Entry entry) {}

    public Path folder() {
        return folder;
    }

    /**
     * All lab files of the folder, the one changed last first; those that have not changed since are not read again.
     *
     * @throws InvalidInputException if the folder cannot be read
     */
    public List<Entry> list() {
        if (!Files.exists(folder)) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + LabFile.ENDING)) {
            for (Path file : files) {
                if (!Files.isDirectory(file) && !file.getFileName().toString().startsWith(".")) {
                    entries.add(entry(file));
                }
            }
        } catch (IOException e) {
            throw refuse("cannot be read; allow reading it", e);
        }
        known.keySet().retainAll(entries.stream().map(Entry::file).toList());
        entries.sort(Comparator.comparing(Entry::modified).reversed().thenComparing(Entry::file));
        return entries;
    }

    private Entry entry(Path file) throws IOException {
        Path log = beside(file, "-wal");
        // While it is trained, what is new is in the journal beside it.
        long bytes = Files.size(file) + (Files.exists(log) ? Files.size(log) : 0);
        FileTime modified = Files.getLastModifiedTime(file);
        if (Files.exists(log) && Files.getLastModifiedTime(log).compareTo(modified) > 0) {
            modified = Files.getLastModifiedTime(log);
        }
        Known before = known.get(file);
        if (before != null && before.bytes == bytes && before.modified.equals(modified)) {
            return before.entry;
        }
        Entry entry;
        try {
            entry = new Entry(file, Optional.of(LabFileSummary.of(file)), null, modified);
        } catch (InvalidInputException e) {
            entry = new Entry(file, Optional.empty(), e.getMessage(), modified);
        }
        known.put(file, new Known(bytes, modified, entry));
        return entry;
    }

    /**
     * A name that no file of the folder has, made of the day and of what the experiment is called; the folder is made.
     *
     * @param called a preset or a title; what no file may be called is left out
     * @throws InvalidInputException if the folder cannot be made
     */
    public Path newFile(LocalDate day, String called) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw refuse("cannot be made; allow making it", e);
        }
        String words = fileWords(called);
        return unused(folder, day + (words.isEmpty() ? "" : " " + words));
    }

    /** Gives a file another name in its folder. */
    public Path rename(Path file, String name) {
        String words = fileWords(
                name.endsWith(LabFile.ENDING) ? name.substring(0, name.length() - LabFile.ENDING.length()) : name);
        if (words.isEmpty()) {
            throw new InvalidInputException("The name of an experiment must have a letter or a digit; type one.");
        }
        Path target = file.resolveSibling(words + LabFile.ENDING);
        if (target.equals(file)) {
            return file;
        }
        if (Files.exists(target)) {
            throw new InvalidInputException("There is a lab file " + target + " already; choose another name.");
        }
        move(file, target);
        return target;
    }

    /**
     * Names the experiment in a file, which keeps its own name.
     *
     * @throws InvalidInputException if it is open or may not be written to
     */
    public void entitle(Path file, String title) {
        try (Content content = Content.open(file)) {
            content.readOnly().ifPresent(reason -> {
                throw new InvalidInputException(reason);
            });
            content.entitle(title);
        }
    }

    /** Copies an experiment into the folder, as one of its own with another title; returns the copy. */
    public Path duplicate(Path file, String title) {
        Trouble.requireFile(file);
        Path copy = unused(makeFolder(folder), stem(file) + " copy");
        NewFile.copy(file, file, copy, false, new NewFile.Renaming(title));
        return copy;
    }

    /**
     * Puts a file out of sight.
     *
     * @throws InvalidInputException if it is open or may not be moved
     */
    public Deleted delete(Path file) {
        Path kept = unused(makeFolder(folder.resolve(DELETED)), stem(file));
        move(file, kept);
        known.remove(file);
        return new Deleted(file, kept);
    }

    /** Brings a deleted file back; under another name if its own is taken. */
    public Path restore(Deleted deleted) {
        Path target = Files.exists(deleted.file)
                ? unused(makeFolder(deleted.file.getParent()), stem(deleted.file))
                : deleted.file;
        move(deleted.kept, target);
        return target;
    }

    /** Deletes for good what was deleted; when the lab is closed. */
    public void tidy() {
        Path deleted = folder.resolve(DELETED);
        if (Files.exists(deleted)) {
            try {
                Reading.deleteFolder(deleted);
            } catch (IOException e) {
                throw refuse("keeps deleted files in " + deleted + "; delete them there", e);
            }
        }
    }

    /** Moves a file with what an interrupted session left beside it, unless it is open. */
    private void move(Path file, Path target) {
        Trouble.requireFile(file);
        try (OwnLock lock =
                OwnLock.take(file.toRealPath()).orElseThrow(() -> Trouble.of(file, "is open; close it first", null))) {
            for (String side : Reading.SIDE_FILES) {
                if (Files.exists(beside(file, side))) {
                    Files.move(beside(file, side), beside(target, side));
                }
            }
            Files.deleteIfExists(beside(file, "-shm"));
            Files.move(file, target);
        } catch (IOException e) {
            throw Trouble.of(file, "cannot be moved to " + target + "; allow writing there", e);
        }
    }

    private static Path beside(Path file, String side) {
        return file.resolveSibling(file.getFileName() + side);
    }

    private Path makeFolder(Path wanted) {
        try {
            return Files.createDirectories(wanted);
        } catch (IOException e) {
            throw refuse("cannot be written to; allow writing there", e);
        }
    }

    private static Path unused(Path folder, String stem) {
        Path file = folder.resolve(stem + LabFile.ENDING);
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(stem + " " + i + LabFile.ENDING);
        }
        return file;
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(LabFile.ENDING) ? name.substring(0, name.length() - LabFile.ENDING.length()) : name;
    }

    /** What all systems take in a file's name. */
    private static String fileWords(String text) {
        String words = text.replaceAll("[^\\p{L}\\p{N} ._()+-]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return words.length() <= LONGEST_NAME
                ? words
                : words.substring(0, LONGEST_NAME).strip();
    }

    private InvalidInputException refuse(String predicate, Exception cause) {
        return new InvalidInputException("The folder of experiments " + folder + " " + predicate + ".", cause);
    }
}
