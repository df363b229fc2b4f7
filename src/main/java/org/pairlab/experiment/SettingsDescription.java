package org.pairlab.experiment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.pairlab.data.DigitSet;

/**
 * Settings in a few words: what varies, the preset that is nearest, and all that is other than in it.
 *
 * @param varied what is compared, where that is more than one network of each architecture; else empty
 * @param preset the one with the fewest other settings
 * @param differences what is other, each as a word or a few, in the order of the set-up; empty for the preset itself
 */
public record SettingsDescription(String varied, Preset preset, List<String> differences) {
    /** More are counted only, in a title. */
    private static final int NAMED = 3;

    public SettingsDescription {
        differences = List.copyOf(differences);
    }

    /** Describes settings on MNIST, or on digits that nobody knows yet. */
    public static SettingsDescription of(ExperimentSettings settings) {
        return of(settings, DigitSet.MNIST);
    }

    /** Describes settings; of two presets that are equally near, the classroom's. */
    public static SettingsDescription of(ExperimentSettings settings, DigitSet digits) {
        VariantsDescription variants = VariantsDescription.of(settings.variants());
        return Arrays.stream(Preset.values())
                .map(preset -> new SettingsDescription(
                        variants.words(), preset, differences(settings, variants, digits, preset.settings())))
                .min(Comparator.<SettingsDescription>comparingInt(one -> one.differences.size())
                        .thenComparing(one -> one.preset != Preset.CLASSROOM))
                .orElseThrow();
    }

    private static List<String> differences(
            ExperimentSettings settings, VariantsDescription variants, DigitSet digits, ExperimentSettings usual) {
        // Other digits first: they are another task.
        Stream<String> task = digits.isMnist() ? Stream.empty() : Stream.of("digits of " + digits.name());
        return Stream.concat(
                        task,
                        Setting.ALL.stream()
                                .filter(one -> one.applies(settings) && !one.isSaidBy(variants))
                                .filter(one -> !one.value()
                                        .apply(settings)
                                        .equals(one.value().apply(usual)))
                                .map(one -> one.brief().apply(settings)))
                .toList();
    }

    /**
     * {@code classroom}, {@code classroom, but auxiliary weight 1}, {@code auxiliary weight 0, 10 on BaseAux}; with many
     * differences the first of them.
     */
    public String title() {
        int left = differences.size() - NAMED;
        String named = left <= 1
                ? String.join(", ", differences)
                : String.join(", ", differences.subList(0, NAMED)) + " and " + left + " more";
        if (varied.isEmpty()) {
            return preset.id() + (named.isEmpty() ? "" : ", but " + named);
        }
        return varied + (named.isEmpty() ? "" : ", " + named);
    }

    /** The same with all differences, and always with the preset. */
    public String line() {
        String rest = preset.id() + (differences.isEmpty() ? "" : ", but " + String.join(", ", differences));
        return varied.isEmpty() ? rest : varied + "; otherwise " + rest;
    }
}
