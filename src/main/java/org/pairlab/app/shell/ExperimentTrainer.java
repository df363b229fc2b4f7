package org.pairlab.app.shell;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.pairlab.app.ExperimentFeed;
import org.pairlab.app.LabModel;
import org.pairlab.experiment.Experiment;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.StartingPoint;

/** Real training: an experiment and the feed that brings it on screen. */
final class ExperimentTrainer implements Trainer {
    private final ExperimentFeed feed;
    private final Experiment experiment;

    private ExperimentTrainer(ExperimentFeed feed, Experiment experiment) {
        this.feed = feed;
        this.experiment = experiment;
    }

    /** Makes trainers that show their experiments in a model. */
    static Maker maker(LabModel model, Executor fx, Consumer<Throwable> errors) {
        return plan -> {
            ExperimentFeed feed = new ExperimentFeed(model, fx, errors);
            return new ExperimentTrainer(
                    feed,
                    new Experiment(
                            new StartingPoint(plan.known(), plan.checkpoints(), plan.journal(), plan.keepNetworks()),
                            feed));
        };
    }

    @Override
    public void start() {
        experiment.start();
        feed.changed(experiment);
    }

    @Override
    public void pause() {
        experiment.pause();
    }

    @Override
    public void hold(String reason) {
        experiment.hold(reason);
    }

    @Override
    public void resume() {
        experiment.resume();
    }

    @Override
    public void stop() {
        experiment.stop();
    }

    @Override
    public ExperimentResults results() {
        return experiment.results();
    }

    @Override
    public void detach() {
        feed.detach();
    }

    @Override
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        return experiment.awaitEnd(limit);
    }
}
