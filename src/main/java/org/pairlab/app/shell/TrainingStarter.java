package org.pairlab.app.shell;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.pairlab.app.ExperimentFeed;
import org.pairlab.app.LabModel;
import org.pairlab.experiment.Experiment;
import org.pairlab.experiment.StartingPoint;
import org.pairlab.experiment.Training;

/** Starts experiments, each shown in the window from then on; a test starts made-up ones. FX thread only. */
@FunctionalInterface
public interface TrainingStarter {
    Shown start(StartingPoint start);

    /**
     * A training that the window shows.
     *
     * @param detach ends the showing: another experiment takes its place
     */
    record Shown(Training training, Runnable detach) {}

    /**
     * Trains for real.
     *
     * @param fx runs tasks on the FX thread
     * @param errors hears why a run failed
     */
    static TrainingStarter real(LabModel model, Executor fx, Consumer<Throwable> errors) {
        return start -> {
            ExperimentFeed feed = new ExperimentFeed(model, fx, errors);
            Experiment experiment = new Experiment(start, feed);
            experiment.start();
            feed.changed(experiment);
            return new Shown(experiment, feed::detach);
        };
    }
}
