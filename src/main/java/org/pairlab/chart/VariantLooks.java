package org.pairlab.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pairlab.experiment.VariantList;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;

/**
 * How each of an experiment's variants is drawn, the same in every panel and figure: places are in the order of the varied
 * values, whatever the order of the list. Immutable.
 */
public final class VariantLooks {
    private final Map<Variant, VariantLook> looks = new LinkedHashMap<>();

    private VariantLooks() {}

    /** @param variants all of an experiment, also those that are not drawn */
    public static VariantLooks of(Collection<Variant> variants) {
        VariantLooks made = new VariantLooks();
        for (Architecture architecture : Architecture.values()) {
            List<Variant> ordered = new ArrayList<>(variants.stream()
                    .filter(variant -> variant.architecture() == architecture)
                    .toList());
            ordered.sort(order(ordered));
            for (int place = 0; place < ordered.size(); place++) {
                made.looks.put(ordered.get(place), new VariantLook(architecture, place, ordered.size(), 0));
            }
        }
        return made;
    }

    /** By the first varied value, where it is the same by the second, and so on; else as in the list. */
    private static Comparator<Variant> order(List<Variant> ofOneArchitecture) {
        Comparator<Variant> order = (one, other) -> 0;
        for (Hyperparameter varied : VariantList.varied(ofOneArchitecture)) {
            order = order.thenComparingDouble(variant -> varied.of(variant.hyperparameters()));
        }
        return order;
    }

    /** As if it were the only one of its architecture if the experiment does not have it. */
    public VariantLook of(Variant variant) {
        VariantLook look = looks.get(variant);
        return look == null ? VariantLook.of(variant.architecture()) : look;
    }

    /** The variants by architecture, and those of one from pale to strong: in this order legends have them. */
    public List<Variant> ordered() {
        return List.copyOf(looks.keySet());
    }

    /** Whether no architecture has more than one variant. */
    public boolean allAlone() {
        return looks.values().stream().allMatch(VariantLook::alone);
    }
}
