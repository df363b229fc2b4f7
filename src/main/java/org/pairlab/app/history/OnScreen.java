package org.pairlab.app.history;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** The experiment that the window has on screen, and what the window does with files. FX thread only. */
public interface OnScreen {
    /** The file of the experiment on screen; null for none. */
    ObservableValue<Path> openFile();

    /** Files that were opened lately, wherever they are; some may be gone. */
    List<Path> recent();

    /** Puts an experiment on screen, after asking if something would be lost, and brings its curves forward. */
    void open(Path file);

    /** Brings the list of experiments forward. */
    void showHistory();

    /** A file that may be among the recent ones is somewhere else now. */
    void moved(Path from, Path to);

    /** Shows a file in the system's file manager. */
    void reveal(Path file);
}
