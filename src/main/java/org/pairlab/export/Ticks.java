package org.pairlab.export;

import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Where an axis has its ticks: at 1, 2 or 5 times a power of ten.
 *
 * @param values in rising order
 * @param step between them
 */
record Ticks(double[] values, double step) {

    /**
     * The ticks of a range.
     *
     * @param most how many there may be about
     * @param least the smallest step, 1 for whole numbers only, 0 for any
     */
    static Ticks of(double min, double max, int most, double least) {
        double step = Math.max(least, roundUp((max - min) / most));
        int first = (int) Math.ceil(min / step - 1e-9);
        int last = (int) Math.floor(max / step + 1e-9);
        return new Ticks(
                IntStream.rangeClosed(first, last).mapToDouble(i -> i * step).toArray(), step);
    }

    private static double roundUp(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        // A hair more, or 0.1 x 3 / 3 would round up to 0.2.
        double digit = value / power * (1 - 1e-9);
        return digit <= 1 ? power : digit <= 2 ? 2 * power : digit <= 5 ? 5 * power : 10 * power;
    }

    /** A tick's number, with as many decimals as the step has. */
    String text(double value) {
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        return String.format(Locale.ROOT, "%." + decimals + "f", value == 0 ? 0.0 : value);
    }
}
