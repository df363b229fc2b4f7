package org.pairlab.cli;

import java.lang.management.ManagementFactory;
import org.pairlab.data.PairSet;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameters;

/**
 * How much memory an experiment needs at least, so that one that cannot end is refused before it starts.
 *
 * @param kept bytes of Java's memory for the predictions of every epoch, kept to the end
 * @param computing bytes of the machine's memory for the features of the batches under way
 */
record MemoryNeed(double kept, double computing) {
    private static final int PROBABILITY_BYTES = 4;
    private static final int DIGITS_BYTES = 2;
    private static final int EPOCH_BYTES = 250; // records and arrays around them, and the row to write
    private static final double USABLE_SHARE = 0.8;
    private static final double GIGABYTE = 1 << 30;

    /** The least that an experiment needs. */
    static MemoryNeed of(ExperimentSettings settings, PairSet pairs) {
        double epochs = (double) settings.runs() * settings.hyperparameters().epochs();
        double kept = 0;
        for (Architecture architecture : settings.architectures()) {
            int pairBytes = PROBABILITY_BYTES + (architecture.auxiliary() ? DIGITS_BYTES : 0);
            kept += epochs * (EPOCH_BYTES + (double) pairBytes * pairs.test().size());
        }
        return new MemoryNeed(kept, computing(settings, pairs));
    }

    private static double computing(ExperimentSettings settings, PairSet pairs) {
        Hyperparameters h = settings.hyperparameters();
        int batch = Math.min(
                h.batchSize(), Math.max(pairs.training().size(), pairs.test().size()));
        int atOnce = Math.min(
                settings.workers(), settings.runs() * settings.architectures().size());
        // Sizes after the first convolution and its pooling (12x12 and 7x7 of c/2) and the second (5x5 of c): what
        // must be there at the same time, once for the features and once for their gradients.
        double features = (12 * 12 + 7 * 7) * h.channels() / 2.0 + 5 * 5 * h.channels();
        return 2.0 * Float.BYTES * 2 * batch * features * atOnce;
    }

    /**
     * Compares with what this machine has.
     *
     * @throws InvalidInputException if it has too little; the sentence says what to lower
     */
    void check() {
        check(Runtime.getRuntime().maxMemory(), machineMemory());
    }

    void check(long javaBytes, long machineBytes) {
        if (kept > USABLE_SHARE * javaBytes) {
            throw new InvalidInputException("Keeping the predictions of all runs takes about " + gigabytes(kept)
                    + " GB, and Java has " + gigabytes(javaBytes)
                    + " GB here; lower --runs, --epochs or --test-pairs, or start with java -Xmx"
                    + (long) Math.ceil(kept / USABLE_SHARE / GIGABYTE) + "g -jar pairlab.jar.");
        }
        if (computing > machineBytes) {
            throw new InvalidInputException("Training takes at least " + gigabytes(computing)
                    + " GB, and this machine has " + gigabytes(machineBytes)
                    + " GB; lower --batch-size, --channels or --workers.");
        }
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
