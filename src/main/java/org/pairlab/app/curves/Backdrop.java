package org.pairlab.app.curves;

import java.util.Arrays;
import java.util.List;
import org.pairlab.statistics.KnownCurves;

/** Known curves of the report's experiment that can lie faintly behind an experiment's own. */
public enum Backdrop {
    NONE("None", "No other curves", null),
    PYTORCH("PyTorch", "The report's experiment in PyTorch, on the fixed pairs", "reference.csv"),
    PAIRLAB("PairLab report", "The report's experiment in PairLab, on the fixed pairs", "pairlab-curves.csv");

    private static final String HOW =
            ": mean (dotted) and one standard deviation either way over all runs of each architecture";

    private final String label;
    private final String meaning;
    private final String file;

    Backdrop(String label, String meaning, String file) {
        this.label = label;
        this.meaning = meaning;
        this.file = file;
    }

    /** Those whose curves are packed with the program, and none. */
    static List<Backdrop> available() {
        return Arrays.stream(values()).filter(Backdrop::isAvailable).toList();
    }

    boolean isAvailable() {
        return file == null || KnownCurves.arePackaged(file);
    }

    String label() {
        return label;
    }

    String meaning() {
        return file == null ? meaning : meaning + HOW;
    }

    /** Reads its curves; null for none. */
    KnownCurves read() {
        return file == null ? null : KnownCurves.packaged(file);
    }
}
