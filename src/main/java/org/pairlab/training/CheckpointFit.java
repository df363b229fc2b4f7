package org.pairlab.training;

import org.pairlab.network.Hyperparameters;

/** Whether a checkpoint's counts can be those of a run; its arrays are compared with the network itself. */
final class CheckpointFit {
    private CheckpointFit() {}

    /** @throws IllegalArgumentException naming what does not fit */
    static void require(Checkpoint checkpoint, Hyperparameters hyperparameters, int trainingPairs) {
        int batchSize = hyperparameters.batchSize();
        int batchesAnEpoch = (trainingPairs + batchSize - 1) / batchSize;
        int epochs = checkpoint.epochs();
        Checkpoint.EpochSoFar unfinished = checkpoint.unfinished();
        require(
                epochs >= 0 && epochs <= hyperparameters.epochs(),
                epochs + " finished epochs",
                hyperparameters.epochs() + " in all");
        int batches = 0;
        if (unfinished != null) {
            batches = unfinished.batches();
            require(epochs < hyperparameters.epochs(), "an unfinished epoch after the last", epochs + " epochs");
            require(
                    batches >= 1 && batches <= batchesAnEpoch,
                    batches + " batches in an epoch",
                    batchesAnEpoch + " of them");
            int pairs = (int) Math.min((long) batches * batchSize, trainingPairs);
            require(unfinished.pairs() == pairs, unfinished.pairs() + " pairs in " + batches + " batches", pairs + "");
        }
        long iterations = (long) epochs * batchesAnEpoch + batches;
        require(checkpoint.iterations() == iterations, checkpoint.iterations() + " updates", iterations + " by then");
    }

    private static void require(boolean fits, String has, String run) {
        if (!fits) {
            throw new IllegalArgumentException("The checkpoint has " + has + ", but the run has " + run + ".");
        }
    }
}
