package org.pairlab.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.pairlab.statistics.Description;

/**
 * Measured epochs of one kind.
 *
 * @param epochs of all runs, without each run's first
 * @param atOnce runs that trained at the same time
 */
public record Timing(List<EpochSeconds> epochs, int atOnce) {
    public Timing {
        epochs = List.copyOf(epochs);
    }

    static Timing none(int atOnce) {
        return new Timing(List.of(), atOnce);
    }

    Timing and(Timing more) {
        List<EpochSeconds> both = new ArrayList<>(epochs);
        both.addAll(more.epochs);
        return new Timing(both, atOnce);
    }

    /** Seconds of training an epoch, as one run saw them. */
    public Description training() {
        return described(EpochSeconds::training);
    }

    /** Seconds of validation an epoch, as one run saw them. */
    public Description validation() {
        return described(EpochSeconds::validation);
    }

    /** Seconds of both an epoch, as one run saw them. */
    public Description both() {
        return described(EpochSeconds::both);
    }

    /** The machine's seconds for one epoch of one run: the median epoch shared by the runs that trained at once. */
    public double secondsPerRunAndEpoch() {
        return both().median() / atOnce;
    }

    private Description described(ToDoubleFunction<EpochSeconds> seconds) {
        return Description.of(epochs.stream().mapToDouble(seconds).toArray());
    }
}
