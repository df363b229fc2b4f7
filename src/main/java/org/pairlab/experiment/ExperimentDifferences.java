package org.pairlab.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pairlab.data.PairSetDigest;
import org.pairlab.experiment.MergedExperiment.Part;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Layers;
import org.pairlab.network.Variant;

/** In what two experiments differ that their runs follow from; numbers of runs and workers do not count. */
final class ExperimentDifferences {
    private static final int MOST_NAMED = 6;

    private final Part first;
    private final Part second;
    private final Set<String> found = new LinkedHashSet<>();

    private ExperimentDifferences(Part first, Part second) {
        this.first = first;
        this.second = second;
    }

    /** @throws InvalidInputException if there are any; the sentence names them */
    static void require(Part first, Part second) {
        List<String> differences = new ExperimentDifferences(first, second).all();
        if (!differences.isEmpty()) {
            int left = differences.size() - MOST_NAMED;
            throw new InvalidInputException(first.name() + " and " + second.name() + " are of different experiments: "
                    + String.join("; ", differences.subList(0, Math.min(MOST_NAMED, differences.size())))
                    + (left > 0 ? "; and " + left + " more" : "") + ". Merge files of one experiment only.");
        }
    }

    private List<String> all() {
        ExperimentSettings one = first.results().settings();
        ExperimentSettings other = second.results().settings();
        compare("seed", one.seed(), other.seed());
        compare(
                "digits of",
                first.results().pairSet().digits().name(),
                second.results().pairSet().digits().name());
        String pairs = PairSetDigest.of(first.results().pairSet());
        if (!pairs.equals(PairSetDigest.of(second.results().pairSet()))) {
            found.add(
                    one.pairs().toString().equals(other.pairs().toString())
                            ? "other pairs, though both say " + one.pairs()
                            : "pairs " + one.pairs() + " and " + other.pairs());
        }
        compare("layers", one.layers().id(), other.layers().id());
        if (one.layers() == Layers.STOCK && other.layers() == Layers.STOCK) {
            compare("threads a run", one.threads(), other.threads());
        }
        compareVariants(one.variants(), other.variants());
        return new ArrayList<>(found);
    }

    private void compare(String name, Object one, Object other) {
        if (!one.equals(other)) {
            found.add(name + " " + one + " and " + other);
        }
    }

    /** What is called alike and is not the same is said by its values; what only one has by its name. */
    private void compareVariants(List<Variant> ones, List<Variant> others) {
        List<Variant> left = without(ones, others);
        List<Variant> right = without(others, ones);
        for (Variant variant : left) {
            Optional<Variant> namesake = right.stream()
                    .filter(one -> one.label().equals(variant.label()) && one.architecture() == variant.architecture())
                    .findFirst();
            if (namesake.isEmpty()) {
                found.add("network “" + variant.label() + "” only in " + first.name());
                continue;
            }
            Hyperparameter.ALL.stream()
                    .filter(which -> which.belongsTo(variant.architecture()))
                    .forEach(which -> compare(
                            which.label().toLowerCase(Locale.ROOT),
                            which.text(which.of(variant.hyperparameters())),
                            which.text(which.of(namesake.get().hyperparameters()))));
        }
        right.stream()
                .filter(one -> left.stream()
                        .noneMatch(other ->
                                other.label().equals(one.label()) && other.architecture() == one.architecture()))
                .forEach(one -> found.add("network “" + one.label() + "” only in " + second.name()));
    }

    private static List<Variant> without(List<Variant> variants, List<Variant> others) {
        Set<List<Object>> known = new HashSet<>();
        others.forEach(one -> known.add(VariantList.identity(one)));
        return variants.stream()
                .filter(one -> !known.contains(VariantList.identity(one)))
                .toList();
    }
}
