package org.pairlab.statistics;

/** Which pairs a curve is measured on. */
public enum Split {
    TRAINING("training"),
    VALIDATION("validation");

    private final String label;

    Split(String label) {
        this.label = label;
    }

    /** In the middle of a sentence. */
    public String label() {
        return label;
    }
}
