package org.pairlab.statistics.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.Description;

/** Says of many variants only who is at the top, who at the bottom, and which is the best of each architecture. */
public final class Extremes {
    /** So many are told one by one. */
    public static final int EACH = 4;

    /** So many are named at the top. */
    private static final int TOP = 3;

    private Extremes() {}

    /**
     * What is measured of a variant.
     *
     * @param name of the variant, in one of several experiments maybe
     * @param best one a run; maybe none
     */
    public record Measured(String name, Architecture architecture, Description best) {
        static Measured of(Variant variant, Description best) {
            return new Measured(variant.label(), variant.architecture(), best);
        }

        private String words(CurveQuantity quantity) {
            return name + " (" + Wording.meanAndSpread(best, quantity) + ")";
        }
    }

    /** The sentences; none if no variant has a value. */
    public static List<String> of(Collection<Measured> all, CurveQuantity quantity) {
        Comparator<Measured> order =
                Comparator.comparingDouble(one -> one.best().mean());
        List<Measured> ranked = all.stream()
                .filter(one -> one.best().count() > 0)
                .sorted(quantity.percent() ? order.reversed() : order)
                .toList();
        if (ranked.isEmpty()) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        String top = quantity.percent() ? "Highest" : "Lowest";
        String bottom = quantity.percent() ? "lowest" : "highest";
        String named = Wording.list(
                ranked.stream().limit(TOP).map(one -> one.words(quantity)).toList());
        words.add(top + " mean (± the standard deviation of the runs): " + named
                + (ranked.size() > TOP
                        ? "; " + bottom + ": " + ranked.get(ranked.size() - 1).words(quantity)
                        : "")
                + ".");
        List<Architecture> architectures = ranked.stream()
                .map(one -> one.architecture())
                .distinct()
                .sorted()
                .toList();
        if (architectures.size() > 1) {
            words.add("Best of each architecture: "
                    + architectures.stream()
                            .map(one ->
                                    one.label() + " with " + best(ranked, one).words(quantity))
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        return words;
    }

    private static Measured best(List<Measured> ranked, Architecture architecture) {
        return ranked.stream()
                .filter(one -> one.architecture() == architecture)
                .findFirst()
                .orElseThrow();
    }
}
