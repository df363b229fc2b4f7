package org.pairlab.statistics.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's correction of several p at once ("A simple sequentially rejective multiple test procedure", Scandinavian Journal
 * of Statistics 6, 1979): below 0.05 the chance of any false alarm among them is at most 5 %.
 */
final class Holm {
    private Holm() {}

    /** The corrected p, in the order given; one that is NaN stays so and does not count. */
    static double[] corrected(double... p) {
        double[] corrected = p.clone();
        List<Integer> rising = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .toList();
        double greatest = 0;
        for (int rank = 0; rank < rising.size(); rank++) {
            int i = rising.get(rank);
            greatest = Math.max(greatest, Math.min(1, (rising.size() - rank) * p[i]));
            corrected[i] = greatest;
        }
        return corrected;
    }
}
