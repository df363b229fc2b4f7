package org.pairlab.app.pairs;

import java.util.Optional;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LatestAnswer;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.PredictionSource;

/** Reads what all runs say of the opened pair: at once what is at hand, else in the background. FX thread only. */
final class OpinionReader {
    private final BackgroundTasks tasks;
    private final LatestAnswer answers;
    private final Runnable changed;
    private Opinions latest; // null before the first
    private ExperimentResults of; // whose they are

    /** @param changed hears that there is more to show */
    OpinionReader(BackgroundTasks tasks, Runnable changed) {
        this.tasks = tasks;
        this.changed = changed;
        answers = new LatestAnswer(tasks);
    }

    /** What is known now of what an experiment's runs say of a pair. */
    Opinions of(ExperimentResults results, PredictionSource source, int pair) {
        if (latest != null && latest.pair() == pair && of == results) {
            return latest;
        }
        boolean knownBefore = isAbout(results, pair);
        of = results;
        Optional<Opinions> atHand = Opinions.atHand(results, source, pair);
        if (atHand.isPresent()) {
            latest = atHand.get();
            return latest;
        }
        latest = knownBefore ? latest : Opinions.unread(results, pair);
        answers.ask(
                () -> Opinions.of(results, source, pair),
                read -> {
                    if (isAbout(results, pair)) {
                        latest = read;
                        changed.run();
                    }
                },
                tasks::report);
        return latest;
    }

    private boolean isAbout(ExperimentResults results, int pair) {
        return latest != null && latest.pair() == pair && of.id().equals(results.id());
    }

    /** There is another place to read from. */
    void forget() {
        latest = null;
    }
}
