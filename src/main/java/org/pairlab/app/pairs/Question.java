package org.pairlab.app.pairs;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pairlab.data.Pairs;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.RunEpoch;
import org.pairlab.experiment.RunRecord;
import org.pairlab.training.EpochResult;

/**
 * What has to be read to show a choice. Immutable; any thread may answer it.
 *
 * @param pairs that the networks are asked about
 * @param choice that it follows from
 * @param networks the one that is chosen, or those that vote; none if there is no epoch yet
 */
record Question(Pairs pairs, Choice choice, List<RunEpoch> networks) {
    Question {
        networks = List.copyOf(networks);
    }

    /**
     * Judges what the networks said; may have to wait for a disk.
     *
     * @return empty if that is not kept of any of them
     */
    Optional<Verdicts> answer(PredictionSource source) {
        if (!choice.majority()) {
            return networks.stream()
                    .findFirst()
                    .flatMap(one -> source.of(one.run(), one.epoch()))
                    .map(said -> Verdicts.of(pairs, said));
        }
        Votes votes = new Votes(pairs);
        source.each(networks, (network, said) -> votes.count(said));
        return votes.networks() == 0 ? Optional.empty() : Optional.of(Verdicts.majority(pairs, votes));
    }

    /**
     * What can be said to it.
     *
     * @param verdicts empty if it is not kept what the networks said
     * @param nearest the epoch nearest to the asked one of which that is kept; 0 if there is none, or nobody asks
     */
    record Reply(Optional<Verdicts> verdicts, int nearest) {}

    /**
     * Judges what the networks said, or finds out what is kept instead; may have to wait for a disk.
     *
     * @param run the one that is chosen; empty for the majority
     */
    Reply reply(PredictionSource source, Optional<RunRecord> run) {
        Optional<Verdicts> verdicts = answer(source);
        boolean kept = verdicts.isPresent() || run.isEmpty() || networks.isEmpty();
        return new Reply(
                verdicts,
                kept
                        ? 0
                        : nearestKept(source, run.get(), networks.get(0).epoch().epoch()));
    }

    private static int nearestKept(PredictionSource source, RunRecord run, int asked) {
        return run.epochs().stream()
                .filter(one -> one.epoch() != asked)
                .sorted(Comparator.comparingInt(one -> Math.abs(one.epoch() - asked)))
                .filter(one -> source.of(run.id(), one).isPresent())
                .mapToInt(EpochResult::epoch)
                .findFirst()
                .orElse(0);
    }

    /** The same as far as nobody has to wait for it: for one network whose word is at hand. */
    Optional<Verdicts> answerAtHand(PredictionSource source) {
        return choice.majority()
                ? Optional.empty()
                : networks.stream()
                        .findFirst()
                        .flatMap(one -> source.atHand(one.run(), one.epoch()))
                        .map(said -> Verdicts.of(pairs, said));
    }

    /** Whether the answer to one may stand in for the other's until that is there: both are about the same choice. */
    boolean isLike(Question other) {
        return pairs == other.pairs && choice.equals(other.choice);
    }
}
