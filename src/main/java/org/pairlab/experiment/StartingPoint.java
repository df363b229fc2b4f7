package org.pairlab.experiment;

import java.util.Map;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.RunId;

/**
 * What the training of an experiment starts from.
 *
 * @param known what there is of every run, as {@link Experiment} takes it
 * @param checkpoints where runs go on from
 * @param journal told of all that is new
 * @param networks of which epochs the journal also gets the network
 */
public record StartingPoint(
        ExperimentResults known, Map<RunId, Checkpoint> checkpoints, Journal journal, KeptNetworks networks) {
    /** With or without the network of each run's best epoch. */
    public StartingPoint(
            ExperimentResults known, Map<RunId, Checkpoint> checkpoints, Journal journal, boolean bestNetworks) {
        this(known, checkpoints, journal, bestNetworks ? KeptNetworks.BEST : KeptNetworks.NONE);
    }

    /** From the beginning, kept by nobody. */
    public static StartingPoint unkept(ExperimentResults planned) {
        return new StartingPoint(planned, Map.of(), Journal.NONE, KeptNetworks.NONE);
    }
}
