package org.pairlab.experiment;

import org.pairlab.network.ParameterCount;
import org.pairlab.network.Variant;

/**
 * Which of an experiment's large results are kept: they can be a thousand times as large as all others. Immutable; any
 * thread.
 */
public record Retention(KeptPredictions predictions, KeptNetworks networks) {
    /** Of every epoch what its network said, and no network. */
    public static final Retention WITHOUT_NETWORKS = new Retention(KeptPredictions.EVERY, KeptNetworks.NONE);

    /** Of every epoch what its network said, and of each run the network of its best epoch. */
    public static final Retention WITH_BEST_NETWORKS = new Retention(KeptPredictions.EVERY, KeptNetworks.BEST);

    /** Predictions of every epoch up to here: a file of this size is still mailed and copied without a thought. */
    private static final long MOST_PREDICTIONS = 100_000_000;

    /** Networks of every epoch up to here, for the same reason; whoever wants to see one grow has a small experiment. */
    private static final long MOST_NETWORKS_OF_EVERY_EPOCH = 100_000_000;

    /** Best networks up to here: the report's experiment has 330 MB of them, which take long to train anew. */
    private static final long MOST_BEST_NETWORKS = 500_000_000;

    /** Networks of more runs nobody looks at one by one: it is a sweep. */
    private static final int MOST_RUNS_WITH_NETWORKS = 500;

    /** What is kept if nobody says otherwise: as much as an experiment of its size can carry. */
    public static Retention standard(ExperimentSettings settings, int testPairs) {
        KeptPredictions predictions = predictionBytes(settings, KeptPredictions.EVERY, testPairs) <= MOST_PREDICTIONS
                ? KeptPredictions.EVERY
                : KeptPredictions.BEST_AND_LAST;
        return new Retention(predictions, networks(settings));
    }

    private static KeptNetworks networks(ExperimentSettings settings) {
        if (settings.variants().size() * settings.runs() > MOST_RUNS_WITH_NETWORKS) {
            return KeptNetworks.NONE;
        }
        if (networkBytes(settings, KeptNetworks.EVERY) <= MOST_NETWORKS_OF_EVERY_EPOCH) {
            return KeptNetworks.EVERY;
        }
        return networkBytes(settings, KeptNetworks.BEST) <= MOST_BEST_NETWORKS ? KeptNetworks.BEST : KeptNetworks.NONE;
    }

    /** The same with other networks. */
    public Retention with(KeptNetworks others) {
        return new Retention(predictions, others);
    }

    /** The same with other predictions. */
    public Retention with(KeptPredictions others) {
        return new Retention(others, networks);
    }

    private static long predictionBytes(ExperimentSettings settings, KeptPredictions kept, int testPairs) {
        long bytes = 0;
        for (Variant variant : settings.variants()) {
            long pairBytes = Float.BYTES + (variant.architecture().auxiliary() ? 2 : 0);
            bytes += kept.epochs(variant.hyperparameters().epochs()) * pairBytes * testPairs;
        }
        return bytes * settings.runs();
    }

    private static long networkBytes(ExperimentSettings settings, KeptNetworks kept) {
        long bytes = 0;
        for (Variant variant : settings.variants()) {
            long parameters = ParameterCount.of(variant).parameters();
            bytes += kept.epochs(variant.hyperparameters().epochs()) * parameters * Float.BYTES;
        }
        return bytes * settings.runs();
    }
}
