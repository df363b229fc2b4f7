package org.pairlab.store;

import org.pairlab.experiment.ExperimentResults;
import org.pairlab.network.ParameterCount;
import org.pairlab.store.format2.RunTable;
import org.pairlab.store.tables.Floats;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.Snapshot;

/** Tells what belongs into an experiment's file from what does not, on the thread that tells it. */
final class ToldValues {
    private final RunTable runs;
    private final int testPairs;

    ToldValues(ExperimentResults results) {
        runs = new RunTable(results.settings());
        testPairs = results.pairSet().test().size();
    }

    /** @throws IllegalArgumentException if it is not a run of this experiment */
    void requirePlanned(RunId id) {
        runs.key(id);
    }

    /**
     * @throws IllegalArgumentException if there is not a prediction for every test pair, they are not those of the result,
     *     or a number is not finite
     */
    void requireEpoch(RunId id, EpochResult result, Predictions said) {
        requirePlanned(id);
        if (said.size() != testPairs) {
            throw new IllegalArgumentException(said.size() + " predictions for " + testPairs + " test pairs");
        }
        if (said.checksum() != result.predictionsChecksum()) {
            throw new IllegalArgumentException("the predictions of " + id + " are of another epoch");
        }
        if (!Double.isFinite(result.trainingLoss()) || !Double.isFinite(result.validationLoss())) {
            throw new IllegalArgumentException("a loss of " + id + " is not finite");
        }
    }

    /**
     * Whether a run could go on from a checkpoint: none from one that is not finite.
     *
     * @throws IllegalArgumentException if it is of another network
     */
    boolean isSound(RunId id, Checkpoint checkpoint) {
        requirePlanned(id);
        ParameterCount count = ParameterCount.of(id.variant());
        requireLength(id, checkpoint.parameters().length, count.parameters());
        requireLength(id, checkpoint.updaterState().length, count.updaterState());
        return Floats.allFinite(checkpoint.parameters()) && Floats.allFinite(checkpoint.updaterState());
    }

    /**
     * A network if it is finite, else null.
     *
     * @param network may be null
     * @throws IllegalArgumentException if it is another's
     */
    Snapshot sound(RunId id, Snapshot network) {
        requirePlanned(id);
        if (network != null) {
            requireLength(
                    id,
                    network.parameters().length,
                    ParameterCount.of(id.variant()).parameters());
        }
        return network != null && Floats.allFinite(network.parameters()) ? network : null;
    }

    private static void requireLength(RunId id, int has, long needs) {
        if (has != needs) {
            throw new IllegalArgumentException(has + " numbers for a network of " + id + ", not " + needs);
        }
    }
}
