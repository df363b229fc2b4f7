package org.pairlab.app.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;

/**
 * The variants of compared experiments that are called the same or are the same network: what is compared across them.
 *
 * @param name what it is called
 * @param architecture of all of them
 * @param variants one an experiment, by the experiment's place; not every experiment has it
 */
record Group(String name, Architecture architecture, Map<Integer, Variant> variants) {
    Group {
        variants = Collections.unmodifiableMap(new TreeMap<>(variants));
    }

    /**
     * Of experiments that are compared, by architecture and within one in the order of what is varied. Variants of one
     * architecture belong together that are called the same, and what is left if all hyperparameters are the same.
     */
    static List<Group> of(List<Compared> experiments) {
        List<Group> groups = new ArrayList<>();
        for (Compared experiment : experiments) {
            List<Variant> left = new ArrayList<>();
            for (Variant variant : experiment.looks().ordered()) {
                if (!join(groups, experiment.place(), variant, true)) {
                    left.add(variant);
                }
            }
            for (Variant variant : left) {
                if (!join(groups, experiment.place(), variant, false)) {
                    groups.add(new Group(variant.label(), variant.architecture(), Map.of(experiment.place(), variant)));
                }
            }
        }
        groups.sort(Comparator.comparing(Group::architecture));
        return List.copyOf(groups);
    }

    /** @param named whether the name decides, or the hyperparameters */
    private static boolean join(List<Group> groups, int place, Variant variant, boolean named) {
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            if (group.architecture == variant.architecture()
                    && !group.variants.containsKey(place)
                    && (named ? group.name.equals(variant.label()) : group.isTrainedAs(variant))) {
                groups.set(i, group.with(place, variant));
                return true;
            }
        }
        return false;
    }

    private boolean isTrainedAs(Variant variant) {
        return variants.values().stream().anyMatch(one -> one.hyperparameters().equals(variant.hyperparameters()));
    }

    private Group with(int place, Variant variant) {
        Map<Integer, Variant> more = new TreeMap<>(variants);
        more.put(place, variant);
        return new Group(name, architecture, more);
    }

    /** What an experiment has of it. */
    Optional<Variant> of(Compared experiment) {
        return Optional.ofNullable(variants.get(experiment.place()));
    }

    /** What it is called in any of them: {@code ConvNetBaseAux = BaseAux, weight 50}. */
    String title() {
        return Stream.concat(Stream.of(name), variants.values().stream().map(Variant::label))
                .distinct()
                .collect(Collectors.joining(" = "));
    }

    /** Whether it is called like its architecture. */
    boolean isPlain() {
        return name.equals(architecture.label());
    }
}
