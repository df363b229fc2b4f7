package org.pairlab.experiment;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pairlab.data.PairSource;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity;
import org.pairlab.input.Quantity.Kind;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Layers;
import org.pairlab.network.Variant;

/**
 * Everything that an experiment is started with.
 *
 * @param variants what is compared, at least one, in the order of their ids
 * @param pairs where the pair set comes from
 * @param firstRun number of the first run of each variant
 * @param runs runs of each variant
 * @param seed what all random numbers of all runs derive from
 * @param workers runs that train at the same time; does not change results
 * @param threads threads that one run computes with; with the stock layers part of what a result depends on
 * @param layers what the convolutions are computed with
 */
public record ExperimentSettings(
        List<Variant> variants,
        PairSource pairs,
        int firstRun,
        int runs,
        long seed,
        int workers,
        int threads,
        Layers layers) {

    public static final Quantity FIRST_RUN = new Quantity(
            "first-run",
            "First run",
            "",
            Kind.WHOLE,
            1,
            100_000,
            "Number of the first run, so that several machines can train different runs of one experiment.");
    public static final Quantity RUNS = new Quantity(
            "runs",
            "Runs",
            "runs each",
            Kind.WHOLE,
            1,
            1000,
            "How often each network is trained, each time from other initial weights.");
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

    /** @throws InvalidInputException if a value is out of its range, nothing is to be trained, or two variants are one */
    public ExperimentSettings {
        variants = VariantList.checked(variants);
        FIRST_RUN.require(firstRun);
        RUNS.require(runs);
        SEED.require(seed);
        WORKERS.require(workers);
        THREADS.require(threads);
    }

    /** Variants whose runs are numbered from 1. */
    public ExperimentSettings(
            List<Variant> variants, PairSource pairs, int runs, long seed, int workers, int threads, Layers layers) {
        this(variants, pairs, 1, runs, seed, workers, threads, layers);
    }

    /** Architectures under one set of hyperparameters, with the fast layers. */
    public ExperimentSettings(
            List<Architecture> architectures,
            CommonHyperparameters hyperparameters,
            PairSource pairs,
            int runs,
            long seed,
            int workers,
            int threads) {
        this(architectures, hyperparameters, pairs, runs, seed, workers, threads, Layers.FAST);
    }

    /** Architectures under one set of hyperparameters. */
    public ExperimentSettings(
            List<Architecture> architectures,
            CommonHyperparameters hyperparameters,
            PairSource pairs,
            int runs,
            long seed,
            int workers,
            int threads,
            Layers layers) {
        this(VariantList.of(architectures, hyperparameters), pairs, runs, seed, workers, threads, layers);
    }

    /** Number of the last run of each variant. */
    public int lastRun() {
        return firstRun + runs - 1;
    }

    /** The architectures of its variants, each once, in their order. */
    public List<Architecture> architectures() {
        return List.copyOf(variants.stream()
                .map(Variant::architecture)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Architecture.class))));
    }

    /** The first variant of an architecture; empty if it is not part of the experiment. */
    public Optional<Variant> variant(Architecture architecture) {
        return variants.stream()
                .filter(variant -> variant.architecture() == architecture)
                .findFirst();
    }

    /** What most of its variants have in common: of each hyperparameter the value that most of those have it. */
    public CommonHyperparameters common() {
        return VariantList.common(variants);
    }

    /** Epochs of the longest runs. */
    public int epochs() {
        return variants.stream()
                .mapToInt(variant -> variant.hyperparameters().epochs())
                .max()
                .orElseThrow();
    }

    /** The same with another number of workers, which results do not depend on. */
    public ExperimentSettings withWorkers(int count) {
        return new ExperimentSettings(variants, pairs, firstRun, runs, seed, count, threads, layers);
    }

    /** The same with other runs of each variant. */
    public ExperimentSettings withRuns(int first, int count) {
        return new ExperimentSettings(variants, pairs, first, count, seed, workers, threads, layers);
    }

    /** The same with other variants. */
    public ExperimentSettings withVariants(List<Variant> others) {
        return new ExperimentSettings(others, pairs, firstRun, runs, seed, workers, threads, layers);
    }
}
