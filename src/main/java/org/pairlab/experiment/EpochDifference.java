package org.pairlab.experiment;

import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;

/** How far two results of one epoch are apart: percentage points, nats, and a probability; infinite beside no number. */
record EpochDifference(double accuracy, double loss, double probability) {
    static final EpochDifference NONE = new EpochDifference(0, 0, 0);

    /** How far two results are apart, but for their predictions. */
    static EpochDifference of(EpochResult a, EpochResult b) {
        double accuracy = Math.max(
                between(a.trainingAccuracy(), b.trainingAccuracy()),
                between(a.validationAccuracy(), b.validationAccuracy()));
        double loss =
                Math.max(between(a.trainingLoss(), b.trainingLoss()), between(a.validationLoss(), b.validationLoss()));
        EpochDifference target = new EpochDifference(accuracy, loss, 0);
        return a.auxiliary() == null || b.auxiliary() == null
                ? target
                : target.orLarger(between(a.auxiliary(), b.auxiliary()));
    }

    /** How far two epochs' predictions are apart. */
    static EpochDifference of(Predictions a, Predictions b) {
        double largest = 0;
        for (int pair = 0; pair < Math.min(a.size(), b.size()); pair++) {
            largest = Math.max(largest, between(a.probability(pair), b.probability(pair)));
        }
        return new EpochDifference(0, 0, largest);
    }

    EpochDifference orLarger(EpochDifference other) {
        return new EpochDifference(
                Math.max(accuracy, other.accuracy),
                Math.max(loss, other.loss),
                Math.max(probability, other.probability));
    }

    private static EpochDifference between(EpochResult.Auxiliary a, EpochResult.Auxiliary b) {
        return new EpochDifference(
                Math.max(
                        between(a.trainingDigitAccuracy(), b.trainingDigitAccuracy()),
                        between(a.validationDigitAccuracy(), b.validationDigitAccuracy())),
                Math.max(between(a.trainingLoss(), b.trainingLoss()), between(a.validationLoss(), b.validationLoss())),
                0);
    }

    private static double between(double a, double b) {
        if (Double.compare(a, b) == 0) {
            return 0;
        }
        double difference = Math.abs(a - b);
        return Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
    }
}
