package org.pairlab.app.history;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.pairlab.input.InvalidInputException;
import org.pairlab.store.LabFile;
import org.pairlab.store.LabFileSummary;
import org.pairlab.store.Library;

/** The lab files of the lab's own folder, and those that were opened elsewhere. */
public final class LibraryExperiments implements Experiments {
    private final Library library;
    private final Supplier<? extends Collection<Path>> recent;

    /** @param recent files that were opened lately, wherever they are; asked for in the background */
    public LibraryExperiments(Library library, Supplier<? extends Collection<Path>> recent) {
        this.library = library;
        this.recent = recent;
    }

    @Override
    public List<Listed> list() {
        Map<Path, Listed> files = new LinkedHashMap<>();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(library.folder(), "*" + LabFile.ENDING)) {
            for (Path file : inside) {
                if (!Files.isDirectory(file) && !file.getFileName().toString().startsWith(".")) {
                    add(files, file, false);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            // Nothing is kept yet.
        } catch (IOException e) {
            throw new InvalidInputException(
                    "The folder of experiments " + library.folder() + " cannot be read; allow reading it.", e);
        }
        for (Path file : recent.get()) {
            if (Files.isRegularFile(file)) {
                add(files, file, true);
            }
        }
        return List.copyOf(files.values());
    }

    private static void add(Map<Path, Listed> files, Path file, boolean elsewhere) {
        Path real = real(file);
        try {
            FileTime changed = Files.getLastModifiedTime(real);
            long bytes = Files.size(real);
            // While it is trained, what is new is in the journal beside it.
            Path journal = real.resolveSibling(real.getFileName() + "-wal");
            if (Files.exists(journal)) {
                bytes += Files.size(journal);
                FileTime told = Files.getLastModifiedTime(journal);
                changed = told.compareTo(changed) > 0 ? told : changed;
            }
            files.putIfAbsent(real, new Listed(real, changed.toInstant(), bytes, elsewhere));
        } catch (IOException e) {
            // Gone since it was listed.
        }
    }

    /** As an open lab file names itself. */
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }

    @Override
    public Stored read(Path file) {
        LabFileSummary summary = LabFileSummary.of(file);
        return new Stored(
                summary.id(),
                summary.title(),
                summary.created(),
                summary.settings(),
                summary.runs(),
                summary.pairsSha256());
    }

    @Override
    public void entitle(Path file, String title) {
        library.entitle(file, title);
    }

    @Override
    public Deleted delete(Path file) {
        Library.Deleted deleted = library.delete(file);
        return () -> library.restore(deleted);
    }

    @Override
    public Path duplicate(Path file, String title) {
        return library.duplicate(file, title);
    }
}
