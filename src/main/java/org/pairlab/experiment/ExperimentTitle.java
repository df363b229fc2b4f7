package org.pairlab.experiment;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.Variant;

/** What an experiment is called until a person gives it a name: what it compares, and with which settings. */
public final class ExperimentTitle {
    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private ExperimentTitle() {}

    /** {@code classroom, but 3 runs}; {@code five auxiliary weights on BaseAux and SepAux, classroom}. */
    public static String of(ExperimentSettings settings) {
        Optional<String> compared = compared(settings.variants());
        if (compared.isEmpty()) {
            return SettingsDescription.of(settings).title();
        }
        List<Hyperparameter> varied = VariantList.varied(settings.variants());
        return compared.get() + ", "
                + Arrays.stream(Preset.values())
                        .map(preset -> SettingsDescription.of(plain(settings, varied, preset)))
                        .min(Comparator.comparingInt(one -> one.differences().size()))
                        .orElseThrow()
                        .title();
    }

    /** The same as if nothing were varied, and of all architectures. */
    private static ExperimentSettings plain(ExperimentSettings settings, List<Hyperparameter> varied, Preset preset) {
        CommonHyperparameters common = settings.common();
        CommonHyperparameters usual = preset.hyperparameters();
        Hyperparameters plain = common.plain();
        for (Hyperparameter one : varied) {
            plain = plain.with(one, one.of(usual.plain()));
        }
        double auxiliary = varied.contains(Hyperparameter.LEARNING_RATE)
                ? usual.auxiliaryLearningRate()
                : common.auxiliaryLearningRate();
        return settings.withVariants(
                VariantList.of(EnumSet.allOf(Architecture.class), new CommonHyperparameters(plain, auxiliary)));
    }

    /**
     * What is compared besides architectures: {@code five auxiliary weights on BaseAux and SepAux}, or {@code six networks};
     * empty if nothing is.
     */
    static Optional<String> compared(List<Variant> variants) {
        Set<Architecture> architectures = architectures(variants);
        List<Hyperparameter> varied = VariantList.varied(variants);
        if (varied.isEmpty() && variants.size() == architectures.size()) {
            return Optional.empty();
        }
        Set<Architecture> owners = EnumSet.copyOf(architectures);
        owners.removeIf(one -> varied.stream().noneMatch(which -> which.belongsTo(one)));
        long product = varied.stream()
                .mapToLong(which ->
                        VariantList.values(variants, which, variant -> true).size())
                .reduce(1, (a, b) -> a * b);
        boolean grid = !varied.isEmpty()
                && varied.size() <= 2
                && owners.stream().allMatch(owner -> count(variants, owner) == product)
                && architectures.stream().allMatch(one -> owners.contains(one) || count(variants, one) == 1);
        if (!grid) {
            return Optional.of(number(variants.size()) + " networks");
        }
        Set<Architecture> others = EnumSet.copyOf(architectures);
        others.removeAll(owners);
        return Optional.of(varied.stream()
                        .map(which -> values(which, VariantList.values(variants, which, variant -> true)))
                        .collect(Collectors.joining(" by "))
                + " on " + names(owners) + (others.isEmpty() ? "" : " beside " + names(others)));
    }

    private static long count(List<Variant> variants, Architecture architecture) {
        return variants.stream()
                .filter(variant -> variant.architecture() == architecture)
                .count();
    }

    private static Set<Architecture> architectures(List<Variant> variants) {
        return variants.stream()
                .map(Variant::architecture)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Architecture.class)));
    }

    private static String names(Collection<Architecture> architectures) {
        return architectures.size() == Architecture.values().length
                ? "all four"
                : architectures.stream()
                        .map(VariantList::shortName)
                        .collect(Collectors.joining(", "))
                        .replaceFirst(", ([^,]*)$", " and $1");
    }

    private static String values(Hyperparameter which, List<Double> values) {
        String many = number(values.size()) + " ";
        return switch (which) {
            case CHANNELS -> many + "numbers of channels";
            case FEATURES -> many + "numbers of final features";
            case HIDDEN -> many + "numbers of hidden features";
            case LEARNING_RATE -> many + "learning rates";
            case DROPOUT -> many + "dropout rates";
            case BATCH_NORMALISATION -> "batch normalisation on and off";
            case AUXILIARY_WEIGHT -> many + "auxiliary weights";
            case BATCH_SIZE -> many + "batch sizes";
            case EPOCHS -> many + "numbers of epochs";
        };
    }

    private static String number(int number) {
        return number < NUMBERS.size() ? NUMBERS.get(number) : String.valueOf(number);
    }
}
