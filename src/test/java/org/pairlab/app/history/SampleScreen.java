package org.pairlab.app.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A window that notes what it was asked for. */
final class SampleScreen implements OnScreen {
    private final ObjectProperty<Path> openFile = new SimpleObjectProperty<>();
    private final List<String> asked = new ArrayList<>();

    @Override
    public ObjectProperty<Path> openFile() {
        return openFile;
    }

    /** What it was asked for, a verb and a name each. */
    List<String> asked() {
        return asked;
    }

    @Override
    public List<Path> recent() {
        return List.of();
    }

    @Override
    public void open(Path file) {
        asked.add("open " + Entry.name(file));
    }

    @Override
    public void showHistory() {
        asked.add("show history");
    }

    @Override
    public void moved(Path from, Path to) {
        asked.add("moved " + Entry.name(from) + " to " + Entry.name(to));
    }

    @Override
    public void reveal(Path file) {
        asked.add("reveal " + Entry.name(file));
    }
}
