package org.pairlab.app.shell;

import java.time.Duration;
import org.pairlab.app.DurationText;
import org.pairlab.experiment.ExperimentSettings;

/** Asks before something is trained that takes hours: a few values too many are typed quickly. */
final class LongTraining {
    private static final Duration LONG = Duration.ofHours(3);

    private LongTraining() {}

    /** Whether it is to be trained. */
    static boolean isWanted(Questions questions, ExperimentSettings settings, Duration expected) {
        if (expected.compareTo(LONG) <= 0) {
            return true;
        }
        int networks = settings.variants().size();
        int runs = settings.runs() * networks;
        return questions.confirm(
                "Train for about " + DurationText.rough(expected) + "?",
                runs + " runs of " + networks + " network" + (networks == 1 ? "" : "s") + " take that long here."
                        + " Training can be held, stopped and continued at any time, and what is trained is kept.",
                "Train",
                "Not now");
    }
}
