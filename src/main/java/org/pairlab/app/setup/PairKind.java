package org.pairlab.app.setup;

/** Where the pair set comes from, as a person chooses it. */
public enum PairKind {
    FIXED("fixed", "Fixed"),
    DRAWN("drawn", "Drawn"),
    FILE("file", "File");

    private final String id;
    private final String label;

    PairKind(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The name in the settings file. */
    public String id() {
        return id;
    }

    /** The name on the screen. */
    public String label() {
        return label;
    }
}
