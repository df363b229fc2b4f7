package org.pairlab.statistics.comparison;

import java.util.List;
import java.util.Locale;

/** How sentences write percentage points: one decimal, a minus as wide as a plus, never minus nothing. */
final class PointsText {
    private PointsText() {}

    /** {@code +1.9}, {@code −0.2}, {@code 0.0}. */
    static String signed(double points) {
        String text = plain(points);
        return text.startsWith("−") || text.equals("0.0") ? text : "+" + text;
    }

    /** {@code 1.9}, {@code −0.2}. */
    static String plain(double points) {
        String text = String.format(Locale.ROOT, "%.1f", points);
        return text.equals("-0.0") ? "0.0" : text.replace('-', '−');
    }

    /** {@code +1.9 points (95 % interval 1.6 to 2.2)}; from the other side where the sign is negative. */
    static String range(MeanInterval interval, int sign) {
        double low = sign > 0 ? interval.low() : -interval.high();
        double high = sign > 0 ? interval.high() : -interval.low();
        return signed(sign * interval.mean()) + " points (95 % interval " + plain(low) + " to " + plain(high) + ")";
    }

    /** {@code a}, {@code a and b}, {@code a, b and 3 more}; names that hold commas have semicolons between them. */
    static String listed(List<String> names, int most) {
        String between = names.stream().anyMatch(name -> name.contains(",")) ? "; " : ", ";
        if (names.size() > most) {
            return String.join(between, names.subList(0, most - 1)) + " and " + (names.size() - most + 1) + " more";
        }
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(between, names.subList(0, last)) + " and " + names.get(last);
    }
}
