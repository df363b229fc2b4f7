package org.pairlab.app.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pairlab.store.LabFileSummary;
import org.pairlab.store.Library;

/** The lab files of the lab's own folder, and those that were opened elsewhere. */
public final class LibraryExperiments implements Experiments {
    private final Library library;

    public LibraryExperiments(Library library) {
        this.library = library;
    }

    @Override
    public List<Listed> list(List<Path> others) {
        Map<Path, Listed> files = new LinkedHashMap<>();
        for (Path file : library.files()) {
            add(files, file, false);
        }
        for (Path file : others) {
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
            files.putIfAbsent(
                    real,
                    new Listed(real, changed.toInstant(), bytes, elsewhere, LabFileSummary.isOpenElsewhere(real)));
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
                summary.created(),
                summary.settings(),
                summary.runs(),
                summary.pairsSha256(),
                summary.digits(),
                summary.format());
    }

    @Override
    public Renamed rename(Path file, String name) {
        Library.Renamed renamed = library.rename(file, name);
        return new Renamed(renamed.file(), renamed.remark(), () -> library.unrename(renamed));
    }

    @Override
    public WayBack delete(Path file) {
        Library.Deleted deleted = library.delete(file);
        return () -> library.restore(deleted);
    }

    @Override
    public Path duplicate(Path file) {
        return library.duplicate(file);
    }
}
