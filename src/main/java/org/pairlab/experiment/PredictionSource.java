package org.pairlab.experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;

/**
 * Where the predictions of an experiment are: a thousand times as large as what else there is of an epoch, they are read
 * when somebody asks. Any thread, but one that somebody waits for only asks for what is at hand.
 */
public interface PredictionSource {
    /** Keeps none. */
    PredictionSource NONE = (run, epoch) -> Optional.empty();

    /**
     * What the network of a run said of every test pair after an epoch; may have to wait for a disk.
     *
     * @return empty if it is not kept, or what is kept is not of this result: the run went on from a checkpoint since, and
     *     its epoch came out otherwise
     * @throws org.pairlab.input.InvalidInputException if it cannot be read, with a sentence
     */
    Optional<Predictions> of(RunId run, EpochResult epoch);

    /** The same, as far as nobody has to wait for it. */
    default Optional<Predictions> atHand(RunId run, EpochResult epoch) {
        return Optional.empty();
    }

    /**
     * Hands over those of many epochs in their order, a few at a time in memory; what is not kept is left out.
     *
     * @throws org.pairlab.input.InvalidInputException as {@link #of}
     */
    default void each(List<RunEpoch> wanted, BiConsumer<RunEpoch, Predictions> taker) {
        wanted.forEach(one -> of(one.run(), one.epoch()).ifPresent(predictions -> taker.accept(one, predictions)));
    }
}
