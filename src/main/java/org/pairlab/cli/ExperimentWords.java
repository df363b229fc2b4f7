package org.pairlab.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.VariantList;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;

/** An experiment in a few words of the terminal. */
final class ExperimentWords {
    private ExperimentWords() {}

    /** What is trained: {@code ConvNetBase, ConvNetSepAux: 2 runs of 3 epochs each}. */
    static String of(ExperimentSettings settings) {
        return networks(settings) + ": " + runs(settings) + " of " + epochs(settings)
                + (settings.runs() == 1 ? "" : " each");
    }

    /** The labels of networks that are called like their architectures; of others how many and what is varied. */
    private static String networks(ExperimentSettings settings) {
        List<Variant> variants = settings.variants();
        if (isPlain(settings)) {
            return variants.stream().map(Variant::label).collect(Collectors.joining(", "));
        }
        String varied = VariantList.varied(variants).stream()
                .map(one -> "; " + one.brief(values(variants, one)))
                .collect(Collectors.joining());
        return ProgressView.counted(variants.size(), "network") + " ("
                + settings.architectures().stream().map(Architecture::label).collect(Collectors.joining(", "))
                + varied + ")";
    }

    /** Whether every network is called like its architecture and nothing is varied. */
    static boolean isPlain(ExperimentSettings settings) {
        return settings.variants().stream()
                        .allMatch(one -> one.label().equals(one.architecture().label()))
                && VariantList.varied(settings.variants()).isEmpty();
    }

    /** The values that networks have, in their order, as they are written: {@code 0, 1, 10}. */
    static String values(List<Variant> variants, Hyperparameter which) {
        return VariantList.values(variants, which, variant -> true).stream()
                .map(which::text)
                .collect(Collectors.joining(", "));
    }

    /** {@code 2 runs}, or {@code runs 3 to 4} where they do not begin with the first. */
    static String runs(ExperimentSettings settings) {
        if (settings.firstRun() == 1) {
            return ProgressView.counted(settings.runs(), "run");
        }
        return settings.runs() == 1
                ? "run " + settings.firstRun()
                : "runs " + settings.firstRun() + " to " + settings.lastRun();
    }

    /** {@code 3 epochs}, or {@code 3 to 8 epochs} where they differ. */
    static String epochs(ExperimentSettings settings) {
        int fewest = settings.variants().stream()
                .mapToInt(variant -> variant.hyperparameters().epochs())
                .min()
                .orElseThrow();
        return (fewest < settings.epochs() ? fewest + " to " : "") + ProgressView.counted(settings.epochs(), "epoch");
    }

    /** What came of how many runs of which experiment: {@code 4 of 4 runs finished; pairs fixed, seed 1, c=32, 3 epochs}. */
    static String outcome(ExperimentSettings settings, int finished) {
        int planned = settings.variants().size() * settings.runs();
        return finished + " of " + ProgressView.counted(planned, "run") + " finished; pairs " + settings.pairs()
                + ", seed " + settings.seed() + (settings.firstRun() == 1 ? "" : ", " + runs(settings)) + ", c="
                + values(settings.variants(), Hyperparameter.CHANNELS) + ", " + epochs(settings);
    }
}
