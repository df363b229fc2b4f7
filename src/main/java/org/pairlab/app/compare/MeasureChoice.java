package org.pairlab.app.compare;

import org.pairlab.statistics.comparison.Measure;

/** By which accuracy runs are compared, as a person chooses it. */
enum MeasureChoice {
    BEST(
            "Best epoch",
            "Each run's best epoch: the report's measure. It flatters, as it is chosen on the same test pairs."),
    LAST("Last epoch", "Each run's last epoch: nothing is chosen."),
    EPOCH("One epoch", "The same epoch of every run."),
    FAIR(
            "Fairly chosen best",
            "The best epoch chosen on one half of the test pairs and measured on the other half, and the other way round:"
                    + " choosing does not flatter.");

    private final String label;
    private final String meaning;

    MeasureChoice(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    String label() {
        return label;
    }

    String meaning() {
        return meaning;
    }

    /** @param epoch the one of {@link #EPOCH} */
    Measure measure(int epoch) {
        return switch (this) {
            case BEST -> new Measure.Best();
            case LAST -> new Measure.Last();
            case EPOCH -> new Measure.Epoch(epoch);
            case FAIR -> new Measure.Fair();
        };
    }

    static MeasureChoice of(Measure measure) {
        return measure instanceof Measure.Last
                ? LAST
                : measure instanceof Measure.Fair ? FAIR : measure instanceof Measure.Epoch ? EPOCH : BEST;
    }
}
