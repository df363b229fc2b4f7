package org.pairlab.app.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A desk that notes what it was asked for. */
final class SampleDesk implements Desk {
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
    public void open(Path file) {
        asked.add("open " + file.getFileName());
    }

    @Override
    public void entitle(String title) {
        asked.add("entitle " + title);
    }

    @Override
    public void reveal(Path file) {
        asked.add("reveal " + file.getFileName());
    }
}
