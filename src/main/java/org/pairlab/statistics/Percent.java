package org.pairlab.statistics;

import java.util.Locale;

/** How percentages and what is derived from them are written: two decimals, a decimal point in every locale. */
public final class Percent {
    /** Stands where there is no number: an average of nothing, the spread of a single run. */
    public static final String ABSENT = "–";

    private Percent() {}

    /** {@code 88.07}, without the sign; {@link #ABSENT} for NaN. */
    public static String text(double percent) {
        return Double.isNaN(percent) ? ABSENT : String.format(Locale.ROOT, "%.2f", percent);
    }

    /** {@code 88.07 ± 0.68}; {@link #ABSENT} for a NaN mean, {@code 88.07 ± –} where there is no spread to speak of. */
    public static String text(double mean, double standardDeviation) {
        return Double.isNaN(mean) ? ABSENT : text(mean) + " ± " + text(standardDeviation);
    }
}
