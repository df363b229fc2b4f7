package org.pairlab.statistics.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pairlab.experiment.VariantList;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;

/**
 * Four variants that make a 2x2: one of each architecture, which agree in all that is varied in their experiment and that
 * they have. Immutable; any thread.
 *
 * @param at the varied values that they agree in, as labels have them; empty if nothing is varied
 * @param variants one of each architecture
 */
public record FourNetworks(String at, Map<Architecture, Variant> variants) {

    public FourNetworks {
        variants = new EnumMap<>(variants);
    }

    /** All of an experiment, in the order of its variants. */
    public static List<FourNetworks> of(List<Variant> variants) {
        List<Hyperparameter> varied = VariantList.varied(variants);
        List<FourNetworks> all = new ArrayList<>();
        for (Variant richest : variants) {
            // With auxiliary loss, as such a network has every hyperparameter.
            if (richest.architecture() == Architecture.BASE_AUX) {
                Map<Architecture, Variant> four = new EnumMap<>(Architecture.class);
                variants.stream()
                        .filter(one -> agree(one, richest, varied))
                        .forEach(one -> four.put(one.architecture(), one));
                if (four.size() == Architecture.values().length) {
                    all.add(new FourNetworks(at(richest, varied), four));
                }
            }
        }
        return List.copyOf(all);
    }

    private static boolean agree(Variant one, Variant other, List<Hyperparameter> varied) {
        return varied.stream()
                .filter(which -> which.belongsTo(one.architecture()) && which.belongsTo(other.architecture()))
                .allMatch(which -> which.of(one.hyperparameters()) == which.of(other.hyperparameters()));
    }

    private static String at(Variant richest, List<Hyperparameter> varied) {
        return varied.stream()
                .map(which -> which.tag(which.of(richest.hyperparameters())))
                .collect(Collectors.joining(", "));
    }

    public Variant of(Architecture architecture) {
        return variants.get(architecture);
    }
}
