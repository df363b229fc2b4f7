package org.pairlab.experiment;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Function;
import org.pairlab.data.Digits;
import org.pairlab.data.PairSet;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.ParameterCount;

/**
 * How much memory an experiment needs at least, so that one that cannot end is refused before it starts, in the window as
 * in the terminal. What networks say of the pairs is not part of it: only a bounded share of that is in memory.
 *
 * @param results bytes of Java's memory for what every epoch gave, kept to the end
 * @param checkpoints bytes of Java's memory for a checkpoint of each run under way
 * @param training bytes of the machine's memory for pairs, networks and the features of the batches under way
 */
public record MemoryNeed(double results, double checkpoints, double training) {
    private static final int EPOCH_BYTES = 300; // the numbers in their records, on their way and on screen
    private static final double USABLE_SHARE = 0.8;
    private static final double GIGABYTE = 1 << 30;

    /** The least that an experiment needs. */
    public static MemoryNeed of(ExperimentSettings settings, PairSet pairs) {
        return of(settings, pairs.training().size(), pairs.test().size());
    }

    /** The least that an experiment on so many pairs needs. */
    public static MemoryNeed of(ExperimentSettings settings, int trainingPairs, int testPairs) {
        double runs = (double) settings.runs() * settings.variants().size();
        double epochs = settings.variants().stream()
                .mapToDouble(variant ->
                        (double) settings.runs() * variant.hyperparameters().epochs())
                .sum();
        double atOnce = Math.min(settings.workers(), runs);
        ParameterCount largest = settings.variants().stream()
                .map(ParameterCount::of)
                .reduce((a, b) -> a.parameters() > b.parameters() ? a : b)
                .orElseThrow();
        double learned = Float.BYTES * ((double) largest.parameters() + largest.updaterState());
        double gradient = (double) Float.BYTES * largest.parameters();
        return new MemoryNeed(
                epochs * EPOCH_BYTES,
                atOnce * learned,
                pixels(settings, (double) trainingPairs + testPairs)
                        + atOnce * (learned + gradient + features(settings, Math.max(trainingPairs, testPairs))));
    }

    /** Of all pairs, as one stack of weights reads them and as two do. */
    private static double pixels(ExperimentSettings settings, double pairs) {
        long ways = settings.architectures().stream()
                .map(Architecture::shared)
                .distinct()
                .count();
        return ways * 2 * pairs * Digits.PIXELS * Float.BYTES;
    }

    /** Of the variant that has most. */
    private static double features(ExperimentSettings settings, int pairs) {
        return settings.variants().stream()
                .mapToDouble(variant -> features(variant.hyperparameters(), pairs))
                .max()
                .orElseThrow();
    }

    private static double features(Hyperparameters h, int pairs) {
        int batch = Math.min(h.batchSize(), pairs);
        // Sizes after the first convolution and its pooling (12x12 and 7x7 of c/2) and the second (5x5 of c): what
        // must be there at the same time, once for the features and once for their gradients.
        double features = (12 * 12 + 7 * 7) * h.channels() / 2.0 + 5 * 5 * h.channels();
        return 2.0 * Float.BYTES * 2 * batch * features;
    }

    /**
     * Compares with what this machine has.
     *
     * @param named how the person knows a setting: by its option or by its label
     * @throws InvalidInputException if there is too little; the sentence says what to lower
     */
    public void requireFits(Function<Quantity, String> named) {
        requireFits(named, Runtime.getRuntime().maxMemory(), machineMemory());
    }

    void requireFits(Function<Quantity, String> named, long javaBytes, long machineBytes) {
        if (results > USABLE_SHARE * javaBytes) {
            throw new InvalidInputException("Keeping the results of all runs takes about "
                    + beyondJava(
                            results,
                            javaBytes,
                            named,
                            List.of(ExperimentSettings.RUNS, Hyperparameter.EPOCHS.quantity())));
        }
        if (checkpoints > USABLE_SHARE * javaBytes) {
            throw new InvalidInputException("Checkpoints of the networks under way take about "
                    + beyondJava(
                            checkpoints,
                            javaBytes,
                            named,
                            List.of(
                                    Hyperparameter.CHANNELS.quantity(),
                                    Hyperparameter.HIDDEN.quantity(),
                                    ExperimentSettings.WORKERS)));
        }
        if (training > machineBytes) {
            throw new InvalidInputException("Training takes at least " + gigabytes(training)
                    + " GB, and this machine has " + gigabytes(machineBytes) + " GB; lower "
                    + either(
                            named,
                            List.of(
                                    Hyperparameter.BATCH_SIZE.quantity(),
                                    Hyperparameter.CHANNELS.quantity(),
                                    ExperimentSettings.WORKERS))
                    + ".");
        }
    }

    private static String beyondJava(
            double bytes, long javaBytes, Function<Quantity, String> named, List<Quantity> lower) {
        return gigabytes(bytes) + " GB, and Java has " + gigabytes(javaBytes) + " GB here; lower "
                + either(named, lower) + ", or start with java -Xmx"
                + (long) Math.ceil(bytes / USABLE_SHARE / GIGABYTE) + "g -jar pairlab.jar.";
    }

    private static String either(Function<Quantity, String> named, List<Quantity> settings) {
        List<String> names = settings.stream().map(named).toList();
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    private static long machineMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Long.MAX_VALUE;
    }

    private static String gigabytes(double bytes) {
        return Quantity.format(Math.rint(bytes / GIGABYTE * 10) / 10);
    }
}
