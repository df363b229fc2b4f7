package org.pairlab.statistics.comparison;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Variant;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/**
 * Which test pairs the finished runs of an experiment were right about, a bit each, kept once they are read, as finished runs
 * do not change: three hundred runs of 25 epochs and 1000 pairs take a megabyte. What goes beyond {@link #MOST_BYTES} is read
 * again each time. For one thread at a time.
 */
public final class KeptAnswers {
    /** Kept at the most. */
    public static final long MOST_BYTES = 32L << 20;

    private static final int RUN_BYTES = 200; // entry, record and array

    private final PredictionSource source;
    private final Map<RunId, Kept> kept = new HashMap<>();
    private long bytes;

    /** A run's answers, one set of bits an epoch; an epoch that is not kept by the source has none. */
    private record Kept(RunRecord run, BitSet[] epochs, int pairs) {
        boolean[][] right() {
            boolean[][] right = new boolean[epochs.length][];
            for (int epoch = 0; epoch < right.length; epoch++) {
                right[epoch] = new boolean[epochs[epoch] == null ? 0 : pairs];
                if (epochs[epoch] != null) {
                    BitSet bits = epochs[epoch];
                    for (int pair = bits.nextSetBit(0); pair >= 0; pair = bits.nextSetBit(pair + 1)) {
                        right[epoch][pair] = true;
                    }
                }
            }
            return right;
        }

        long bytes() {
            return RUN_BYTES + epochs.length * (64 + pairs / 8L);
        }
    }

    /** @param source where they are read */
    public KeptAnswers(PredictionSource source) {
        this.source = source;
    }

    /** Whether answers of some finished run are still to be read. */
    public boolean lacks(ExperimentResults results) {
        return results.runs().values().stream()
                .filter(run -> run.state() == RunState.FINISHED)
                .anyMatch(run -> !has(run));
    }

    private boolean has(RunRecord run) {
        Kept known = kept.get(run.id());
        return known != null && known.run().epochs().equals(run.epochs());
    }

    /**
     * The answers of an experiment's runs.
     *
     * @param wanted asked before a run is read
     * @return throws {@link CancellationException} when they are not wanted any more
     */
    public Answers of(ExperimentResults results, BooleanSupplier wanted) {
        Answers read = ComparedExperiment.answers(results, source);
        Map<String, Variant> variants = new HashMap<>();
        results.settings().variants().forEach(variant -> variants.put(variant.label(), variant));
        return (variant, number) -> {
            RunRecord run = results.runs().get(new RunId(variants.get(variant), number));
            if (has(run)) {
                return kept.get(run.id()).right();
            }
            if (!wanted.getAsBoolean()) {
                throw new CancellationException();
            }
            boolean[][] right = read.right(variant, number);
            keep(run, right);
            return right;
        };
    }

    private void keep(RunRecord run, boolean[][] right) {
        BitSet[] epochs = new BitSet[right.length];
        int pairs = 0;
        for (int epoch = 0; epoch < right.length; epoch++) {
            if (right[epoch].length > 0) {
                pairs = right[epoch].length;
                epochs[epoch] = new BitSet(pairs);
                for (int pair = 0; pair < pairs; pair++) {
                    epochs[epoch].set(pair, right[epoch][pair]);
                }
            }
        }
        Kept one = new Kept(run, epochs, pairs);
        if (bytes + one.bytes() <= MOST_BYTES) {
            Kept before = kept.put(run.id(), one);
            bytes += one.bytes() - (before == null ? 0 : before.bytes());
        }
    }
}
