package org.pairlab.app.setup;

import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.KeptNetworks;
import org.pairlab.experiment.KeptPredictions;
import org.pairlab.experiment.Retention;

/** What of an experiment is kept, in words. */
final class KeptText {
    private KeptText() {}

    static String of(KeptPredictions kept) {
        return switch (kept) {
            case EVERY -> "every epoch";
            case BEST_AND_LAST -> "the best and the last epoch";
            case NONE -> "no epoch";
        };
    }

    static String of(KeptNetworks kept) {
        if (kept.every() > 1) {
            return "the best and every " + kept.every() + ordinal(kept.every()) + " epoch";
        }
        return kept.every() == 1 ? "every epoch" : kept.best() ? "the best epoch" : "no epoch";
    }

    private static String ordinal(int number) {
        boolean teen = number / 10 % 10 == 1;
        return switch (teen ? 0 : number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    /** {@code Predictions of every epoch and networks of the best epoch of each run.} */
    static String sentence(ExperimentSettings settings, Retention retention) {
        String few = settings.runs() * settings.variants().size() > 1 ? " of each run" : "";
        return "Keeps predictions of " + of(retention.predictions()) + " and networks of " + of(retention.networks())
                + few + ".";
    }
}
