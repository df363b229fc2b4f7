package org.pairlab.statistics.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pairlab.experiment.VariantList;
import org.pairlab.input.Quantity;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;

/**
 * Variants of one architecture that differ in one number alone. Immutable; any thread.
 *
 * @param varied the number
 * @param architecture of all of them
 * @param others what else is varied in the experiment, with the values that these have
 * @param variants two or more, by rising value
 */
public record VariedSeries(
        Hyperparameter varied, Architecture architecture, Map<Hyperparameter, Double> others, List<Variant> variants) {
    public VariedSeries {
        others = new LinkedHashMap<>(others);
        variants = List.copyOf(variants);
    }

    /** All series of an experiment: of each varied number, then architecture, then what else they have. */
    public static List<VariedSeries> of(List<Variant> variants) {
        List<Hyperparameter> varied = VariantList.varied(variants);
        List<VariedSeries> all = new ArrayList<>();
        for (Hyperparameter one : varied) {
            if (one.quantity().kind() != Quantity.Kind.SWITCH) {
                Map<List<Object>, List<Variant>> groups = new LinkedHashMap<>();
                for (Variant variant : variants) {
                    if (one.belongsTo(variant.architecture())) {
                        groups.computeIfAbsent(without(one, variant), any -> new ArrayList<>())
                                .add(variant);
                    }
                }
                groups.values().stream()
                        .filter(group -> group.size() > 1)
                        .forEach(group -> all.add(of(one, varied, group)));
            }
        }
        return all;
    }

    /** What a variant has besides one number. */
    private static List<Object> without(Hyperparameter one, Variant variant) {
        double any = one.quantity().max();
        return VariantList.identity(new Variant(
                variant.id(),
                variant.label(),
                variant.architecture(),
                variant.hyperparameters().with(one, any)));
    }

    private static VariedSeries of(Hyperparameter one, List<Hyperparameter> varied, List<Variant> group) {
        Variant first = group.get(0);
        Map<Hyperparameter, Double> others = new LinkedHashMap<>();
        varied.stream()
                .filter(other -> other != one && other.belongsTo(first.architecture()))
                .forEach(other -> others.put(other, other.of(first.hyperparameters())));
        return new VariedSeries(
                one,
                first.architecture(),
                others,
                group.stream()
                        .sorted(Comparator.comparingDouble(variant -> one.of(variant.hyperparameters())))
                        .toList());
    }

    /** The values, rising. */
    public List<Double> values() {
        return variants.stream()
                .map(variant -> varied.of(variant.hyperparameters()))
                .toList();
    }

    /** {@code ConvNetBaseAux}, {@code ConvNetBaseAux with dropout 0.2}. */
    public String name() {
        return architecture.label()
                + (others.isEmpty()
                        ? ""
                        : " with "
                                + String.join(
                                        ", ",
                                        others.entrySet().stream()
                                                .map(other -> other.getKey().tag(other.getValue()))
                                                .toList()));
    }
}
