package org.pairlab.app.history;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.pairlab.data.DigitSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.RunRecord;
import org.pairlab.experiment.SettingsDescription;
import org.pairlab.network.Variant;
import org.pairlab.statistics.Comparability;

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
     * @param openElsewhere whether another program has it open, and may train it
     */
    record Listed(Path file, Instant changed, long bytes, boolean elsewhere, boolean openElsewhere) {
        /** One that no other program has open. */
        Listed(Path file, Instant changed, long bytes, boolean elsewhere) {
            this(file, changed, bytes, elsewhere, false);
        }
    }

    /**
     * What a file holds, or what there is so far of an experiment that trains.
     *
     * @param id tells one experiment from another
     * @param created when the experiment began
     * @param settings what it was started with
     * @param runs all that are planned, in order; their predictions may be missing
     * @param pairs SHA-256 over the pairs in their order: equal for equal pairs
     * @param digits which digits it is about
     * @param format version of the file's format
     */
    record Stored(
            UUID id,
            Instant created,
            ExperimentSettings settings,
            List<RunRecord> runs,
            String pairs,
            DigitSet digits,
            int format) {
        /** The format that files are written in. */
        static final int CURRENT_FORMAT = 2;

        public Stored {
            runs = List.copyOf(runs);
        }

        /** In a file of the current format. */
        Stored(
                UUID id,
                Instant created,
                ExperimentSettings settings,
                List<RunRecord> runs,
                String pairs,
                DigitSet digits) {
            this(id, created, settings, runs, pairs, digits, CURRENT_FORMAT);
        }

        /** With the runs as they are by now. */
        Stored with(ExperimentResults results) {
            return new Stored(id, created, settings, List.copyOf(results.runs().values()), pairs, digits, format);
        }

        /** What it can be compared by. */
        Comparability.Basis basis() {
            return new Comparability.Basis(digits, pairs, settings.seed());
        }

        /** Its settings in words: the preset, and what is other than in it. */
        SettingsDescription description() {
            return SettingsDescription.of(settings, digits);
        }

        /** The runs of a variant by number; empty if it is not part of the experiment. */
        List<RunRecord> of(Variant variant) {
            return runs.stream()
                    .filter(run -> run.id().variant().id() == variant.id())
                    .toList();
        }
    }

    /** How a deleted file comes back, or a renamed one to its old name. */
    @FunctionalInterface
    interface WayBack {
        /** Brings it back; under another name if its own is taken. */
        Path restore();
    }

    /**
     * A file that has another name now.
     *
     * @param file what it is called
     * @param remark what of the name is other than it was typed, as sentences; empty if nothing is
     * @param back to the name that it had
     */
    record Renamed(Path file, String remark, WayBack back) {}

    /**
     * All files, also those that are damaged, in any order.
     *
     * @param others files that are listed too if they are there, wherever they are
     */
    List<Listed> list(List<Path> others);

    /** Reads one; the sentence says what is wrong with it. */
    Stored read(Path file);

    /** Gives a file another name in its folder. */
    Renamed rename(Path file, String name);

    /** Takes a file away and keeps it where it can come back from. */
    WayBack delete(Path file);

    /** Copies a file as an experiment of its own into the lab's folder; returns the copy. */
    Path duplicate(Path file);
}
