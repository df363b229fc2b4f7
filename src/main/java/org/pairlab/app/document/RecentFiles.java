package org.pairlab.app.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that were open last, the latest first. One thread. */
public final class RecentFiles {
    private static final int MOST = 10;

    private final List<Path> files = new ArrayList<>();

    public RecentFiles(List<Path> earlier) {
        earlier.stream().distinct().limit(MOST).forEach(files::add);
    }

    /** The files, the latest first; some may be gone meanwhile. */
    public List<Path> list() {
        return List.copyOf(files);
    }

    /** A file was opened or made. */
    public void add(Path file) {
        files.remove(file);
        files.add(0, file);
        if (files.size() > MOST) {
            files.remove(MOST);
        }
    }

    public void remove(Path file) {
        files.remove(file);
    }
}
