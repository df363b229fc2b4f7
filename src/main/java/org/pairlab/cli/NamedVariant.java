package org.pairlab.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;

/** Finds the variant that a person named: by its label or key, or by the architecture that only it has. */
final class NamedVariant {
    private static final int MOST_NAMED = 24;

    private NamedVariant() {}

    /**
     * The variant of that name, in any case.
     *
     * @param option what the sentence starts with if there is none
     * @throws InvalidInputException if there is none, or several go by that name; the sentence lists what there is
     */
    static Variant of(String option, String named, List<Variant> variants) {
        String name = named.strip();
        List<Predicate<Variant>> ways = List.of(
                one -> one.label().equals(name),
                one -> one.label().equalsIgnoreCase(name),
                one -> !one.key().isEmpty() && one.key().equalsIgnoreCase(name),
                one -> architecture(name).equals(Optional.of(one.architecture())));
        for (Predicate<Variant> way : ways) {
            List<Variant> found = variants.stream().filter(way).toList();
            if (found.size() == 1) {
                return found.get(0);
            }
            if (found.size() > 1) {
                throw new InvalidInputException(
                        option + " '" + name + "' may be several of this file; name one of " + labels(found) + ".");
            }
        }
        throw new InvalidInputException(
                option + " '" + name + "' is not in this file; name one of " + labels(variants) + ".");
    }

    private static Optional<Architecture> architecture(String name) {
        try {
            return Optional.of(Architecture.parse("", name));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private static String labels(List<Variant> variants) {
        String labels = variants.stream()
                .limit(MOST_NAMED)
                .map(one -> one.label().contains(",") ? "'" + one.label() + "'" : one.label())
                .collect(Collectors.joining(", "));
        return variants.size() > MOST_NAMED ? labels + " and " + (variants.size() - MOST_NAMED) + " more" : labels;
    }
}
