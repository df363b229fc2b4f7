package org.pairlab.input;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number that a person can set: how it is called, its unit and its range, and what it does. The window and the
 * terminal validate with the same quantity, so both refuse the same values in the same words.
 *
 * @param key the option's and the file's name, lower case with hyphens: {@code learning-rate}
 * @param label the name in the window: {@code Learning rate}
 * @param unit the unit in the window, empty where there is none
 * @param kind which numbers within the range are meant
 * @param min smallest value allowed
 * @param max largest value allowed
 * @param meaning one sentence for the tooltip and the option's help
 */
public record Quantity(String key, String label, String unit, Kind kind, double min, double max, String meaning) {

    /** Which numbers within a range are allowed. */
    public enum Kind {
        WHOLE("a whole number"),
        EVEN("an even whole number"),
        REAL("a number");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** The option on the terminal: {@code --learning-rate}. */
    public String option() {
        return "--" + key;
    }

    /** The range in words: {@code an even whole number from 2 to 1024}. */
    public String range() {
        return kind.words + " from " + format(min) + " to " + format(max);
    }

    /**
     * What is wrong with a text as a value of this quantity, as the end of a sentence that starts with the quantity's
     * label or option: {@code must be a whole number from 1 to 1000, not 'abc'}; empty if the text is fine.
     */
    public Optional<String> problem(String text) {
        try {
            return problem(read(text));
        } catch (NumberFormatException e) {
            return Optional.of(
                    "must be " + range() + (text.isBlank() ? "; it is empty" : ", not '" + text.strip() + "'"));
        }
    }

    /** What is wrong with a value, worded as in {@link #problem(String)}; empty if it is allowed. */
    public Optional<String> problem(double value) {
        boolean whole = kind == Kind.REAL || value == Math.rint(value);
        boolean even = kind != Kind.EVEN || value % 2 == 0;
        // Written so that NaN fails.
        boolean allowed = value >= min && value <= max && whole && even;
        return allowed ? Optional.empty() : Optional.of("must be " + range() + ", not " + format(value));
    }

    /**
     * Reads a value with a decimal point, in every locale.
     *
     * @throws InvalidInputException if the text is no such number; the sentence starts with {@code name}
     */
    public double parse(String name, String text) {
        problem(text).ifPresent(problem -> {
            throw new InvalidInputException(name + " " + problem + ".");
        });
        return read(text);
    }

    /**
     * Returns the value if it is allowed.
     *
     * @throws InvalidInputException if it is not; the sentence starts with the label
     */
    public double require(double value) {
        problem(value).ifPresent(problem -> {
            throw new InvalidInputException(label + " " + problem + ".");
        });
        return value;
    }

    /** A value as a person writes it: no exponent, no trailing zeros, a decimal point in every locale. */
    public static String format(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return value == 0 ? "0" : decimal.toPlainString();
    }

    private static double read(String text) {
        // Not Double.parseDouble: it takes "1f", "0x1p3" and "NaN".
        return new BigDecimal(text.strip()).doubleValue();
    }
}
