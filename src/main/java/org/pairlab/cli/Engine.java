package org.pairlab.cli;

import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import org.pairlab.data.DataSource;
import org.pairlab.data.Mnist;
import org.pairlab.data.MnistReader;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSets;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.Experiment;
import org.pairlab.experiment.ExperimentListener;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Journal;
import org.pairlab.experiment.Progress;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.RunId;

/** What the command line drives; tests put a script in its place. */
interface Engine {
    /** @throws org.pairlab.input.InvalidInputException if the digits or pairs cannot be read */
    PairSet pairs(PairSource source, DataSource data);

    /** @throws org.pairlab.input.InvalidInputException if the digits cannot be read */
    Mnist mnist(DataSource data);

    /** Plans an experiment; {@code failed} hears of runs that end with an error, on the thread that trained. */
    Training plan(Beginning beginning, BiConsumer<RunId, Throwable> failed);

    /**
     * Where an experiment begins.
     *
     * @param known what is there of every run, as {@link Experiment} takes it
     * @param checkpoints where runs go on from
     * @param journal told of all that is new
     * @param keepNetworks whether the journal gets the networks of best epochs
     */
    record Beginning(
            ExperimentResults known, Map<RunId, Checkpoint> checkpoints, Journal journal, boolean keepNetworks) {
        /** From the start, kept by nobody. */
        static Beginning of(ExperimentSettings settings, PairSet pairs) {
            return new Beginning(ExperimentResults.planned(settings, pairs), Map.of(), Journal.NONE, false);
        }
    }

    /** An experiment under way, as {@link Experiment} describes it. */
    interface Training {
        void start();

        void stop();

        void hold(String reason);

        void resume();

        boolean awaitEnd(Duration limit) throws InterruptedException;

        ExperimentResults results();

        Progress progress();
    }

    /** The real one. */
    static Engine real() {
        return new Engine() {
            @Override
            public PairSet pairs(PairSource source, DataSource data) {
                return PairSets.of(source, MnistReader.read(data), data);
            }

            @Override
            public Mnist mnist(DataSource data) {
                return MnistReader.read(data);
            }

            @Override
            public Training plan(Beginning beginning, BiConsumer<RunId, Throwable> failed) {
                return new RealTraining(new Experiment(
                        beginning.known(),
                        beginning.checkpoints(),
                        beginning.journal(),
                        beginning.keepNetworks(),
                        new FailureListener(failed)));
            }
        };
    }

    /** Passes on failures; progress is read from snapshots instead. */
    record FailureListener(BiConsumer<RunId, Throwable> heard) implements ExperimentListener {
        @Override
        public void changed(Experiment experiment) {}

        @Override
        public void failed(RunId run, Throwable cause) {
            heard.accept(run, cause);
        }
    }

    /** An experiment on this machine. */
    record RealTraining(Experiment experiment) implements Training {
        @Override
        public void start() {
            experiment.start();
        }

        @Override
        public void stop() {
            experiment.stop();
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
        public boolean awaitEnd(Duration limit) throws InterruptedException {
            return experiment.awaitEnd(limit);
        }

        @Override
        public ExperimentResults results() {
            return experiment.results();
        }

        @Override
        public Progress progress() {
            return experiment.progress();
        }
    }
}
