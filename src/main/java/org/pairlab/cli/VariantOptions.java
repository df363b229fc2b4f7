package org.pairlab.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.VariantText;
import org.pairlab.experiment.Variation;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Which networks are compared: chosen architectures, what is varied, and networks described one by one. */
final class VariantOptions {
    static final String VARY = "--vary";
    static final String VARIANT = "--variant";

    private final OptionValues given;

    VariantOptions(OptionValues given) {
        this.given = given;
    }

    static void addTo(CommandSpec spec) {
        spec.addOption(repeated(
                VARY,
                "NAME=LIST",
                "Compare several values of a setting, such as auxiliary-weight=0,1,10,50,200; also ranges, in quotes:"
                        + " \"dropout=0.1..0.5 step 0.1\", \"learning-rate=1e-4..1e-1 x 10\". Twice for all"
                        + " combinations of two. An architecture without that setting is not repeated."));
        spec.addOption(repeated(
                VARIANT,
                "TEXT",
                "Compare a network of its own, such as \"small: base-aux channels=16 dropout=0.1\"; what it does not set"
                        + " is as for the others. Repeat it for more. Without " + Options.ARCHITECTURE + " and " + VARY
                        + " only these are trained."));
    }

    private static OptionSpec repeated(String name, String label, String description) {
        return OptionSpec.builder(name)
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** Whether anything but architectures was named. */
    boolean any() {
        return given.has(VARY) || given.has(VARIANT);
    }

    /**
     * The networks that were named, numbered from 1.
     *
     * @param usual the architectures that are meant if none is named
     * @param common what they have unless something else was named
     * @throws InvalidInputException if something cannot be used, or two networks are called alike or are the same
     */
    List<Variant> read(Collection<Architecture> usual, CommonHyperparameters common) {
        return read(usual, common, List.of());
    }

    /**
     * The same.
     *
     * @param told settings that labels say also where they are not varied
     */
    List<Variant> read(Collection<Architecture> usual, CommonHyperparameters common, List<Variation> told) {
        List<Variant> variants = new ArrayList<>();
        if (given.has(Options.ARCHITECTURE) || given.has(VARY) || !given.has(VARIANT)) {
            Collection<Architecture> architectures = given.architectures().orElse(List.copyOf(usual));
            List<Variation> varied = varied(told.stream()
                    .filter(one -> architectures.stream().anyMatch(one.hyperparameter()::belongsTo))
                    .toList());
            variants.addAll(named(VARY, () -> VariantList.of(architectures, common, varied)));
        }
        for (String text : given.texts(VARIANT)) {
            variants.add(VariantText.parse(VARIANT, text, common));
        }
        List<Variant> numbered = VariantList.numbered(variants);
        named(given.has(VARIANT) ? VARIANT : VARY, () -> VariantList.checked(numbered));
        VariantList.requireDifferent(numbered);
        return numbered;
    }

    private List<Variation> varied(List<Variation> told) {
        List<Variation> varied = new ArrayList<>();
        for (String text : given.texts(VARY)) {
            Variation variation = Variation.parse(VARY, text);
            Hyperparameter which = variation.hyperparameter();
            options(which).filter(given::has).findFirst().ifPresent(option -> {
                throw new InvalidInputException(
                        option + " and " + VARY + " " + which.key() + " set the same; leave one of them out.");
            });
            varied.add(variation);
        }
        List<Hyperparameter> named =
                varied.stream().map(Variation::hyperparameter).toList();
        told.stream().filter(one -> !named.contains(one.hyperparameter())).forEach(varied::add);
        return varied;
    }

    /** The options that set it for all networks. */
    private static Stream<String> options(Hyperparameter which) {
        return which == Hyperparameter.LEARNING_RATE
                ? Stream.of(
                        CommonHyperparameters.LEARNING_RATE.option(),
                        CommonHyperparameters.AUXILIARY_LEARNING_RATE.option())
                : Stream.of(which.quantity().option());
    }

    /** What goes wrong is said with the option before it. */
    private static <T> T named(String option, Supplier<T> made) {
        try {
            return made.get();
        } catch (InvalidInputException e) {
            throw new InvalidInputException(option + ": " + e.getMessage(), e);
        }
    }
}
