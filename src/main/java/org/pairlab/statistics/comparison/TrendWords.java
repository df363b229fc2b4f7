package org.pairlab.statistics.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pairlab.network.Hyperparameter;

/** What a varied number does, in plain sentences; no word of chance with fewer than two seeds. */
final class TrendWords {
    private TrendWords() {}

    static String of(Trend trend) {
        VariedSeries series = trend.series();
        String name = series.name() + ", " + series.varied().label().toLowerCase(Locale.ROOT);
        if (trend.best().isEmpty()) {
            return name + ": no run is finished yet.";
        }
        return name + ": " + slope(trend).map(words -> words + "; ").orElse("") + best(trend) + ".";
    }

    private static Optional<String> slope(Trend trend) {
        if (!trend.slope().hasInterval()) {
            return Optional.empty();
        }
        MeanInterval slope = trend.slope();
        String what = (slope.excludesZero() ? "" : "no clear trend, ") + signed(slope.mean()) + " points for "
                + trend.unit() + " (95 % interval " + signed(slope.low()) + " to " + signed(slope.high()) + ")";
        return Optional.of(
                trend.leftOut().isEmpty() ? what : what + ", " + values(trend, trend.leftOut()) + " left out");
    }

    private static String best(Trend trend) {
        Hyperparameter varied = trend.series().varied();
        String best = "best at " + varied.text(trend.best().orElseThrow());
        long seeds = trend.series().variants().size();
        if (trend.untold().isEmpty()) {
            return best + (seeds > 1 ? ", surely better there than at every other value" : "");
        }
        return trend.untold().size() == seeds - 1
                ? best + ", which cannot be told from any other value yet"
                : best + ", which cannot be told from " + values(trend, trend.untold());
    }

    private static String values(Trend trend, List<Double> values) {
        List<String> texts = values.stream().map(trend.series().varied()::text).toList();
        int last = texts.size() - 1;
        return last == 0 ? texts.get(0) : String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
    }

    private static String signed(double points) {
        String text = String.format(Locale.ROOT, "%+.2f", points);
        return text.matches("[+-]0\\.00") ? "0.00" : text.replace('-', '−');
    }
}
