package org.pairlab.experiment;

import java.util.List;
import java.util.Locale;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Nearest;
import org.pairlab.input.ValueList;
import org.pairlab.network.CommonHyperparameters;
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

    private static String suggestion(String key) {
        List<String> keys = Hyperparameter.ALL.stream().map(Hyperparameter::key).toList();
        if (key.equalsIgnoreCase(CommonHyperparameters.AUXILIARY_LEARNING_RATE.key())) {
            return "each network has one learning rate; write " + Hyperparameter.LEARNING_RATE.key() + ".";
        }
        return Nearest.of(key.toLowerCase(Locale.ROOT), keys)
                .map(near -> "did you mean " + near + "?")
                .orElse("name one of " + String.join(", ", keys) + ".");
    }

    /** The hyperparameter of a key. */
    static Hyperparameter hyperparameter(String name, String key) {
        return Hyperparameter.ofKey(key)
                .orElseThrow(() -> new InvalidInputException(
                        name + " '" + key.strip() + "' is not a hyperparameter; " + suggestion(key.strip())));
    }
}
