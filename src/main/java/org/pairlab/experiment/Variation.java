package org.pairlab.experiment;

import java.util.List;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.ValueList;
import org.pairlab.network.Hyperparameter;

/**
 * A hyperparameter of which several values are compared.
 *
 * @param hyperparameter which
 * @param values one or more, each once
 */
public record Variation(Hyperparameter hyperparameter, List<Double> values) {
    public Variation {
        values = List.copyOf(values);
    }

    /**
     * Reads {@code auxiliary-weight=0,1,10}.
     *
     * @param name what the sentence starts with if it cannot be read
     */
    public static Variation parse(String name, String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new InvalidInputException(
                    name + " '" + text + "' needs values; write NAME=VALUES, such as auxiliary-weight=0,1,10.");
        }
        Hyperparameter which = hyperparameter(name, text.substring(0, equals));
        return new Variation(
                which, ValueList.parse(name + " " + which.key(), which.quantity(), text.substring(equals + 1)));
    }

    /** The hyperparameter of a key. */
    static Hyperparameter hyperparameter(String name, String key) {
        return Hyperparameter.ofKey(key)
                .orElseThrow(() -> new InvalidInputException(name + " '" + key.strip()
                        + "' is not a hyperparameter; name one of "
                        + String.join(
                                ", ",
                                Hyperparameter.ALL.stream()
                                        .map(Hyperparameter::key)
                                        .toList()) + "."));
    }
}
