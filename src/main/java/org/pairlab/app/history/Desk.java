package org.pairlab.app.history;

import java.nio.file.Path;
import javafx.beans.value.ObservableValue;

/** The experiment that the window has open, and what the window does with files. FX thread only. */
public interface Desk {
    /** The file of the experiment on screen; null for none. */
    ObservableValue<Path> openFile();

    /** Puts an experiment on screen, after asking if something would be lost. */
    void open(Path file);

    /** Names the experiment on screen. */
    void entitle(String title);

    /** Shows a file in the system's file manager. */
    void reveal(Path file);
}
