package org.pairlab.network.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;

/**
 * A network as it is drawn, and the variants that have it: those that differ only in how they are trained share one.
 *
 * @param name what it is called: like its variant where that is the only one
 * @param variants of one architecture, at least one
 */
public record NetworkShape(String name, List<Variant> variants) {
    /** What a network is built from; the other hyperparameters say how it is trained. */
    private static final List<Hyperparameter> BUILT_FROM = List.of(
            Hyperparameter.CHANNELS,
            Hyperparameter.FEATURES,
            Hyperparameter.HIDDEN,
            Hyperparameter.DROPOUT,
            Hyperparameter.BATCH_NORMALISATION);

    /** So many of its variants are named. */
    private static final int NAMED = 4;

    public NetworkShape {
        variants = List.copyOf(variants);
    }

    /** That of one variant. */
    public static NetworkShape of(Variant variant) {
        return new NetworkShape(variant.label(), List.of(variant));
    }

    /** All that there are among some variants, in the order of the first of each. */
    public static List<NetworkShape> of(List<Variant> variants) {
        Map<List<Object>, List<Variant>> alike = new LinkedHashMap<>();
        variants.forEach(one ->
                alike.computeIfAbsent(builtFrom(one), key -> new ArrayList<>()).add(one));
        return alike.values().stream()
                .map(some -> some.size() == 1 ? of(some.get(0)) : new NetworkShape(name(some.get(0), variants), some))
                .toList();
    }

    /** Whether two variants have the same network. */
    public static boolean same(Variant one, Variant other) {
        return builtFrom(one).equals(builtFrom(other));
    }

    private static List<Object> builtFrom(Variant variant) {
        List<Object> values = new ArrayList<>(List.of(variant.architecture()));
        BUILT_FROM.stream()
                .filter(one -> one.belongsTo(variant.architecture()))
                .forEach(one -> values.add(one.of(variant.hyperparameters())));
        return values;
    }

    /** Its architecture, and what tells it from the architecture's other networks: {@code ConvNetBaseAux, c=16}. */
    private static String name(Variant variant, List<Variant> all) {
        Architecture architecture = variant.architecture();
        return architecture.label()
                + BUILT_FROM.stream()
                        .filter(one -> one.belongsTo(architecture))
                        .filter(one -> all.stream()
                                .filter(other -> other.architecture() == architecture)
                                .anyMatch(
                                        other -> one.of(other.hyperparameters()) != one.of(variant.hyperparameters())))
                        .map(one -> ", " + one.tag(one.of(variant.hyperparameters())))
                        .collect(Collectors.joining());
    }

    /** Any of its variants. */
    public Variant first() {
        return variants.get(0);
    }

    /** Its name as a part of file names; another's may be the same, or empty. */
    public String key() {
        return new Variant(1, name, first().architecture(), first().hyperparameters()).key();
    }

    /** Whether it is called like its architecture and is the network of one variant alone. */
    public boolean isPlain() {
        return variants.size() == 1 && name.equals(first().architecture().label());
    }

    /** What the name does not say: the hyperparameters of its one variant, or which variants have it; empty if plain. */
    public String note() {
        if (isPlain()) {
            return "";
        }
        if (variants.size() == 1) {
            return NetworkWords.hyperparameters(first());
        }
        int left = variants.size() - NAMED;
        String named = variants.stream()
                .limit(left <= 1 ? variants.size() : NAMED)
                .map(one -> "“" + one.label() + "”")
                .collect(Collectors.joining(", "));
        return "The network of " + named + (left <= 1 ? "" : " and " + left + " more");
    }
}
