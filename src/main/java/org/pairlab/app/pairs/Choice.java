package org.pairlab.app.pairs;

import org.pairlab.network.Variant;

/**
 * Whose predictions are shown.
 *
 * @param variant which network
 * @param run number of one of its runs, or {@link #MAJORITY} of its finished runs, each at its best epoch
 * @param epoch 1-based, or {@link #BEST}; without meaning for the majority
 */
record Choice(Variant variant, int run, int epoch) {
    static final int MAJORITY = 0;
    static final int BEST = 0;

    boolean majority() {
        return run == MAJORITY;
    }

    boolean best() {
        return epoch == BEST;
    }

    Choice with(Variant other) {
        return new Choice(other, run, epoch);
    }

    /** Another run, at the epoch chosen so far. */
    Choice withRun(int other) {
        return new Choice(variant, other, epoch);
    }

    Choice withEpoch(int other) {
        return new Choice(variant, run, other);
    }
}
