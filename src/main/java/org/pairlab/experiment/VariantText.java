package org.pairlab.experiment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.Variant;

/**
 * A variant in one line: {@code small: base-aux channels=16 dropout=0.1}. What is left out is as in the common settings;
 * without a label it is called by what it sets. The label ends at the last colon, so that it may hold others.
 */
public final class VariantText {
    private static final Pattern PARTS = Pattern.compile("(?:(?<label>.*):)?\\s*(?<architecture>\\S+)(?<rest>.*)");
    private static final Pattern VALUE = Pattern.compile("\\s+(?<key>[A-Za-z_-]+)\\s*=\\s*(?<value>\\S+)");

    private VariantText() {}

    /**
     * Reads a variant.
     *
     * @param name what the sentence starts with if it cannot be read
     * @return with id 1
     * @throws InvalidInputException if it cannot be read or a value is out of range
     */
    public static Variant parse(String name, String text, CommonHyperparameters common) {
        Matcher parts = PARTS.matcher(text.strip());
        if (!parts.matches()) {
            throw new InvalidInputException(
                    name
                            + " names no network; write NAME: ARCHITECTURE SETTING=VALUE, such as small: base-aux channels=16.");
        }
        Architecture architecture = Architecture.parse(name, parts.group("architecture"));
        Hyperparameters hyperparameters = common.of(architecture);
        StringBuilder called = new StringBuilder(VariantList.shortName(architecture));
        String rest = parts.group("rest");
        int at = 0;
        Matcher value = VALUE.matcher(rest);
        while (value.find(at) && value.start() == at) {
            Hyperparameter which = Variation.hyperparameter(name, value.group("key"));
            if (!which.belongsTo(architecture)) {
                throw new InvalidInputException(name + ": " + architecture.id() + " has no " + which.key()
                        + ", as it has no auxiliary loss; leave it out.");
            }
            double number = which.quantity().parse(name + " " + which.key(), value.group("value"));
            hyperparameters = hyperparameters.with(which, number);
            called.append(", ").append(which.tag(number));
            at = value.end();
        }
        if (!rest.substring(at).isBlank()) {
            throw new InvalidInputException(name + ": “" + rest.substring(at).strip()
                    + "” is not a setting; write SETTING=VALUE, such as dropout=0.1.");
        }
        String label = parts.group("label");
        return new Variant(
                1, label == null || label.isBlank() ? called.toString() : label.strip(), architecture, hyperparameters);
    }

    /** As {@link #parse} reads it: what differs from the common settings. */
    public static String text(Variant variant, CommonHyperparameters common) {
        StringBuilder text = new StringBuilder(
                variant.label() + ": " + variant.architecture().id());
        Hyperparameters usual = common.of(variant.architecture());
        for (Hyperparameter one : Hyperparameter.ALL) {
            double value = one.of(variant.hyperparameters());
            if (one.belongsTo(variant.architecture()) && value != one.of(usual)) {
                text.append(' ').append(one.key()).append('=').append(one.text(value));
            }
        }
        return text.toString();
    }
}
