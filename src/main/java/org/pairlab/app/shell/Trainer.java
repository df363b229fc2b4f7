package org.pairlab.app.shell;

import java.time.Duration;
import org.pairlab.data.PairSet;
import org.pairlab.experiment.ExperimentSettings;

/** An experiment as the window steers it; a test puts a made-up one in its place. */
public interface Trainer {
    void start();

    void pause();

    void resume();

    void stop();

    /** Takes the experiment off the screen: another one takes its place. */
    void detach();

    /** Waits until no worker is left; false if one is after {@code limit}. */
    boolean awaitEnd(Duration limit) throws InterruptedException;

    /** Makes the trainer of a new experiment. */
    @FunctionalInterface
    interface Maker {
        Trainer make(ExperimentSettings settings, PairSet pairs);
    }
}
