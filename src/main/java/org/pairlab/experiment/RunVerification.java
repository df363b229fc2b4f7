package org.pairlab.experiment;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/**
 * What came of training a run again: every number of every epoch, every prediction and the network of the best epoch, if
 * one is kept, compared bit for bit; only times do not count.
 *
 * @param run which
 * @param outcome what can be said so far
 * @param comparedEpochs epochs that were trained again
 * @param recordedEpochs epochs that the record has
 * @param firstDifference the first epoch that came out otherwise, 1-based; 0 if none did, though the network may differ
 * @param accuracyDifference largest difference of an accuracy, percentage points
 * @param lossDifference largest difference of a loss, nats
 * @param probabilityDifference largest difference of a predicted probability
 * @param networkCompared whether the network of the best epoch was compared as well
 * @param reason why it differs or cannot be compared where numbers do not say it, in one sentence, or null
 */
public record RunVerification(
        RunId run,
        Outcome outcome,
        int comparedEpochs,
        int recordedEpochs,
        int firstDifference,
        double accuracyDifference,
        double lossDifference,
        double probabilityDifference,
        boolean networkCompared,
        String reason) {

    /** What can be said of a run that is trained again. */
    public enum Outcome {
        /** All epochs so far are the same, but not all have been trained again. */
        PENDING,
        /** All epochs are the same, and so is the network, if it was compared. */
        IDENTICAL,
        /** An epoch, or the network, is not the same; with epochs yet to come, the differences may grow. */
        DIFFERENT,
        /** There is nothing to compare: see the reason. */
        NOT_COMPARABLE
    }

    /**
     * Says what training a run again has given so far.
     *
     * @param differences by epochs, of those that came out otherwise
     */
    static RunVerification of(RunRecord recorded, RunRecord again, SortedMap<Integer, EpochDifference> differences) {
        List<EpochResult> known = recorded.epochs();
        int compared = Math.min(known.size(), again.epochs().size());
        EpochDifference largest = differences.values().stream().reduce(EpochDifference.NONE, EpochDifference::orLarger);
        int first = differences.isEmpty() ? 0 : differences.firstKey();
        boolean diverged = again.state() == RunState.DIVERGED && compared < known.size();
        String reason = null;
        Outcome outcome = compared == known.size() ? Outcome.IDENTICAL : Outcome.PENDING;
        if (known.isEmpty()) {
            outcome = Outcome.NOT_COMPARABLE;
            reason = "No epoch of " + recorded.id() + " is recorded.";
        } else if (first > 0 || diverged) {
            outcome = Outcome.DIFFERENT;
            first = first == 0 ? compared + 1 : first;
            reason = diverged ? recorded.id() + " diverged in epoch " + (compared + 1) + " when trained again." : null;
        } else if (again.state() == RunState.FAILED) {
            outcome = Outcome.NOT_COMPARABLE;
            reason = again.failure();
        }
        return new RunVerification(
                recorded.id(),
                outcome,
                compared,
                known.size(),
                first,
                largest.accuracy(),
                largest.loss(),
                largest.probability(),
                false,
                reason);
    }

    /** Cannot be compared, for this reason. */
    RunVerification notComparable(String sentence) {
        return with(Outcome.NOT_COMPARABLE, false, sentence);
    }

    /**
     * Counts the network of the best epoch in. It is not compared where the record's is of another epoch, as it may be
     * after an interruption: epochs are kept at once, networks every few seconds.
     *
     * @param kept the record's
     * @param again the one of training again; empty until the run has ended
     */
    RunVerification andNetwork(NetworkDigest kept, Optional<NetworkDigest> again) {
        if (outcome != Outcome.IDENTICAL) {
            return this;
        }
        if (again.isEmpty()) {
            return with(Outcome.PENDING, false, null);
        }
        if (kept.epoch() != again.get().epoch()) {
            return this;
        }
        return kept.equals(again.get())
                ? with(Outcome.IDENTICAL, true, null)
                : with(
                        Outcome.DIFFERENT,
                        true,
                        "Its epochs are identical, but the network kept of epoch " + kept.epoch() + " is another.");
    }

    private RunVerification with(Outcome now, boolean compared, String why) {
        return new RunVerification(
                run,
                now,
                comparedEpochs,
                recordedEpochs,
                firstDifference,
                accuracyDifference,
                lossDifference,
                probabilityDifference,
                compared,
                why);
    }
}
