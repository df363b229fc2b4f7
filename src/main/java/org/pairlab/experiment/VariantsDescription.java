package org.pairlab.experiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;

/**
 * What an experiment's variants are, in a few words.
 *
 * @param words {@code auxiliary weight 0, 1, 10 on BaseAux and SepAux}, or {@code 6 networks: small, wide, low and 3 more}
 *     of a list made by hand; empty where each architecture is there once under its own name
 * @param varied the hyperparameters that the words are about
 */
public record VariantsDescription(String words, Set<Hyperparameter> varied) {
    /** More labels are counted only. */
    private static final int NAMED = 3;

    /** Of more values the first and the last are said. */
    private static final int LISTED = 8;

    public VariantsDescription {
        varied = Set.copyOf(varied);
    }

    public static VariantsDescription of(List<Variant> variants) {
        if (arePlain(variants)) {
            return new VariantsDescription("", Set.of());
        }
        Set<Hyperparameter> varied = new LinkedHashSet<>(VariantList.varied(variants));
        return new VariantsDescription(
                areAllCombinations(variants, varied) ? combinations(variants, varied) : list(variants), varied);
    }

    /** Whether each architecture is there at most once, under its own name. */
    public static boolean arePlain(List<Variant> variants) {
        return variants.stream()
                .allMatch(one -> one.label().equals(one.architecture().label()));
    }

    /** Whether this is what varying values makes, with the labels that it gives. */
    private static boolean areAllCombinations(List<Variant> variants, Set<Hyperparameter> varied) {
        if (varied.isEmpty()) {
            return false;
        }
        List<Variation> variations = varied.stream()
                .map(one -> new Variation(one, VariantList.values(variants, one, variant -> true)))
                .toList();
        double combinations = architectures(variants).stream()
                .mapToDouble(architecture -> variations.stream()
                        .filter(one -> one.hyperparameter().belongsTo(architecture))
                        .mapToDouble(one -> one.values().size())
                        .reduce(1, (x, y) -> x * y))
                .sum();
        if (combinations != variants.size()) {
            return false;
        }
        List<Variant> made = VariantList.of(architectures(variants), VariantList.common(variants), variations);
        return made.stream()
                .map(Variant::label)
                .collect(Collectors.toSet())
                .equals(variants.stream().map(Variant::label).collect(Collectors.toSet()));
    }

    private static List<Architecture> architectures(List<Variant> variants) {
        return variants.stream().map(Variant::architecture).distinct().sorted().toList();
    }

    private static String combinations(List<Variant> variants, Set<Hyperparameter> varied) {
        List<Architecture> on = architectures(variants).stream()
                .filter(one -> varied.stream().anyMatch(which -> which.belongsTo(one)))
                .toList();
        List<Architecture> beside = new ArrayList<>(architectures(variants));
        beside.removeAll(on);
        return varied.stream().map(one -> values(variants, one)).collect(Collectors.joining(" and ")) + " on "
                + (on.size() == Architecture.values().length ? "all four" : names(on))
                + (beside.isEmpty() ? "" : ", beside " + names(beside));
    }

    private static String values(List<Variant> variants, Hyperparameter which) {
        List<Double> values = VariantList.values(variants, which, variant -> true);
        return values.size() <= LISTED
                ? which.brief(values.stream().map(which::text).collect(Collectors.joining(", ")))
                : which.brief(which.text(values.stream().min(Double::compare).orElseThrow()) + " to "
                                + which.text(
                                        values.stream().max(Double::compare).orElseThrow()))
                        + " (" + values.size() + " values)";
    }

    private static String names(List<Architecture> architectures) {
        return architectures.stream()
                .map(VariantList::shortName)
                .collect(Collectors.joining(", "))
                .replaceFirst(", ([^,]*)$", " and $1");
    }

    private static String list(List<Variant> variants) {
        int left = variants.size() - NAMED;
        String named = variants.stream()
                .limit(left <= 1 ? variants.size() : NAMED)
                .map(Variant::label)
                .collect(Collectors.joining(", "));
        return variants.size()
                + (variants.size() == 1 ? " network: " : " networks: ")
                + named
                + (left <= 1 ? "" : " and " + left + " more");
    }
}
