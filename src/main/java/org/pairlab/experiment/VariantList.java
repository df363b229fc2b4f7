package org.pairlab.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.PlainText;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.Variant;

/** How lists of variants are made and what they have in common. */
public final class VariantList {
    /** Variants of an experiment at the most. */
    public static final int MOST = 500;

    /** Characters of a label at the most: more than all hyperparameters varied at once need. */
    public static final int LONGEST_LABEL = 200;

    private VariantList() {}

    /**
     * One variant for each architecture, called like it, in the order of {@link Architecture}.
     *
     * @throws InvalidInputException if there is none
     */
    public static List<Variant> of(Collection<Architecture> architectures, CommonHyperparameters common) {
        if (architectures.isEmpty()) {
            throw new InvalidInputException("Architectures must be one or more; tick at least one.");
        }
        List<Variant> variants = new ArrayList<>();
        for (Architecture architecture : EnumSet.copyOf(architectures)) {
            variants.add(new Variant(variants.size() + 1, architecture.label(), architecture, common.of(architecture)));
        }
        return variants;
    }

    /**
     * Variants of each architecture, one for each combination of the varied values that it has: what an architecture does
     * not have makes no copies of it. Their labels say what is varied.
     *
     * @param varied none, one or more, each of another hyperparameter
     * @throws InvalidInputException if there is no architecture, one hyperparameter is varied twice, or there are too many
     */
    public static List<Variant> of(
            Collection<Architecture> architectures, CommonHyperparameters common, List<Variation> varied) {
        if (varied.stream().map(Variation::hyperparameter).distinct().count() < varied.size()) {
            throw new InvalidInputException(
                    "A hyperparameter can be varied only once; put all its values in one list.");
        }
        if (varied.isEmpty()) {
            return of(architectures, common);
        }
        requireOwners(architectures, varied);
        List<Variant> variants = new ArrayList<>();
        for (Variant plain : of(architectures, common)) {
            List<Variant> copies = List.of(
                    new Variant(1, shortName(plain.architecture()), plain.architecture(), plain.hyperparameters()));
            for (Variation variation : varied) {
                copies = copies.stream()
                        .flatMap(copy -> variation.hyperparameter().belongsTo(copy.architecture())
                                ? variation.values().stream().map(value -> changed(copy, variation, value))
                                : Stream.of(copy))
                        .toList();
            }
            variants.addAll(copies);
            if (variants.size() > MOST) {
                throw new InvalidInputException(
                        "More than " + MOST + " networks are too many to compare; vary fewer values.");
            }
        }
        return numbered(variants);
    }

    /** What none of them has would be varied in vain. */
    private static void requireOwners(Collection<Architecture> architectures, List<Variation> varied) {
        for (Variation variation : varied) {
            Hyperparameter which = variation.hyperparameter();
            if (!architectures.isEmpty() && architectures.stream().noneMatch(which::belongsTo)) {
                throw new InvalidInputException(which.label()
                        + " is varied, but none of the chosen architectures has it; add "
                        + Arrays.stream(Architecture.values())
                                .filter(which::belongsTo)
                                .map(Architecture::id)
                                .collect(Collectors.joining(" or "))
                        + ", or leave it out.");
            }
        }
    }

    private static Variant changed(Variant variant, Variation variation, double value) {
        Hyperparameter which = variation.hyperparameter();
        return new Variant(
                variant.id(),
                variant.label() + ", " + which.tag(value),
                variant.architecture(),
                variant.hyperparameters().with(which, value));
    }

    /**
     * The variant that two of a list have twice: one architecture with the same value of all that it has.
     *
     * @throws InvalidInputException if there is one; names both
     */
    public static void requireDifferent(List<Variant> variants) {
        Map<List<Object>, Variant> known = new HashMap<>();
        for (Variant variant : variants) {
            Variant before = known.put(identity(variant), variant);
            if (before != null) {
                throw new InvalidInputException("“" + before.label() + "” and “" + variant.label()
                        + "” are the same network; leave one of them out or change it.");
            }
        }
    }

    /** Equal for two variants that give the same results: architecture and what it has, whatever they are called. */
    public static List<Object> identity(Variant variant) {
        List<Object> identity = new ArrayList<>(List.of(variant.architecture()));
        Hyperparameter.ALL.stream()
                .filter(one -> one.belongsTo(variant.architecture()))
                .forEach(one -> identity.add(one.of(variant.hyperparameters())));
        return identity;
    }

    /** The same with ids in their order. */
    public static List<Variant> numbered(List<Variant> variants) {
        List<Variant> numbered = new ArrayList<>();
        for (Variant variant : variants) {
            numbered.add(new Variant(
                    numbered.size() + 1, variant.label(), variant.architecture(), variant.hyperparameters()));
        }
        return List.copyOf(numbered);
    }

    /** {@code BaseAux}: how an architecture is called where all are ConvNets. */
    public static String shortName(Architecture architecture) {
        return architecture.shortName();
    }

    /**
     * What tells the variants apart besides their architectures: hyperparameters of which those who have it have several
     * values. Learning rates with and without auxiliary loss are two matters, as presets give each its own.
     */
    public static List<Hyperparameter> varied(List<Variant> variants) {
        return Hyperparameter.ALL.stream()
                .filter(one -> one == Hyperparameter.LEARNING_RATE
                        ? Stream.of(true, false)
                                .anyMatch(auxiliary -> values(
                                                        variants,
                                                        one,
                                                        variant -> variant.architecture()
                                                                        .auxiliary()
                                                                == auxiliary)
                                                .size()
                                        > 1)
                        : values(variants, one, variant -> true).size() > 1)
                .toList();
    }

    /** The values of a hyperparameter among those that own it, in their order, each once. */
    public static List<Double> values(List<Variant> variants, Hyperparameter which, Predicate<Variant> meant) {
        return variants.stream()
                .filter(variant -> which.belongsTo(variant.architecture()))
                .filter(meant)
                .map(variant -> which.of(variant.hyperparameters()))
                .distinct()
                .toList();
    }

    /**
     * The same list if it can be that of an experiment.
     *
     * @throws InvalidInputException if there is none or too many, or labels are missing or alike
     */
    public static List<Variant> checked(List<Variant> variants) {
        if (variants.isEmpty()) {
            throw new InvalidInputException("There is nothing to train; choose at least one network.");
        }
        if (variants.size() > MOST) {
            throw new InvalidInputException(
                    variants.size() + " networks are too many to compare; take " + MOST + " or fewer.");
        }
        Set<String> labels = new HashSet<>();
        int last = 0;
        for (Variant variant : variants) {
            if (variant.id() <= last) {
                throw new IllegalArgumentException("variants are not in the order of their ids");
            }
            last = variant.id();
            requireLabel(variant.label());
            if (!labels.add(variant.label())) {
                throw new InvalidInputException(
                        "Two networks are called “" + variant.label() + "”; give one of them another name.");
            }
        }
        return List.copyOf(variants);
    }

    /**
     * Returns a label if a network can be called so.
     *
     * @throws InvalidInputException if it is empty, too long or not one line of what is printed
     */
    public static String requireLabel(String label) {
        if (label.isBlank()) {
            throw new InvalidInputException("A network has no name; give it one.");
        }
        if (label.length() > LONGEST_LABEL || !PlainText.oneLine(label).equals(label)) {
            throw new InvalidInputException(
                    "The name of a network must be one line of at most " + LONGEST_LABEL + " characters, not “"
                            + PlainText.oneLine(label.substring(0, Math.min(40, label.length()))) + "...”.");
        }
        return label;
    }

    /** Of each hyperparameter the value that most variants have it which own it, the first of equals. */
    static CommonHyperparameters common(List<Variant> variants) {
        Hyperparameters first = variants.get(0).hyperparameters();
        Hyperparameters common = first;
        for (Hyperparameter one : Hyperparameter.ALL) {
            common = common.with(one, most(variants, one, variant -> one.belongsTo(variant.architecture())));
        }
        return new CommonHyperparameters(
                common.with(Hyperparameter.LEARNING_RATE, learningRate(variants, false)), learningRate(variants, true));
    }

    /** The usual one where no network is of that kind. */
    private static double learningRate(List<Variant> variants, boolean auxiliary) {
        if (variants.stream().noneMatch(one -> one.architecture().auxiliary() == auxiliary)) {
            CommonHyperparameters usual = Preset.CLASSROOM.hyperparameters();
            return auxiliary ? usual.auxiliaryLearningRate() : usual.learningRate();
        }
        return most(
                variants,
                Hyperparameter.LEARNING_RATE,
                one -> one.architecture().auxiliary() == auxiliary);
    }

    /** Where none of them is meant, of all. */
    private static double most(List<Variant> variants, Hyperparameter which, Predicate<Variant> meant) {
        Map<Double, Integer> counts = new LinkedHashMap<>();
        List<Variant> asked = variants.stream().anyMatch(meant)
                ? variants.stream().filter(meant).toList()
                : variants;
        asked.forEach(variant -> counts.merge(which.of(variant.hyperparameters()), 1, Integer::sum));
        double value = which.of(asked.get(0).hyperparameters());
        for (Map.Entry<Double, Integer> entry : counts.entrySet()) {
            value = entry.getValue() > counts.get(value) ? entry.getKey() : value;
        }
        return value;
    }
}
