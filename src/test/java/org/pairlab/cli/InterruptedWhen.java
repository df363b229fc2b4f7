package org.pairlab.cli;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.pairlab.data.DataSource;
import org.pairlab.data.Mnist;
import org.pairlab.data.MnistReader;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Progress;
import org.pairlab.experiment.StartingPoint;
import org.pairlab.experiment.Training;
import org.pairlab.training.RunId;

/** Trains for real, and presses Ctrl-C when something is so. */
final class InterruptedWhen implements Engine {
    private final Predicate<ExperimentResults> reached;
    private final Supplier<Interrupt> interrupt;

    /** @param interrupt the Ctrl-C of the command that trains */
    InterruptedWhen(Predicate<ExperimentResults> reached, Supplier<Interrupt> interrupt) {
        this.reached = reached;
        this.interrupt = interrupt;
    }

    @Override
    public void requireLibraries() {}

    @Override
    public PairSet pairs(PairSource source, DataSource data) {
        return Engine.real().pairs(source, data);
    }

    @Override
    public Mnist mnist(DataSource data) {
        return MnistReader.read(data);
    }

    @Override
    public Training plan(StartingPoint start, BiConsumer<RunId, Throwable> failed) {
        Training training = Engine.real().plan(start, failed);
        return new Training() {
            @Override
            public void start() {
                training.start();
            }

            @Override
            public void pause() {
                training.pause();
            }

            @Override
            public void stop() {
                training.stop();
            }

            @Override
            public void hold(String reason) {
                training.hold(reason);
            }

            @Override
            public void resume() {
                training.resume();
            }

            @Override
            public boolean awaitEnd(Duration limit) throws InterruptedException {
                while (!interrupt.get().raised() && !reached.test(training.results())) {
                    training.awaitEnd(Duration.ofMillis(1));
                }
                if (!interrupt.get().raised()) {
                    interrupt.get().raise(ExitCode.INTERRUPTED);
                }
                return training.awaitEnd(limit);
            }

            @Override
            public ExperimentResults results() {
                return training.results();
            }

            @Override
            public Progress progress() {
                return training.progress();
            }
        };
    }
}
