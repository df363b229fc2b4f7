package org.pairlab.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.pairlab.statistics.Description;

/**
 * Ours against the peer in pairs measured one after the other, so that each ratio is of one and the same minute.
 *
 * @param pairs in the order in which they were measured
 */
public record Comparison(List<Pair> pairs) {
    public Comparison {
        pairs = List.copyOf(pairs);
    }

    /**
     * The same work done by both.
     *
     * @param ours seconds
     * @param peer seconds
     */
    public record Pair(double ours, double peer) {
        /** Below 1 where ours is faster. */
        public double ratio() {
            return ours / peer;
        }
    }

    static Comparison none() {
        return new Comparison(List.of());
    }

    /** All of them done in turn: sums of the first pairs, of the second, and so on, as far as each has one. */
    public static Comparison sum(List<Comparison> parts) {
        int complete =
                parts.stream().mapToInt(part -> part.pairs().size()).min().orElse(0);
        Comparison sum = none();
        for (int i = 0; i < complete; i++) {
            int at = i;
            sum = sum.and(
                    parts.stream()
                            .mapToDouble(part -> part.pairs().get(at).ours())
                            .sum(),
                    parts.stream()
                            .mapToDouble(part -> part.pairs().get(at).peer())
                            .sum());
        }
        return sum;
    }

    Comparison and(double ours, double peer) {
        List<Pair> more = new ArrayList<>(pairs);
        more.add(new Pair(ours, peer));
        return new Comparison(more);
    }

    /** Median, least and greatest ratio; not the ratio of the medians. */
    public Description ratio() {
        return Description.of(pairs.stream().mapToDouble(Pair::ratio).toArray());
    }

    public Description ours() {
        return Description.of(pairs.stream().mapToDouble(Pair::ours).toArray());
    }

    public Description peer() {
        return Description.of(pairs.stream().mapToDouble(Pair::peer).toArray());
    }
}
