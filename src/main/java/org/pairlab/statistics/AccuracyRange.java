package org.pairlab.statistics;

import java.util.stream.DoubleStream;

/**
 * The accuracies that the vertical axis shows, percent: all runs and all values to compare with, with some room around
 * them and never less than two points, so that noise does not look like much.
 *
 * @param low lower end
 * @param high upper end
 */
public record AccuracyRange(double low, double high) {
    private static final double LEAST_SPAN = 2;
    private static final double ROOM = 0.08;
    private static final AccuracyRange ALL = new AccuracyRange(0, 100);

    /** The range for an experiment; 0 to 100 while there is nothing to show. */
    public static AccuracyRange of(ExperimentSummary summary) {
        double[] shown = summary.variants().stream()
                .flatMapToDouble(one -> shown(summary, one))
                .toArray();
        return of(shown);
    }

    /** The range for these accuracies, percent; all of it for none. */
    public static AccuracyRange of(double... shown) {
        if (shown.length == 0) {
            return ALL;
        }
        double min = DoubleStream.of(shown).min().orElseThrow();
        double max = DoubleStream.of(shown).max().orElseThrow();
        double missing = Math.max(0, LEAST_SPAN - (max - min)) / 2;
        double room = Math.max(LEAST_SPAN, max - min) * ROOM;
        double step = step(max - min);
        // A point at 0 or 100 needs its radius beyond the end; a tick never lies there.
        double low = Math.max(-room / 2, step * Math.floor((min - missing - room) / step));
        double high = Math.min(100 + room / 2, step * Math.ceil((max + missing + room) / step));
        return new AccuracyRange(low, high);
    }

    /** Ends are rounded outwards, so that the axis does not shift with every run. */
    private static double step(double span) {
        return span < 6 ? 0.5 : span < 20 ? 1 : 5;
    }

    private static DoubleStream shown(ExperimentSummary summary, VariantSummary one) {
        return DoubleStream.concat(
                one.runs().stream().mapToDouble(RunMaximum::accuracy),
                DoubleStream.concat(
                        summary.reported(one.variant()).stream().flatMapToDouble(KnownResult::ends),
                        summary.reference(one.variant()).stream().flatMapToDouble(KnownResult::ends)));
    }
}
