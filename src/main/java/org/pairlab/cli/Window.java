package org.pairlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pairlab.data.DataSource;
import org.pairlab.experiment.ExperimentSettings;

/** The lab's window as the command line asks for it, which itself must work where there can be none. */
public interface Window {
    /** Why no window can be opened, as the start of a sentence; empty if one can. Asked once, before anything else. */
    Optional<String> problem();

    /**
     * Opens the lab and returns when it is closed.
     *
     * @param file a lab file to open in it; what is wrong with it is said in the window
     * @return why no window could be opened after all, as {@link #problem}
     */
    Optional<String> open(DataSource data, Optional<Path> file);

    /** The files that {@link #photograph} writes. */
    List<String> pictures();

    /**
     * Trains an experiment in the lab and saves a picture of every panel in both themes.
     *
     * @param folder where to; it exists
     * @throws IOException if a picture could not be taken or saved
     */
    void photograph(DataSource data, ExperimentSettings settings, Path folder) throws IOException;
}
