package org.pairlab.app.setup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pairlab.experiment.VariantList;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.Variant;

/** How the rows of the list are called, and which variants they and variants which rows come of. */
final class ListedVariants {
    private ListedVariants() {}

    /**
     * What each row is called: as a person has called it, else by what it sets, with a number behind if that is taken.
     */
    static List<String> labels(List<ListedVariant> rows) {
        // As in the simple form: whole names where nothing differs but the architecture.
        boolean plain = rows.stream().allMatch(row -> row.own().isEmpty());
        Set<String> taken = rows.stream()
                .filter(ListedVariant::renamed)
                .map(ListedVariant::label)
                .collect(Collectors.toCollection(HashSet::new));
        List<String> labels = new ArrayList<>();
        for (ListedVariant row : rows) {
            labels.add(row.renamed() ? row.label() : free(byWhatItSets(row, plain), taken));
        }
        return labels;
    }

    private static String free(String wanted, Set<String> taken) {
        String label = wanted;
        for (int count = 2; !taken.add(label); count++) {
            label = wanted + " (" + count + ")";
        }
        return label;
    }

    private static String byWhatItSets(ListedVariant row, boolean plain) {
        String name = plain ? row.architecture().label() : VariantList.shortName(row.architecture());
        return row.tags().isEmpty() ? name : name + ", " + row.tags();
    }

    /**
     * The variants of the rows.
     *
     * @throws InvalidInputException if two rows are called the same, or there are too many
     */
    static List<Variant> variants(List<ListedVariant> rows, CommonHyperparameters common) {
        if (rows.size() > VariantList.MOST) {
            throw new InvalidInputException(
                    "More than " + VariantList.MOST + " networks are too many to compare; remove some from the list.");
        }
        List<String> labels = labels(rows);
        List<Variant> variants = new ArrayList<>();
        for (ListedVariant row : rows) {
            int place = variants.size();
            variants.add(new Variant(place + 1, labels.get(place), row.architecture(), row.hyperparameters(common)));
        }
        return variants;
    }

    /** The rows of some variants: each sets what is varied, or at least what is not as in the common settings. */
    static List<ListedVariant> of(List<Variant> variants, CommonHyperparameters common) {
        List<Hyperparameter> varied = VariantList.varied(variants);
        List<ListedVariant> setting =
                variants.stream().map(variant -> row(variant, common, varied)).toList();
        List<ListedVariant> differing = variants.stream()
                .map(variant -> row(variant, common, List.of()))
                .toList();
        List<String> first = labels(setting);
        List<String> second = labels(differing);
        List<ListedVariant> rows = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            String label = variants.get(i).label();
            rows.add(
                    label.equals(first.get(i))
                            ? setting.get(i)
                            : label.equals(second.get(i))
                                    ? differing.get(i)
                                    : differing.get(i).called(label));
        }
        return settled(rows, variants);
    }

    /** What is called otherwise in this company keeps its name as one of its own. */
    private static List<ListedVariant> settled(List<ListedVariant> rows, List<Variant> variants) {
        List<ListedVariant> settled = new ArrayList<>(rows);
        List<String> labels = labels(rows);
        for (int i = 0; i < settled.size(); i++) {
            if (!labels.get(i).equals(variants.get(i).label())) {
                settled.set(i, settled.get(i).called(variants.get(i).label()));
            }
        }
        return List.copyOf(settled);
    }

    private static ListedVariant row(Variant variant, CommonHyperparameters common, List<Hyperparameter> varied) {
        Hyperparameters usual = common.of(variant.architecture());
        Map<Hyperparameter, Double> own = new EnumMap<>(Hyperparameter.class);
        variant.hyperparameters().values().forEach((which, value) -> {
            if (which.belongsTo(variant.architecture()) && (varied.contains(which) || value != which.of(usual))) {
                own.put(which, value);
            }
        });
        return new ListedVariant("", variant.architecture(), own);
    }

    /** Why a row cannot be called that, as one sentence; empty if it can. An empty name is one by what it sets. */
    static Optional<String> problemOfName(List<ListedVariant> rows, int row, String name) {
        String wanted = name.strip();
        for (int i = 0; i < rows.size(); i++) {
            if (i != row && rows.get(i).label().equals(wanted) && !wanted.isEmpty()) {
                return Optional.of("Network " + (i + 1) + " is called “" + wanted + "” already; choose another name.");
            }
        }
        return wanted.length() > VariantList.LONGEST_LABEL
                ? Optional.of("A name has at most " + VariantList.LONGEST_LABEL + " characters; shorten it.")
                : Optional.empty();
    }

    /** Names the networks that are the same but for their names; empty if all differ. */
    static String alike(List<Variant> variants) {
        Map<List<Object>, List<String>> same = new LinkedHashMap<>();
        for (Variant variant : variants) {
            same.computeIfAbsent(VariantList.identity(variant), key -> new ArrayList<>())
                    .add(variant.label());
        }
        List<List<String>> groups =
                same.values().stream().filter(labels -> labels.size() > 1).toList();
        if (groups.isEmpty()) {
            return "";
        }
        List<String> first = groups.get(0);
        return "“" + first.get(0) + "” and “" + first.get(1) + "”"
                + (first.size() > 2 ? " and " + (first.size() - 2) + " more" : "")
                + " are the same network under different names"
                + (groups.size() > 1 ? "; so are networks of " + (groups.size() - 1) + " other kinds." : ".");
    }
}
