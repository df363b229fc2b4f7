package org.pairlab.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.pairlab.data.PairSet;
import org.pairlab.experiment.Experiment;
import org.pairlab.experiment.ExperimentListener;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.RunRecord;
import org.pairlab.experiment.VariantList;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Layers;
import org.pairlab.network.Variant;
import org.pairlab.training.ComputeThreads;
import org.pairlab.training.EpochProfile;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunId;
import org.pairlab.training.RunProfiler;
import org.pairlab.training.RunSettings;

/** Trains our networks the way experiments do, and tells how long their epochs took. */
final class OwnRuns {
    private static final long SEED = 1;
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final PairSet pairs;
    private final CommonHyperparameters hyperparameters;
    private final Stop stop;

    /** @param hyperparameters with the epochs that are to be measured */
    OwnRuns(PairSet pairs, CommonHyperparameters hyperparameters, Stop stop) {
        this.pairs = pairs;
        this.hyperparameters = hyperparameters;
        this.stop = stop;
    }

    /**
     * Trains runs at once, each split over some threads.
     *
     * @throws InterruptedException if asked to stop
     */
    Timing train(Architecture architecture, int runs, int threads) throws InterruptedException {
        ExperimentSettings settings = new ExperimentSettings(
                List.of(architecture), oneMore(hyperparameters.epochs()), pairs.source(), runs, SEED, runs, threads);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        try (Experiment experiment = new Experiment(settings, pairs, new FailureListener(failure))) {
            Runnable end = experiment::stop;
            stop.whenAsked(end);
            try {
                stop.check();
                experiment.start();
                boolean ended;
                do {
                    ended = experiment.awaitEnd(LOOK);
                } while (!ended);
            } finally {
                stop.forget(end);
            }
            stop.check();
            if (failure.get() != null) {
                throw new IllegalStateException(architecture + " could not be trained", failure.get());
            }
            return new Timing(
                    experiment.results().runs().values().stream()
                            .map(RunRecord::epochs)
                            .flatMap(epochs -> epochs.stream().skip(1))
                            .map(OwnRuns::seconds)
                            .toList(),
                    runs);
        }
    }

    /**
     * Trains one run, split over some threads, with clocks at its steps.
     *
     * @throws InterruptedException if asked to stop
     */
    List<EpochProfile> profile(Architecture architecture, Layers layers, int epochs, int threads)
            throws InterruptedException {
        ComputeThreads.set(threads, layers);
        Variant variant = VariantList.of(List.of(architecture), oneMore(epochs)).get(0);
        RunSettings run = new RunSettings(new RunId(variant, 1), variant.hyperparameters(), SEED, layers);
        List<EpochProfile> profiles = RunProfiler.profile(run, pairs, () -> !stop.asked());
        stop.check();
        return profiles.stream().skip(1).toList();
    }

    /** With the epoch that is left out. */
    private CommonHyperparameters oneMore(int epochs) {
        return hyperparameters.withEpochs(epochs + 1);
    }

    private static EpochSeconds seconds(EpochResult epoch) {
        return new EpochSeconds(epoch.trainingSeconds(), epoch.validationSeconds());
    }

    private record FailureListener(AtomicReference<Throwable> heard) implements ExperimentListener {
        @Override
        public void changed(Experiment experiment) {}

        @Override
        public void failed(RunId run, Throwable cause) {
            heard.set(cause);
        }
    }
}
