package org.pairlab.input;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people type it in any country: with a decimal point or comma, digits of any script, a minus sign or a dash,
 * groups of three with spaces or apostrophes between, a percent sign. What could be read in two ways is not read at all, and
 * said to be so. The system's language plays no part, so that the same text means the same everywhere.
 *
 * @param value the number; null if the text is none, or more than one
 * @param remark how to write what cannot be read, as the end of a sentence; empty if there is nothing to say
 */
record TypedNumber(BigDecimal value, String remark) {
    /** Longer than any number, also with its unit; shorter than what takes long to look at. */
    static final int LONGEST = 40;

    // Not what Double.parseDouble takes ("1f", "0x1p3", "NaN"), nor BigDecimal (any length).
    private static final Pattern PLAIN = Pattern.compile("[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]{1,9})?");
    private static final Pattern PARTS = Pattern.compile("([+-]?)([0-9., ']*)([eE][+-]?[0-9]{1,9})?");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([ '][0-9]{3})+");
    private static final Pattern GROUPED_BY_COMMA = Pattern.compile("[1-9][0-9]{0,2}(,[0-9]{3})+");
    private static final Pattern GROUPED_BY_POINT = Pattern.compile("[1-9][0-9]{0,2}([.][0-9]{3})+");

    private static final TypedNumber NONE = new TypedNumber(null, "");

    /**
     * Reads a text without spaces around it.
     *
     * @param whole whether only whole numbers are meant, where a point or comma before three digits is more likely to group
     * @param share whether it is a part of 1, so that percents have a meaning
     * @param unit what may stand behind the number; empty for none
     */
    static TypedNumber of(String text, boolean whole, boolean share, String unit) {
        if (text.length() > LONGEST) {
            return NONE;
        }
        String plain = latin(text);
        if (!unit.isEmpty() && plain.regionMatches(true, plain.length() - unit.length(), unit, 0, unit.length())) {
            plain = plain.substring(0, plain.length() - unit.length()).strip();
        }
        boolean percent = plain.endsWith("%");
        TypedNumber number =
                number(percent ? plain.substring(0, plain.length() - 1).strip() : plain, whole);
        if (!percent || number.value == null) {
            return number;
        }
        return share
                ? new TypedNumber(number.value.movePointLeft(2), "")
                : new TypedNumber(null, "; write it without the percent sign");
    }

    private static TypedNumber number(String text, boolean whole) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return NONE;
        }
        String mantissa = parts.group(2);
        String exponent = parts.group(3) == null ? "" : parts.group(3);
        boolean point = GROUPED_BY_POINT.matcher(mantissa).matches();
        boolean grouped = exponent.isEmpty()
                && (GROUPED_BY_COMMA.matcher(mantissa).matches()
                        || point && (whole || mantissa.indexOf('.') != mantissa.lastIndexOf('.')));
        if (grouped) {
            return new TypedNumber(null, ambiguous(text, parts.group(1), mantissa));
        }
        String decimal = parts.group(1) + withPoint(mantissa) + exponent;
        return PLAIN.matcher(decimal).matches() ? new TypedNumber(new BigDecimal(decimal), "") : NONE;
    }

    /** What {@code 1,000} or {@code 1.000.000} may mean. */
    private static String ambiguous(String text, String sign, String mantissa) {
        String grouped = sign + mantissa.replaceAll("[.,]", "");
        boolean once = mantissa.length() - mantissa.replaceAll("[.,]", "").length() == 1;
        if (!once) {
            return "; write " + grouped + " for '" + text + "'";
        }
        BigDecimal decimal = new BigDecimal(sign + mantissa.replace(',', '.')).stripTrailingZeros();
        return "; '" + text + "' may mean " + grouped + " or " + decimal.toPlainString() + ", so write one of these";
    }

    /** The digits with a point where the decimals start; what makes no sense stays and is no number then. */
    private static String withPoint(String mantissa) {
        int comma = mantissa.lastIndexOf(',');
        int point = mantissa.lastIndexOf('.');
        int decimals = Math.max(comma, point);
        String front = decimals < 0 ? mantissa : mantissa.substring(0, decimals);
        String back = decimals < 0 ? "" : "." + mantissa.substring(decimals + 1);
        if (GROUPED.matcher(front).matches()) {
            return front.replaceAll("[ ']", "") + back;
        }
        boolean both = comma >= 0 && point >= 0;
        Pattern groups = comma < point ? GROUPED_BY_COMMA : GROUPED_BY_POINT;
        return (both && groups.matcher(front).matches() ? front.replaceAll("[.,]", "") : front) + back;
    }

    /** The same number in ASCII: digits, signs, separators and spaces of other scripts become ours. */
    private static String latin(String text) {
        StringBuilder latin = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                latin.append(Character.digit(c, 10));
            } else if (Character.getType(c) != Character.FORMAT) { // marks of direction, zero widths
                latin.appendCodePoint(latin(c));
            }
        });
        return latin.toString().strip();
    }

    private static int latin(int c) {
        return switch (c) {
            case '\u2212', '\u2010', '\u2011', '\u2012', '\u2013', '\ufe63', '\uff0d' -> '-';
            case '\uff0b', '\ufe62' -> '+';
            case '\u066b', '\uff0e' -> '.'; // Arabic and full-width decimal separators
            case '\u060c', '\uff0c' -> ',';
            case '\u2019', '\u066c', '\u02bc' -> '\''; // Swiss apostrophe, Arabic thousands separator
            case '\u066a', '\uff05', '\ufe6a' -> '%';
            case '\uff45' -> 'e';
            case '\uff25' -> 'E';
            default -> Character.isSpaceChar(c) || Character.isWhitespace(c) ? ' ' : c;
        };
    }
}
