package org.pairlab.network.fast;

import java.util.Arrays;
import java.util.Locale;

/**
 * Where the time of a network of ours goes, for benchmarks. Counts wall time on the thread that trains, whatever the
 * number of threads a pass is split over. Where no clock is set, a pass costs a comparison with null.
 */
public final class StackClock {
    private final long[][] nanos = new long[Pass.values().length][Part.values().length];
    private final long[] steps = new long[Step.values().length];
    private long since;

    /** What a training step consists of. */
    public enum Step {
        /** Features and logits. */
        FORWARD,
        /** Losses and gradients. */
        BACKWARD,
        /** The optimiser's step. */
        UPDATE
    }

    /** What a stack is asked for. */
    public enum Pass {
        FORWARD,
        BACKWARD,
        EVALUATION;

        /** The name in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The parts of each pass, in the order of a forward pass. */
    public enum Part {
        /** The second block's weights to Winograd's form, or their gradient back. */
        WEIGHTS("weights"),
        /** The first block, channel by channel with the second block's input to Winograd's form, or back. */
        FIRST("first block"),
        /** The second block's matrix products. */
        PRODUCTS("products"),
        /** The second block's sums back from Winograd's form, ReLU, normalisation and pool. */
        SECOND("second block"),
        /** The third block, product and all. */
        THIRD("third block");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        /** The name in tables. */
        public String label() {
            return label;
        }
    }

    /** Seconds since the last reset. */
    public double seconds(Pass pass, Part part) {
        return nanos[pass.ordinal()][part.ordinal()] / 1e9;
    }

    /** Seconds since the last reset. */
    public double seconds(Step step) {
        return steps[step.ordinal()] / 1e9;
    }

    /** Counts time for a part of a step. */
    public void add(Step step, long nanoseconds) {
        steps[step.ordinal()] += nanoseconds;
    }

    /** Forgets what was counted. */
    public void reset() {
        for (long[] pass : nanos) {
            Arrays.fill(pass, 0);
        }
        Arrays.fill(steps, 0);
    }

    void start() {
        since = System.nanoTime();
    }

    /** Counts what has passed since the last call for a part. */
    void lap(Pass pass, Part part) {
        long now = System.nanoTime();
        nanos[pass.ordinal()][part.ordinal()] += now - since;
        since = now;
    }
}
