package org.pairlab.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.harawata.appdirs.AppDirsFactory;
import org.pairlab.input.InvalidInputException;
import org.pairlab.machine.Disk;
import org.pairlab.store.tables.Journals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder where experiments live until they are put elsewhere. Lists, renames and deletes lab files; what is deleted can
 * be brought back until the folder is tidied. Any thread, but not the window's.
 */
public final class Library {
    /** Names another folder, for tests and screenshots. */
    public static final String FOLDER_PROPERTY = "pairlab.experiments";

    private static final Logger LOG = LoggerFactory.getLogger(Library.class);
    private static final String DELETED = ".deleted";

    private final Path folder;

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

    /** A file that was deleted and can be brought back. */
    public record Deleted(Path file, Path kept) {}

    public Path folder() {
        return folder;
    }

    /**
     * All lab files of the folder, in no order; none if there is no folder yet.
     *
     * @throws InvalidInputException if the folder cannot be read
     */
    public List<Path> files() {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder, LabFileName::is)) {
            for (Path file : inside) {
                if (!Files.isDirectory(file) && !file.getFileName().toString().startsWith(".")) {
                    files.add(file);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            LOG.debug("Nothing is kept yet", e);
        } catch (IOException e) {
            throw refuse("cannot be read; allow reading it", e);
        }
        return files;
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
            throw refuse(
                    Disk.isFull(folder)
                            ? "cannot be made as the disk is full; make room on it"
                            : "cannot be made; allow making it",
                    e);
        }
        String words = LabFileName.words(called);
        return LabFileName.unused(folder, day + (words.isEmpty() ? "" : " " + words));
    }

    /** A name in this folder for an experiment whose own file is gone or cannot be written any more; the folder is made. */
    Path recovered(Path file) {
        return LabFileName.recovered(makeFolder(folder), file);
    }

    /**
     * A file that has another name now.
     *
     * @param before what it was called
     * @param file what it is called
     * @param remark what of the name is other than it was typed, as sentences; empty if nothing is
     */
    public record Renamed(Path before, Path file, String remark) {}

    /**
     * Gives a file another name in its folder.
     *
     * @param typed as a person types it: what no file may be called is replaced, which the remark says
     * @throws InvalidInputException if there is a file of that name, if nothing of it can stand, or if the file is open
     */
    public Renamed rename(Path file, String typed) {
        NewName name = NewName.of(typed);
        Path target = sibling(file, name.stem() + LabFileName.ENDING);
        if (!target.equals(file)) {
            requireFree(file, target);
            move(file, target);
        }
        return new Renamed(file, target, name.remark());
    }

    /** Gives a file the name back that it had; another if that is taken by now. */
    public Path unrename(Renamed renamed) {
        Path target = isFree(renamed.file, renamed.before)
                ? renamed.before
                : LabFileName.unused(makeFolder(renamed.before.getParent()), LabFileName.stem(renamed.before));
        if (!target.equals(renamed.file)) {
            move(renamed.file, target);
        }
        return target;
    }

    private static Path sibling(Path file, String name) {
        try {
            return file.resolveSibling(name);
        } catch (InvalidPathException e) {
            throw new InvalidInputException(
                    "This system cannot write the name “" + name + "”; set LANG=C.UTF-8 and start again, or choose"
                            + " plainer letters.",
                    e);
        }
    }

    private static void requireFree(Path file, Path target) {
        if (!isFree(file, target)) {
            throw new InvalidInputException("There is a lab file " + target + " already; choose another name.");
        }
    }

    /** Also of a file that differs in capitals alone, where that is one file. */
    private static boolean isFree(Path file, Path target) {
        try {
            return !Files.exists(target) || Files.isSameFile(file, target);
        } catch (IOException e) {
            return false;
        }
    }

    /** Copies an experiment into the folder, as one of its own; returns the copy. */
    public Path duplicate(Path file) {
        LabFileErrors.requireFile(file);
        Path copy = LabFileName.unused(makeFolder(folder), LabFileName.stem(file) + " copy");
        NewFile.duplicate(file, copy, false, "").close();
        return copy;
    }

    /**
     * Puts a file out of sight.
     *
     * @throws InvalidInputException if it is open or may not be moved
     */
    public Deleted delete(Path file) {
        Path kept = LabFileName.unused(makeFolder(ownDeleted()), LabFileName.stem(file));
        move(file, kept);
        return new Deleted(file, kept);
    }

    /** Brings a deleted file back; under another name if its own is taken. */
    public Path restore(Deleted deleted) {
        Path target = Files.exists(deleted.file)
                ? LabFileName.unused(makeFolder(deleted.file.getParent()), LabFileName.stem(deleted.file))
                : deleted.file;
        move(deleted.kept, target);
        return target;
    }

    /**
     * Deletes for good what was deleted, when the lab is closed. What another lab that is still open deleted it may yet bring
     * back.
     */
    public void tidy() {
        Path deleted = folder.resolve(DELETED);
        try {
            if (Files.isDirectory(deleted)) {
                for (Path one : Reading.inside(deleted)) {
                    if (one.equals(ownDeleted()) || !ofLivingProcess(one)) {
                        Reading.deleteFolder(one);
                    }
                }
                if (Reading.inside(deleted).isEmpty()) {
                    Files.delete(deleted);
                }
            }
        } catch (IOException e) {
            throw refuse("keeps deleted files in " + deleted + "; delete them there", e);
        }
    }

    private Path ownDeleted() {
        return folder.resolve(DELETED)
                .resolve(Long.toString(ProcessHandle.current().pid()));
    }

    /** Removes a file that is closed, with what an interrupted session left beside it; whether it is gone. */
    public static boolean remove(Path file) {
        try {
            for (String side : Journals.ENDINGS) {
                Files.deleteIfExists(Journals.beside(file, side));
            }
            Files.deleteIfExists(Journals.beside(file, "-shm"));
            Files.deleteIfExists(file);
            return true;
        } catch (IOException e) {
            LOG.warn("{} stays", file, e);
            return false;
        }
    }

    private static boolean ofLivingProcess(Path deleted) {
        try {
            return ProcessHandle.of(Long.parseLong(deleted.getFileName().toString()))
                    .isPresent();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Moves a file with what an interrupted session left beside it, unless it is open. */
    private void move(Path file, Path target) {
        LabFileErrors.requireFile(file);
        try (OwnLock lock = OwnLock.take(file.toRealPath())
                .orElseThrow(() -> LabFileErrors.of(file, "is open; close it first", null))) {
            for (String side : Journals.ENDINGS) {
                if (Files.exists(Journals.beside(file, side))) {
                    Files.move(Journals.beside(file, side), Journals.beside(target, side));
                }
            }
            Files.deleteIfExists(Journals.beside(file, "-shm"));
            Files.move(file, target);
        } catch (IOException e) {
            throw LabFileErrors.of(file, "cannot be moved to " + target + "; allow writing there", e);
        }
    }

    private Path makeFolder(Path wanted) {
        try {
            return Files.createDirectories(wanted);
        } catch (IOException e) {
            throw refuse(
                    Disk.isFull(wanted)
                            ? "cannot be written to as the disk is full; make room on it"
                            : "cannot be written to; allow writing there",
                    e);
        }
    }

    private InvalidInputException refuse(String predicate, Exception cause) {
        return new InvalidInputException("The folder of experiments " + folder + " " + predicate + ".", cause);
    }
}
