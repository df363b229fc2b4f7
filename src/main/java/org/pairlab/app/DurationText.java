package org.pairlab.app;

import java.time.Duration;
import java.util.Locale;

/** Durations as people say them. */
public final class DurationText {
    private DurationText() {}

    /** Rounded for a glance: {@code 45 s}, {@code 6 min}, {@code 1 h 20 min}, {@code 3 days}. */
    public static String rough(Duration duration) {
        long seconds = Math.max(0, Math.round(duration.toMillis() / 1000.0));
        if (seconds < 10) {
            return Math.max(1, seconds) + " s";
        }
        if (seconds < 58) {
            return (seconds + 2) / 5 * 5 + " s";
        }
        long minutes = Math.round(seconds / 60.0);
        if (minutes < 60) {
            return minutes + " min";
        }
        if (minutes < 10 * 60) {
            long tens = Math.round(minutes / 10.0);
            return tens / 6 + " h" + (tens % 6 == 0 ? "" : " " + tens % 6 * 10 + " min");
        }
        long hours = Math.round(minutes / 60.0);
        return hours < 48 ? hours + " h" : Math.round(hours / 24.0) + " days";
    }

    /** To the second, as a clock: {@code 0:07}, {@code 12:40}, {@code 1:02:03}. */
    public static String clock(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        long hours = seconds / 3600;
        return hours == 0
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", hours, seconds / 60 % 60, seconds % 60);
    }
}
