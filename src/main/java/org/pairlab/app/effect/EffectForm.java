package org.pairlab.app.effect;

/** How the effect of two hyperparameters is drawn. */
public enum EffectForm {
    MAP("Map", "A cell for each pair of values with mean, standard deviation and colour"),
    LINES("Lines", "A line for each value of the other hyperparameter");

    private final String label;
    private final String meaning;

    EffectForm(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** On its button. */
    public String label() {
        return label;
    }

    /** One sentence for a tooltip. */
    public String meaning() {
        return meaning;
    }
}
