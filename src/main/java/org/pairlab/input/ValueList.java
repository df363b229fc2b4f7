package org.pairlab.input;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Several values of one quantity as a person types them: single ones ({@code 0, 1, 10, 50, 200}), a range in equal steps
 * ({@code 0.1..0.5 step 0.1}) or in equal ratios ({@code 1e-4..1e-1 x 10}), with commas or else semicolons between. Decimal
 * points only where commas separate. Each value counts once, in the order of typing.
 */
public final class ValueList {
    /** More are a typing error. */
    public static final int MOST = 100;

    private static final Pattern RANGE = Pattern.compile(
            "(?<from>[^.]\\S*?|\\.\\S+?)\\s*(?:\\.\\.|…)\\s*(?<to>\\S+?)\\s*(?<how>step|x|×|\\*)\\s*(?<by>\\S+)",
            Pattern.CASE_INSENSITIVE);

    private final String name;
    private final Quantity quantity;
    private final Set<Double> values = new LinkedHashSet<>();

    private ValueList(String name, Quantity quantity) {
        this.name = name;
        this.quantity = quantity;
    }

    /**
     * Reads a list.
     *
     * @param name what the sentence starts with if it cannot be read
     * @return one value or more, each allowed
     * @throws InvalidInputException if it cannot be read, a value is out of range, or there are more than {@link #MOST}
     */
    public static List<Double> parse(String name, Quantity quantity, String text) {
        ValueList list = new ValueList(name, quantity);
        if (text.indexOf(',') >= 0 && text.indexOf(';') >= 0) {
            throw new InvalidInputException(
                    name + ": “" + text.strip() + "” has commas and semicolons; separate values with"
                            + " one of them, and write decimals with a point: 0.5, 1.5.");
        }
        String[] parts = text.split("[,;\\n]", -1);
        for (String part : parts) {
            if (!part.isBlank()) {
                list.add(part.strip(), parts.length > 1 && text.indexOf(',') >= 0);
            }
        }
        if (list.values.isEmpty()) {
            throw new InvalidInputException(name + " needs values, such as " + list.example() + ".");
        }
        return List.copyOf(list.values);
    }

    /** The values as they could have been typed. */
    public static String text(Quantity quantity, List<Double> values) {
        return values.stream().map(quantity::text).collect(Collectors.joining(", "));
    }

    private String example() {
        return quantity.kind() == Quantity.Kind.SWITCH
                ? "on, off"
                : Quantity.format(quantity.min()) + ", "
                        + Quantity.format(Math.min(quantity.max(), 2 * quantity.min() + 1));
    }

    /** @param commas whether commas separate, which a person may have meant as decimal ones */
    private void add(String part, boolean commas) {
        try {
            add(part);
        } catch (InvalidInputException e) {
            boolean decimals = commas && quantity.kind() == Quantity.Kind.REAL && part.matches("[0-9]+");
            throw decimals
                    ? new InvalidInputException(
                            e.getMessage().replaceFirst("\\.$", "")
                                    + "; commas separate values, so write decimals with a point: 0.5, 1.5.",
                            e)
                    : e;
        }
    }

    private void add(String part) {
        Matcher range = RANGE.matcher(part);
        if (range.matches()) {
            addRange(part, range);
        } else if (part.contains("..") || part.contains("…")) {
            throw new InvalidInputException(name + ": “" + part
                    + "” lacks its steps; write FROM..TO step STEP, or FROM..TO x FACTOR for equal ratios.");
        } else {
            add(quantity.parse(name, part));
        }
    }

    private void add(double value) {
        values.add(value);
        if (values.size() > MOST) {
            throw new InvalidInputException(name + " has more than " + MOST + " values; take larger steps.");
        }
    }

    private void addRange(String part, Matcher range) {
        BigDecimal from = exact(range.group("from"));
        BigDecimal to = exact(range.group("to"));
        boolean ratios = !range.group("how").toLowerCase(Locale.ROOT).equals("step");
        BigDecimal by = number(part, range.group("by"));
        boolean rising = to.compareTo(from) >= 0;
        if (ratios && (from.signum() == 0 || by.compareTo(BigDecimal.ONE) <= 0)) {
            throw new InvalidInputException(name + ": “" + part
                    + "” needs a factor above 1 and must not begin at 0; write 0 beside it: 0, 1..100 x 10.");
        }
        if (!ratios && by.signum() <= 0) {
            throw new InvalidInputException(name + ": “" + part + "” needs a step above 0.");
        }
        BigDecimal at = from;
        while (rising ? at.compareTo(to) <= 0 : at.compareTo(to) >= 0) {
            add(quantity.parse(name, at.stripTrailingZeros().toPlainString()));
            if (ratios) {
                at = rising ? at.multiply(by, MathContext.DECIMAL64) : at.divide(by, MathContext.DECIMAL64);
            } else {
                at = rising ? at.add(by) : at.subtract(by);
            }
        }
    }

    private BigDecimal exact(String text) {
        return new BigDecimal(Double.toString(quantity.parse(name, text)));
    }

    private BigDecimal number(String part, String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.precision() - number.scale() < 20 && number.scale() < 40) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new InvalidInputException(name + ": in “" + part + "”, “" + text + "” is not a step.");
    }
}
