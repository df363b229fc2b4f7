package org.pairlab.network;

import java.io.Serializable;
import java.util.Locale;

/**
 * One of the networks that an experiment compares: an architecture with its complete hyperparameters. Runs of one number
 * are seed-matched across variants.
 *
 * @param id tells it from the others of its experiment, 1 or more; the order in which they are shown
 * @param label how it is called; unique in its experiment
 * @param architecture what it is
 * @param hyperparameters what it is built and trained with
 */
public record Variant(int id, String label, Architecture architecture, Hyperparameters hyperparameters)
        implements Serializable {
    /**
     * Its label as a part of file names and on the terminal: {@code base-aux} of what is called like its architecture, else
     * the label in lower case with hyphens. Others of its experiment may have the same, and where the label has no letter and no
     * digit it is empty: it names a variant only where that is looked after.
     */
    public String key() {
        return label.equals(architecture.label())
                ? architecture.id()
                : label.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}.=+]+", "-")
                        .replaceAll("^-|-$", "");
    }

    @Override
    public String toString() {
        return label;
    }
}
