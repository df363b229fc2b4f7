package org.pairlab.experiment;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.pairlab.data.PairSource;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity;
import org.pairlab.input.Quantity.Kind;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.Layers;

/**
 * Everything that an experiment is started with.
 *
 * @param architectures what is compared, at least one, in the order of {@link Architecture}
 * @param hyperparameters what they are built and trained with
 * @param pairs where the pair set comes from
 * @param runs runs of each architecture
 * @param seed what all random numbers of all runs derive from
 * @param workers runs that train at the same time; does not change results
 * @param threads threads that one run computes with; with the stock layers part of what a result depends on
 * @param layers what the convolutions are computed with
 */
public record ExperimentSettings(
        List<Architecture> architectures,
        Hyperparameters hyperparameters,
        PairSource pairs,
        int runs,
        long seed,
        int workers,
        int threads,
        Layers layers) {

    public static final Quantity RUNS = new Quantity(
            "runs",
            "Runs",
            "runs each",
            Kind.WHOLE,
            1,
            1000,
            "How often each architecture is trained, each time from other initial weights.");
    public static final Quantity SEED = new Quantity(
            "seed",
            "Seed",
            "",
            Kind.WHOLE,
            0,
            9_007_199_254_740_991.0,
            "The same seed gives the same curves again on the same machine.");
    public static final Quantity WORKERS = new Quantity(
            "workers",
            "Workers",
            "at a time",
            Kind.WHOLE,
            1,
            256,
            "Runs that train at the same time; the results do not depend on it.");
    public static final Quantity THREADS = new Quantity(
            "threads",
            "Threads a run",
            "threads",
            Kind.WHOLE,
            1,
            256,
            "Threads that one run computes with; more workers of one thread each are faster, if there are enough runs.");

    /** @throws InvalidInputException if a value is out of its range or no architecture is chosen */
    public ExperimentSettings {
        architectures = inOrder(architectures);
        RUNS.require(runs);
        SEED.require(seed);
        WORKERS.require(workers);
        THREADS.require(threads);
    }

    /** With the fast layers. */
    public ExperimentSettings(
            List<Architecture> architectures,
            Hyperparameters hyperparameters,
            PairSource pairs,
            int runs,
            long seed,
            int workers,
            int threads) {
        this(architectures, hyperparameters, pairs, runs, seed, workers, threads, Layers.FAST);
    }

    private static List<Architecture> inOrder(Collection<Architecture> chosen) {
        if (chosen.isEmpty()) {
            throw new InvalidInputException("Architectures must be one or more; tick at least one.");
        }
        return List.copyOf(EnumSet.copyOf(chosen));
    }
}
