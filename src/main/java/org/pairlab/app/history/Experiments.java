package org.pairlab.app.history;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;

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
     * What a file holds, or what there is so far of an experiment that trains.
     *
     * @param id tells one experiment from another
     * @param title empty until somebody names it
     * @param created when the experiment began
     * @param settings what it was started with
     * @param runs all that are planned, in order; their predictions may be missing
     * @param pairs SHA-256 over the pairs in their order: equal for equal pairs
     */
    record Stored(
            UUID id, String title, Instant created, ExperimentSettings settings, List<RunRecord> runs, String pairs) {
        public Stored {
            runs = List.copyOf(runs);
        }

        /** With the runs as they are by now. */
        Stored with(ExperimentResults results) {
            return new Stored(
                    id, title, created, settings, List.copyOf(results.runs().values()), pairs);
        }

        /** The runs of an architecture by number; empty if it is not part of the experiment. */
        List<RunRecord> of(Architecture architecture) {
            return runs.stream()
                    .filter(run -> run.id().architecture() == architecture)
                    .toList();
        }
    }

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
