package org.pairlab.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * Where an axis has its ticks, at 1, 2 or 5 times a power of ten, and how their numbers are written: plain where that is
 * short, else as {@code 3e8}. For any range of finite values.
 *
 * @param values in rising order
 * @param step between them
 */
public record Ticks(double[] values, double step) {
    private static final double PLAIN_BELOW = 1e6;
    private static final double PLAIN_FROM = 1e-4;
    /** More digits than a double tells apart say nothing. */
    private static final int MOST_DIGITS = 15;

    /**
     * The ticks of a scale.
     *
     * @param most how many there may be about
     * @param least the smallest step, 1 for whole numbers only, 0 for any
     */
    static Ticks of(Scale scale, int most, double least) {
        double step = step(scale.low(), scale.high(), most, least);
        long first = (long) Math.ceil(scale.low() / step - 1e-9);
        long last = (long) Math.floor(scale.high() / step + 1e-9);
        return new Ticks(
                LongStream.rangeClosed(first, last).mapToDouble(i -> i * step).toArray(), step);
    }

    /** The smallest step that gives a range no more than so many ticks; at least {@code least}. */
    public static double step(double low, double high, double most, double least) {
        // Steps that a double cannot add to the ends of the range would give the same tick for ever.
        double smallest = 1e-12 * Math.max(Math.abs(low), Math.abs(high));
        return Math.max(least, roundUp(Math.max(smallest, (high - low) / most)));
    }

    /** The smallest of 1, 2 and 5 times a power of ten that is no less than a positive value. */
    static double roundUp(double value) {
        int exponent = (int) Math.floor(Math.log10(value));
        // A hair more, or 0.1 x 3 / 3 would round up to 0.2.
        double digit = BigDecimal.valueOf(value).movePointLeft(exponent).doubleValue() * (1 - 1e-9);
        int step = digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10;
        return BigDecimal.valueOf(step).movePointRight(exponent).doubleValue();
    }

    /** A tick's number, with as many digits as tell it from its neighbours. */
    String text(double value) {
        double largest = Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
        return text(value, step, largest);
    }

    /**
     * The number of a tick of an axis.
     *
     * @param largest the value farthest from 0 that has a tick
     */
    public static String text(double value, double step, double largest) {
        boolean zero = Math.abs(value) < step / 1000;
        int stepExponent = (int) Math.floor(Math.log10(step) + 1e-9);
        if (largest >= PLAIN_FROM && largest < PLAIN_BELOW) {
            return String.format(
                    Locale.ROOT, "%." + Math.min(MOST_DIGITS, Math.max(0, -stepExponent)) + "f", zero ? 0 : value);
        }
        if (zero) {
            return "0";
        }
        int exponent = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-12);
        BigDecimal digits = BigDecimal.valueOf(value)
                .movePointLeft(exponent)
                .setScale(Math.min(MOST_DIGITS, Math.max(0, exponent - stepExponent)), RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return digits.toPlainString() + "e" + exponent;
    }
}
