package org.pairlab.app.setup;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.PairLoader;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSource;
import org.pairlab.input.InvalidInputException;

/**
 * Reads the chosen file of pairs as soon as it is chosen, in the background, so that what is wrong with it stands below
 * its name at once. FX thread only.
 */
final class PairFile {
    private static final int FIXED_PAIRS = 1000;

    private final SetUpModel model;
    private final PairLoader pairs;
    private final BackgroundTasks tasks;
    private final ReadOnlyObjectWrapper<PairSet> read = new ReadOnlyObjectWrapper<>();

    PairFile(SetUpModel model, PairLoader pairs, BackgroundTasks tasks) {
        this.model = model;
        this.pairs = pairs;
        this.tasks = tasks;
        model.pairFile().addListener((property, old, now) -> check());
        model.pairKind().addListener((property, old, now) -> check());
        check();
    }

    /** The pairs of the chosen file; null while there is none, or none that can be used. */
    ReadOnlyObjectProperty<PairSet> read() {
        return read.getReadOnlyProperty();
    }

    /** How many pairs there are to train on; as many as in the fixed list while that is not known. */
    int trainingPairs(PairSource source) {
        if (source instanceof PairSource.Drawn drawn) {
            return drawn.trainingPairs();
        }
        boolean known = source instanceof PairSource.Listed && read.get() != null;
        return known ? read.get().training().size() : FIXED_PAIRS;
    }

    /** How many pairs there are to test with; as many as in the fixed list while that is not known. */
    int testPairs(PairSource source) {
        if (source instanceof PairSource.Drawn drawn) {
            return drawn.testPairs();
        }
        boolean known = source instanceof PairSource.Listed && read.get() != null;
        return known ? read.get().test().size() : FIXED_PAIRS;
    }

    private void check() {
        read.set(null);
        String file = model.pairFile().get();
        if (model.pairKind().get() != PairKind.FILE || file.isBlank()) {
            return;
        }
        tasks.run(
                () -> pairs.load(new PairSource.Listed(Path.of(file))),
                set -> {
                    if (isStillChosen(file)) {
                        model.pairFileProblem().set("");
                        read.set(set);
                    }
                },
                error -> {
                    if (isStillChosen(file)) {
                        model.pairFileProblem().set(sentence(file, error));
                    }
                });
    }

    /** A late answer about another file is dropped. */
    private boolean isStillChosen(String file) {
        return model.pairKind().get() == PairKind.FILE
                && file.equals(model.pairFile().get());
    }

    private static String sentence(String file, Throwable error) {
        return error instanceof InvalidInputException
                ? error.getMessage()
                : "The pairs in " + file + " cannot be read; choose another file.";
    }
}
