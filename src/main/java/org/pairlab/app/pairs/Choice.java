package org.pairlab.app.pairs;

import org.pairlab.network.Architecture;

/**
 * Whose predictions are shown.
 *
 * @param architecture which network
 * @param run number of one of its runs, or {@link #MAJORITY} of its finished runs, each at its best epoch
 * @param epoch 1-based, or {@link #BEST}; without meaning for the majority
 */
record Choice(Architecture architecture, int run, int epoch) {
    static final int MAJORITY = 0;
    static final int BEST = 0;

    boolean majority() {
        return run == MAJORITY;
    }

    boolean best() {
        return epoch == BEST;
    }

    Choice with(Architecture other) {
        return new Choice(other, run, epoch);
    }

    /** Another run, at the epoch chosen so far. */
    Choice withRun(int other) {
        return new Choice(architecture, other, epoch);
    }

    Choice withEpoch(int other) {
        return new Choice(architecture, run, other);
    }
}
