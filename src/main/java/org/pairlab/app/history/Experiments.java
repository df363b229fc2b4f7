package org.pairlab.app.history;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.pairlab.experiment.ExperimentResults;

/**
 * The experiments that are kept in files. Every method touches the disk, so none is called on the FX thread; one call at
 * a time. What goes wrong is an {@link org.pairlab.input.InvalidInputException} with one sentence.
 */
public interface Experiments {
    /**
     * A file as a folder lists it, not yet read.
     *
     * @param file where
     * @param changed when it was last written
     * @param bytes how large it is
     * @param elsewhere whether it lies outside of the lab's own folder
     */
    record Listed(Path file, Instant changed, long bytes, boolean elsewhere) {}

    /**
     * What a file holds.
     *
     * @param title empty until somebody names it
     * @param created when the experiment began
     * @param results its numbers; predictions may be missing
     */
    record Stored(String title, Instant created, ExperimentResults results) {}

    /** How a deleted file comes back. */
    @FunctionalInterface
    interface Deleted {
        void restore();
    }

    /** All files, also those that are damaged, in any order. */
    List<Listed> list();

    /** Reads one; the sentence says what is wrong with it. */
    Stored read(Path file);

    /** Names the experiment in a file. */
    void entitle(Path file, String title);

    /** Takes a file away and keeps it where it can come back from. */
    Deleted delete(Path file);

    /** Copies a file as an experiment of its own, with another name, into the lab's folder; returns the copy. */
    Path duplicate(Path file, String title);
}
