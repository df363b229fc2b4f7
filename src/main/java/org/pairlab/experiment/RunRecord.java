package org.pairlab.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/**
 * A run and what it gave so far. Immutable; any thread.
 *
 * @param id which run
 * @param state how far it is
 * @param epochs its finished epochs, in order
 * @param failure why it failed, in one sentence, or null
 */
public record RunRecord(RunId id, RunState state, List<EpochResult> epochs, String failure) {
    public RunRecord {
        epochs = List.copyOf(epochs);
    }

    /** A run whose turn has not come. */
    public static RunRecord waiting(RunId id) {
        return new RunRecord(id, RunState.WAITING, List.of(), null);
    }

    public RunRecord with(EpochResult next) {
        List<EpochResult> more = new ArrayList<>(epochs);
        more.add(next);
        return new RunRecord(id, state, more, failure);
    }

    public RunRecord with(RunState next) {
        return new RunRecord(id, next, epochs, failure);
    }

    /** Only its first epochs. */
    public RunRecord upTo(int count) {
        return new RunRecord(id, state, epochs.subList(0, Math.min(count, epochs.size())), failure);
    }

    /** What a 1-based epoch gave; empty if it is not finished. */
    public Optional<EpochResult> epoch(int number) {
        return number <= epochs.size() ? Optional.of(epochs.get(number - 1)) : Optional.empty();
    }

    public RunRecord failed(String sentence) {
        return new RunRecord(id, RunState.FAILED, epochs, sentence);
    }

    /** The epoch of highest validation accuracy, the first of them if several are equal; empty before the first. */
    public Optional<EpochResult> bestEpoch() {
        // max() keeps the last of equals, so equals are ordered by falling epoch.
        return epochs.stream()
                .max(Comparator.comparingDouble(EpochResult::validationAccuracy)
                        .thenComparing(
                                Comparator.comparingInt(EpochResult::epoch).reversed()));
    }

    public Optional<EpochResult> lastEpoch() {
        return epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.get(epochs.size() - 1));
    }

    /** @throws IllegalArgumentException unless the epochs come in order, from the first, and are that many or more */
    void requireEpochs(int atLeast) {
        if (epochs.size() < atLeast) {
            throw new IllegalArgumentException("The checkpoint of " + id + " comes after epoch " + atLeast
                    + ", but only " + epochs.size() + " epochs are known.");
        }
        for (int i = 0; i < epochs.size(); i++) {
            if (epochs.get(i).epoch() != i + 1) {
                throw new IllegalArgumentException(
                        "The epochs of " + id + " are not in order: epoch " + (i + 1) + " is missing.");
            }
        }
    }
}
