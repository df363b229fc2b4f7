package org.pairlab.app.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.PairLoader;
import org.pairlab.data.DigitSet;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSource;
import org.pairlab.input.InvalidInputException;

/**
 * Reads the chosen file of pairs, and the chosen folder of digits, as soon as they are chosen, in the background, so that what
 * is wrong with them stands below their names at once. FX thread only.
 */
final class PairCheck {
    private final SetUpModel model;
    private final PairLoader pairs;
    private final BackgroundTasks tasks;
    private final ReadOnlyObjectWrapper<PairSet> read = new ReadOnlyObjectWrapper<>();
    private Wanted wanted;

    /** What is being read. */
    private record Wanted(PairSource source, Optional<Path> digits) {}

    PairCheck(SetUpModel model, PairLoader pairs, BackgroundTasks tasks) {
        this.model = model;
        this.pairs = pairs;
        this.tasks = tasks;
        // Change listeners, as the model's, which was there first, forgets what was wrong before.
        for (ObservableValue<?> entry : List.<ObservableValue<?>>of(
                model.pairFile(),
                model.pairKind(),
                model.otherDigits(),
                model.digitFolder(),
                model.field(PairSource.PAIR_SEED).text(),
                model.field(PairSource.TRAINING_PAIRS).text(),
                model.field(PairSource.TEST_PAIRS).text())) {
            entry.addListener((property, old, now) -> check());
        }
        check();
    }

    /** The pairs of the chosen file or digits; null while there are none, or none that can be used. */
    ReadOnlyObjectProperty<PairSet> read() {
        return read.getReadOnlyProperty();
    }

    /** The digits that are chosen; empty while they are not known. */
    Optional<DigitSet> digits() {
        return model.otherDigits().get()
                ? Optional.ofNullable(read.get()).map(PairSet::digits)
                : Optional.of(DigitSet.MNIST);
    }

    /** How many pairs there are to train on; as many as in the fixed list while that is not known. */
    int trainingPairs(PairSource source) {
        if (source instanceof PairSource.Drawn drawn) {
            return drawn.trainingPairs();
        }
        return read.get() == null
                ? PairSource.DEFAULT_PAIRS
                : read.get().training().size();
    }

    /** How many pairs there are to test with; as many as in the fixed list while that is not known. */
    int testPairs(PairSource source) {
        if (source instanceof PairSource.Drawn drawn) {
            return drawn.testPairs();
        }
        return read.get() == null ? PairSource.DEFAULT_PAIRS : read.get().test().size();
    }

    private void check() {
        Wanted now = wanted();
        if (now != null && now.equals(wanted)) {
            return;
        }
        wanted = now;
        read.set(null);
        if (now == null) {
            model.pairProblem().set("");
            return;
        }
        tasks.run(
                () -> pairs.load(now.source(), now.digits()),
                set -> {
                    if (now.equals(wanted)) {
                        model.pairProblem().set("");
                        read.set(set);
                    }
                },
                error -> {
                    if (now.equals(wanted)) { // a late answer about something else is dropped
                        model.pairProblem().set(sentence(error));
                        wanted = null; // the same may be chosen again when it is mended
                    }
                });
    }

    /** Null where there is nothing to read, or something else is wrong with it. */
    private Wanted wanted() {
        boolean file = model.pairKind().get() == PairKind.FILE;
        try {
            return file || model.otherDigits().get() ? new Wanted(model.pairSource(), model.digits()) : null;
        } catch (InvalidInputException e) {
            return null;
        }
    }

    private static String sentence(Throwable error) {
        return error instanceof InvalidInputException
                ? error.getMessage()
                : "The digits or pairs cannot be read (" + error + "); choose others.";
    }
}
