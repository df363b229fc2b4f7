package org.pairlab.app.shell;

import java.time.Duration;
import java.util.Map;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Journal;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.RunId;

/** An experiment as the window steers it; a test puts a made-up one in its place. */
public interface Trainer {
    void start();

    void pause();

    /** Pauses for a reason that is not the person's wish. */
    void hold(String reason);

    void resume();

    void stop();

    /** The newest results; any thread. */
    ExperimentResults results();

    /** Takes the experiment off the screen: another one takes its place. */
    void detach();

    /** Waits until no worker is left; false if one is after {@code limit}. */
    boolean awaitEnd(Duration limit) throws InterruptedException;

    /**
     * What is to be trained.
     *
     * @param known what there is of every run
     * @param checkpoints where runs go on from
     * @param journal told of all that is new
     * @param keepNetworks whether the journal also gets the network of each run's best epoch
     */
    record Plan(ExperimentResults known, Map<RunId, Checkpoint> checkpoints, Journal journal, boolean keepNetworks) {
        /** A new experiment, or what is left of one, that nobody keeps. */
        static Plan unkept(ExperimentResults known) {
            return new Plan(known, Map.of(), Journal.NONE, false);
        }
    }

    /** Makes the trainer of an experiment. */
    @FunctionalInterface
    interface Maker {
        Trainer make(Plan plan);
    }
}
