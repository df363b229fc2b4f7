package org.pairlab.chart;

/**
 * The values that an axis shows.
 *
 * @param low at its beginning
 * @param high at its end, more than {@code low}
 */
public record Scale(double low, double high) {
    /** @throws IllegalArgumentException if there is nothing between the two, or no end of it */
    public Scale {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("no range: " + low + " to " + high);
        }
    }

    /** How far along the axis a value lies: 0 at its beginning, 1 at its end, beyond for values that are not shown. */
    public double share(double value) {
        return (value - low) / (high - low);
    }

    /** Whether a value is shown; not a NaN. */
    public boolean shows(double value) {
        return value >= low && value <= high;
    }
}
