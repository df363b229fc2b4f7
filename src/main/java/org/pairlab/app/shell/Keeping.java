package org.pairlab.app.shell;

import java.time.Duration;
import org.pairlab.app.LabModel;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Progress;

/** Sees to it that nothing worth keeping is thrown away without asking. FX thread only. */
final class Keeping {
    /** What took less is trained again sooner than a question is answered. */
    private static final Duration WORTH_ASKING = Duration.ofSeconds(10);

    private final LabModel lab;
    private final Questions questions;

    Keeping(LabModel lab, Questions questions) {
        this.lab = lab;
        this.questions = questions;
    }

    /** Whether a new experiment may take the place of the one on screen. */
    boolean mayReplace() {
        return !isWorthAsking()
                || questions.confirm(
                        "Start a new experiment?",
                        "It takes the place of the one on screen. " + whatIsOnScreen(),
                        "Start the new one",
                        "Keep these results");
    }

    /** Whether the window may close. */
    boolean mayClose() {
        if (lab.state().get().active()) {
            return questions.confirm(
                    "Training is under way. Stop it and close?", whatIsOnScreen(), "Stop and close", "Go on training");
        }
        return !isWorthAsking() || questions.confirm("Close PairLab?", whatIsOnScreen(), "Close", "Keep these results");
    }

    private boolean isWorthAsking() {
        Progress progress = lab.progress().get();
        return progress != null && progress.elapsed().compareTo(WORTH_ASKING) > 0;
    }

    private String whatIsOnScreen() {
        ExperimentResults results = lab.results().get();
        long begun = results == null
                ? 0
                : results.runs().values().stream()
                        .filter(run -> !run.epochs().isEmpty())
                        .count();
        return begun == 1
                ? "The run on screen is kept nowhere else."
                : "The " + begun + " runs on screen are kept nowhere else.";
    }
}
