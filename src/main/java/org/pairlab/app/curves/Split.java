package org.pairlab.app.curves;

/** Which pairs a curve is measured on. */
public enum Split {
    TRAINING("training"),
    VALIDATION("validation");

    private final String label;

    Split(String label) {
        this.label = label;
    }

    /** In the middle of a sentence. */
    String label() {
        return label;
    }
}
