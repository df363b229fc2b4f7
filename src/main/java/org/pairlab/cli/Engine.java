package org.pairlab.cli;

import java.util.function.BiConsumer;
import org.pairlab.data.DataSource;
import org.pairlab.data.Mnist;
import org.pairlab.data.MnistReader;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSets;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.Experiment;
import org.pairlab.experiment.ExperimentListener;
import org.pairlab.experiment.StartingPoint;
import org.pairlab.experiment.Training;
import org.pairlab.training.ComputeLibraries;
import org.pairlab.training.RunId;

/** What the command line drives; tests put a script in its place. */
interface Engine {
    /** @throws org.pairlab.input.InvalidInputException if the digits or pairs cannot be read */
    PairSet pairs(PairSource source, DataSource data);

    /** @throws org.pairlab.input.InvalidInputException if the digits cannot be read */
    Mnist mnist(DataSource data);

    /**
     * Sees to it that networks can be computed on this machine.
     *
     * @throws org.pairlab.input.InvalidInputException if they cannot
     */
    void requireLibraries();

    /** Plans an experiment; {@code failed} hears of runs that end with an error, on the thread that trained. */
    Training plan(StartingPoint start, BiConsumer<RunId, Throwable> failed);

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
            public void requireLibraries() {
                ComputeLibraries.require();
            }

            @Override
            public Training plan(StartingPoint start, BiConsumer<RunId, Throwable> failed) {
                return new Experiment(start, new FailureListener(failed));
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
}
