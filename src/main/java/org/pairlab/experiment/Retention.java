package org.pairlab.experiment;

/**
 * Which of an experiment's large results are kept: they can be a thousand times as large as all others. Immutable; any
 * thread.
 */
public record Retention(KeptPredictions predictions, KeptNetworks networks) {
    /** Of every epoch what its network said, and no network. */
    public static final Retention WITHOUT_NETWORKS = new Retention(KeptPredictions.EVERY, KeptNetworks.NONE);

    /** Of every epoch what its network said, and of each run the network of its best epoch. */
    public static final Retention WITH_BEST_NETWORKS = new Retention(KeptPredictions.EVERY, KeptNetworks.BEST);
}
