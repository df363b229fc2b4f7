package org.pairlab.app.setup;

import java.util.Objects;
import org.pairlab.experiment.Variation;
import org.pairlab.input.ValueList;
import org.pairlab.network.Hyperparameter;

/**
 * A hyperparameter that is varied, with its values as they are typed.
 *
 * @param which the hyperparameter
 * @param values as typed: {@code 0, 1, 10, 50, 200}
 */
public record VariedText(Hyperparameter which, String values) {
    public VariedText {
        Objects.requireNonNull(which, "which");
        Objects.requireNonNull(values, "values");
    }

    /** What is varied, as it could have been typed. */
    static VariedText of(Variation variation) {
        return new VariedText(
                variation.hyperparameter(),
                ValueList.text(variation.hyperparameter().quantity(), variation.values()));
    }

    /**
     * The values.
     *
     * @throws org.pairlab.input.InvalidInputException if they cannot be read or one is out of range
     */
    Variation read() {
        return new Variation(which, ValueList.parse(which.label(), which.quantity(), values));
    }
}
