package org.pairlab.statistics.effect;

import org.pairlab.statistics.RunMaximum;

/** By which of its validation accuracies a run is drawn over a hyperparameter. */
public enum EffectMeasure {
    BEST(
            "Best epoch",
            "maximum validation accuracy",
            "Validation accuracy of each run’s best epoch, as in the summary; choosing the epoch flatters a little"),
    LAST(
            "Last epoch",
            "validation accuracy of the last epoch",
            "Validation accuracy of each run’s last epoch; nothing is chosen");

    private final String label;
    private final String quantity;
    private final String meaning;

    EffectMeasure(String label, String quantity, String meaning) {
        this.label = label;
        this.quantity = quantity;
        this.meaning = meaning;
    }

    /** On its button. */
    public String label() {
        return label;
    }

    /** What is measured, in a sentence: {@code maximum validation accuracy}. */
    public String quantity() {
        return quantity;
    }

    /** One sentence for a tooltip. */
    public String meaning() {
        return meaning;
    }

    /** A run's accuracy, percent. */
    public double of(RunMaximum run) {
        return this == BEST ? run.accuracy() : run.lastAccuracy();
    }
}
