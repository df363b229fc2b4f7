package org.pairlab.input;

import java.math.BigDecimal;
import java.util.Locale;
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
        REAL("a number"),
        /** On, which is 1, or off, which is 0. */
        SWITCH("on or off");

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
        return kind == Kind.SWITCH ? kind.words : kind.words + " from " + format(min) + " to " + format(max);
    }

    /**
     * What is wrong with a text as a value of this quantity, as the end of a sentence that starts with the quantity's
     * label or option: {@code must be a whole number from 1 to 1000, not 'abc'}; empty if the text is fine.
     */
    public Optional<String> problem(String text) {
        String entered = stripped(text);
        if (entered.isEmpty()) {
            return Optional.of("must be " + range() + "; it is empty");
        }
        TypedNumber typed = typed(entered);
        if (typed.value() == null) {
            return Optional.of("must be " + range()
                    + (typed.remark().isEmpty() ? ", not '" + shortened(entered) + "'" : typed.remark()));
        }
        // As it was written, not as a double: 2.00000000000000000001 is no whole number.
        return allows(typed.value()) ? Optional.empty() : Optional.of("must be " + range() + ", not " + entered);
    }

    /** What is wrong with a value, worded as in {@link #problem(String)}; empty if it is allowed. */
    public Optional<String> problem(double value) {
        boolean allowed = Double.isFinite(value) && allows(new BigDecimal(Double.toString(value)));
        return allowed ? Optional.empty() : Optional.of("must be " + range() + ", not " + format(value));
    }

    private boolean allows(BigDecimal value) {
        // The range first: what has a billion digits when written out is never divided.
        if (value.compareTo(BigDecimal.valueOf(min)) < 0 || value.compareTo(BigDecimal.valueOf(max)) > 0) {
            return false;
        }
        return switch (kind) {
            case REAL -> true;
            case WHOLE, SWITCH -> value.stripTrailingZeros().scale() <= 0;
            case EVEN ->
                value.stripTrailingZeros().scale() <= 0 && !value.toBigInteger().testBit(0);
        };
    }

    private TypedNumber typed(String entered) {
        if (kind == Kind.SWITCH) {
            return switch (entered.toLowerCase(Locale.ROOT)) {
                case "on", "yes", "true" -> new TypedNumber(BigDecimal.ONE, "");
                case "off", "no", "false" -> new TypedNumber(BigDecimal.ZERO, "");
                default -> TypedNumber.of(entered, true, false, unit);
            };
        }
        return TypedNumber.of(entered, kind != Kind.REAL, kind == Kind.REAL && min >= 0 && max <= 1, unit);
    }

    /** Without spaces of any kind around it, which come along when a number is copied. */
    private static String stripped(String text) {
        return text.replaceAll("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$", "");
    }

    private static String shortened(String text) {
        return text.length() <= TypedNumber.LONGEST ? text : text.substring(0, TypedNumber.LONGEST) + "...";
    }

    /**
     * Reads a value, the same in every locale: {@link TypedNumber} tells what may be written.
     *
     * @throws InvalidInputException if the text is no such number; the sentence starts with {@code name}
     */
    public double parse(String name, String text) {
        problem(text).ifPresent(problem -> {
            throw new InvalidInputException(name + " " + problem + ".");
        });
        return typed(stripped(text)).value().doubleValue();
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

    /** A value as a person writes it under its name: {@code on} and {@code off} of a switch, else as {@link #format}. */
    public String text(double value) {
        return kind == Kind.SWITCH ? (value == 0 ? "off" : "on") : format(value);
    }

    /**
     * A value as a person writes it, with a decimal point in every locale and no trailing zeros; with an exponent only
     * where it would be longer than twenty digits. {@link #parse} reads it back exactly.
     */
    public static String format(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        boolean plain = decimal.scale() <= 20 && decimal.precision() - decimal.scale() <= 20;
        return plain ? decimal.toPlainString() : decimal.toString();
    }
}
