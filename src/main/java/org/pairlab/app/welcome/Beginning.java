package org.pairlab.app.welcome;

import javafx.beans.value.ObservableValue;
import org.pairlab.data.PairSet;
import org.pairlab.experiment.ExperimentSettings;

/**
 * What the first experiment would be. FX thread only.
 *
 * @param settings what would be trained; null while something in the set-up is wrong
 * @param expectation how long it would take, or what is wrong
 * @param pairs what it would be trained on; null until they are read
 * @param train starts it
 */
public record Beginning(
        ObservableValue<ExperimentSettings> settings,
        ObservableValue<String> expectation,
        ObservableValue<PairSet> pairs,
        Runnable train) {}
