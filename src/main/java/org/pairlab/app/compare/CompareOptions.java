package org.pairlab.app.compare;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.pairlab.statistics.comparison.ExperimentComparison;
import org.pairlab.statistics.comparison.Measure;

/** What a person chooses to see in the compare panel. FX thread only. */
public final class CompareOptions {
    private final ObjectProperty<MeasureChoice> measure = new SimpleObjectProperty<>(MeasureChoice.BEST);
    private final IntegerProperty epoch = new SimpleIntegerProperty(1);
    private final DoubleProperty smallest = new SimpleDoubleProperty(ExperimentComparison.SMALLEST);
    private final ObjectProperty<Optional<String>> reference = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<ChosenPair>> pair = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<String> at = new SimpleObjectProperty<>("");

    /**
     * Two variants that are looked at closely.
     *
     * @param first id of what is compared with
     * @param second id of what is compared
     */
    record ChosenPair(String first, String second) {}

    ObjectProperty<MeasureChoice> kind() {
        return measure;
    }

    /** Which epoch, where one is chosen; 1-based. */
    IntegerProperty epoch() {
        return epoch;
    }

    /** The smallest difference of interest, percentage points. */
    DoubleProperty smallest() {
        return smallest;
    }

    /** Label of what many variants are compared with; empty for the best one. */
    ObjectProperty<Optional<String>> reference() {
        return reference;
    }

    /** Which two are looked at closely; empty for the first of the table. */
    ObjectProperty<Optional<ChosenPair>> pair() {
        return pair;
    }

    /** Which 2x2 of several is shown, by the values that its four agree in. */
    ObjectProperty<String> at() {
        return at;
    }

    public Measure measure() {
        return measure.get().measure(epoch.get());
    }

    /** What is to be remembered. */
    public RememberedComparison remembered() {
        return new RememberedComparison(measure(), smallest.get());
    }

    /** Takes over what was remembered. */
    public void recall(RememberedComparison remembered) {
        if (remembered.measure() instanceof Measure.Epoch chosen) {
            epoch.set(chosen.number());
        }
        measure.set(MeasureChoice.of(remembered.measure()));
        smallest.set(remembered.smallest());
    }

    /** Runs an action when something else is to be worked out. */
    void onQuestion(Runnable action) {
        for (ObservableValue<?> option : List.of(measure, epoch, smallest, reference)) {
            option.addListener((property, before, now) -> action.run());
        }
    }
}
