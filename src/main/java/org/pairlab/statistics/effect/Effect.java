package org.pairlab.statistics.effect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pairlab.experiment.VariantList;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.VariantSummary;

/**
 * What one hyperparameter does. Immutable; any thread.
 *
 * @param hyperparameter which
 * @param measure by which runs are measured
 * @param values those that are tried, in rising order
 * @param lines one an architecture, and for each combination of what else is varied
 */
public record Effect(
        Hyperparameter hyperparameter, EffectMeasure measure, List<Double> values, List<EffectLine> lines) {
    public Effect {
        values = List.copyOf(values);
        lines = List.copyOf(lines);
    }

    /** What is varied in an experiment, that with the most values first. */
    public static List<Hyperparameter> varied(ExperimentSummary summary) {
        List<Variant> variants = variants(summary);
        return VariantList.varied(variants).stream()
                .sorted(Comparator.comparingInt(
                        one -> -VariantList.values(variants, one, all -> true).size()))
                .toList();
    }

    /** The effect of one of the hyperparameters that are {@link #varied}. */
    public static Effect of(ExperimentSummary summary, Hyperparameter hyperparameter, EffectMeasure measure) {
        List<Variant> variants = variants(summary);
        List<Hyperparameter> others = VariantList.varied(variants).stream()
                .filter(other -> other != hyperparameter)
                .toList();
        Map<List<Double>, List<VariantSummary>> alike = new TreeMap<>(Effect::compare);
        for (VariantSummary one : summary.variants()) {
            alike.computeIfAbsent(key(one.variant(), others), key -> new ArrayList<>())
                    .add(one);
        }
        Map<Architecture, Integer> places = new EnumMap<>(Architecture.class);
        List<EffectLine> lines = new ArrayList<>();
        for (List<VariantSummary> members : alike.values()) {
            Variant first = members.get(0).variant();
            lines.add(new EffectLine(
                    name(first, variants, others),
                    first.architecture(),
                    places.merge(first.architecture(), 1, Integer::sum) - 1,
                    (int) alike.keySet().stream()
                            .filter(key -> key.get(0) == first.architecture().ordinal())
                            .count(),
                    members.stream()
                            .map(one -> EffectPoint.of(one, value(one.variant(), hyperparameter), measure))
                            .sorted(Comparator.comparingDouble(EffectPoint::value))
                            .toList()));
        }
        return new Effect(
                hyperparameter,
                measure,
                VariantList.values(variants, hyperparameter, all -> true).stream()
                        .sorted()
                        .toList(),
                lines);
    }

    private static List<Variant> variants(ExperimentSummary summary) {
        return summary.variants().stream().map(VariantSummary::variant).toList();
    }

    static double value(Variant variant, Hyperparameter which) {
        return which.belongsTo(variant.architecture()) ? which.of(variant.hyperparameters()) : Double.NaN;
    }

    /** Equal for those that belong to one line; lines stand in this order. */
    private static List<Double> key(Variant variant, List<Hyperparameter> others) {
        return Stream.concat(
                        Stream.of((double) variant.architecture().ordinal()),
                        others.stream().map(other -> value(variant, other)))
                .toList();
    }

    private static int compare(List<Double> one, List<Double> other) {
        int order = 0;
        for (int i = 0; order == 0 && i < one.size(); i++) {
            order = Double.compare(one.get(i), other.get(i));
        }
        return order;
    }

    private static String name(Variant variant, List<Variant> all, List<Hyperparameter> others) {
        StringBuilder name = new StringBuilder(variant.architecture().label());
        for (Hyperparameter other : others) {
            boolean several = VariantList.values(all, other, one -> one.architecture() == variant.architecture())
                            .size()
                    > 1;
            if (several && other.belongsTo(variant.architecture())) {
                name.append(", ").append(other.tag(other.of(variant.hyperparameters())));
            }
        }
        return name.toString();
    }

    /** All points, line by line. */
    public Stream<EffectPoint> points() {
        return lines.stream().flatMap(line -> line.points().stream());
    }

    /** Whether there is a finished run. */
    public boolean any() {
        return points().anyMatch(EffectPoint::any);
    }
}
