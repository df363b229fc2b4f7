package org.pairlab.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import org.pairlab.data.PairSet;
import org.pairlab.network.Variant;
import org.pairlab.training.EpochResult;

/**
 * How long an experiment will take: a typical two-core machine's speed, corrected by what this machine needed for its
 * last epochs. Immutable; any thread.
 *
 * @param recent this machine's seconds divided by the typical machine's, one for each of the last epochs, oldest first
 */
public record SpeedModel(List<Double> recent) {
    /** Epochs that the correction is taken from. */
    public static final int KEPT = 50;

    /**
     * A typical machine's seconds for one epoch of ConvNetBase with 1000 training and 1000 test pairs: the fast layers on
     * two cores of an AMD Zen 5, one run on each.
     */
    private static final double[][] CHANNELS_AND_SECONDS = {{32, 0.022}, {64, 0.048}, {256, 0.378}};
    /** What of those seconds goes into training; the rest is the evaluation. */
    private static final double TRAINING_SHARE = 0.8;

    private static final double AUXILIARY_FACTOR = 1.05;
    private static final double SEPARATE_FACTOR = 1.3;
    private static final double PAIRS = 1000;

    /** Ratios beyond this are a clock that jumped or a machine that slept, not a speed. */
    private static final double LARGEST_RATIO = 1000;

    /** Ratios that cannot be speeds are left out; of more than {@link #KEPT} the last are kept. */
    public SpeedModel {
        List<Double> plausible = recent.stream()
                .filter(ratio -> ratio >= 1 / LARGEST_RATIO && ratio <= LARGEST_RATIO)
                .toList();
        recent = plausible.subList(Math.max(0, plausible.size() - KEPT), plausible.size());
    }

    /**
     * An expected time.
     *
     * @param duration from the start to the last run's end
     * @param measured whether this machine's own speed went into it
     */
    public record Estimate(Duration duration, boolean measured) {}

    /** A machine of which nothing is known yet. */
    public static SpeedModel typical() {
        return new SpeedModel(List.of());
    }

    /** What is known after one more epoch has ended. */
    public SpeedModel observed(Variant variant, PairSet pairs, EpochResult epoch) {
        double expected =
                typicalSeconds(variant, pairs.training().size(), pairs.test().size());
        List<Double> more = new ArrayList<>(recent);
        more.add((epoch.trainingSeconds() + epoch.validationSeconds()) / expected);
        return new SpeedModel(more);
    }

    /** The median of the recent ratios; empty before the first epoch. */
    public OptionalDouble factor() {
        if (recent.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] sorted =
                recent.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
    }

    /** Expected seconds of one epoch of one run on this machine. */
    public double epochSeconds(Variant variant, int trainingPairs, int testPairs) {
        return factor().orElse(1) * typicalSeconds(variant, trainingPairs, testPairs);
    }

    /**
     * The time that an experiment will take when each of its workers, no more than the machine has cores, takes the next
     * run as soon as its last one has ended.
     */
    public Estimate estimate(ExperimentSettings settings, int trainingPairs, int testPairs, int cores) {
        PriorityQueue<Double> workersFreeAt = new PriorityQueue<>();
        for (int worker = 0; worker < Math.min(settings.workers(), cores); worker++) {
            workersFreeAt.add(0.0);
        }
        double end = 0;
        for (int run = 0; run < settings.runs(); run++) {
            for (Variant variant : settings.variants()) {
                double seconds = variant.hyperparameters().epochs() * epochSeconds(variant, trainingPairs, testPairs);
                double ended = workersFreeAt.remove() + seconds;
                workersFreeAt.add(ended);
                end = Math.max(end, ended);
            }
        }
        return new Estimate(Duration.ofMillis(Math.round(end * 1000)), !recent.isEmpty());
    }

    private static double typicalSeconds(Variant variant, int trainingPairs, int testPairs) {
        double share = TRAINING_SHARE * trainingPairs / PAIRS + (1 - TRAINING_SHARE) * testPairs / PAIRS;
        double factor = (variant.architecture().auxiliary() ? AUXILIARY_FACTOR : 1)
                * (variant.architecture().shared() ? 1 : SEPARATE_FACTOR);
        return share * factor * secondsAt(variant.hyperparameters().channels());
    }

    /** A straight line between the measured points on logarithmic scales, continued beyond the outermost. */
    private static double secondsAt(int channels) {
        int upper = 1;
        while (upper < CHANNELS_AND_SECONDS.length - 1 && channels > CHANNELS_AND_SECONDS[upper][0]) {
            upper++;
        }
        double[] a = CHANNELS_AND_SECONDS[upper - 1];
        double[] b = CHANNELS_AND_SECONDS[upper];
        double slope = Math.log(b[1] / a[1]) / Math.log(b[0] / a[0]);
        return a[1] * Math.pow(channels / a[0], slope);
    }
}
