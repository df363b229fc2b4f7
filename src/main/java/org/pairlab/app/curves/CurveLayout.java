package org.pairlab.app.curves;

/** How the architectures' curves share the panel. */
public enum CurveLayout {
    SIDE_BY_SIDE("Side by side", "A chart for each architecture, all on one scale"),
    OVERLAID("Overlaid", "All architectures in one chart");

    private final String label;
    private final String meaning;

    CurveLayout(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    String label() {
        return label;
    }

    String meaning() {
        return meaning;
    }
}
