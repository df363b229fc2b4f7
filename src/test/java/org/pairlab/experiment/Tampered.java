package org.pairlab.experiment;

import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;

/** Epochs of which one number was changed. */
final class Tampered {
    private Tampered() {}

    static EpochResult trainingLoss(EpochResult e, double more) {
        return changed(e, e.trainingLoss() + more, e.validationAccuracy(), e.auxiliary(), e.predictionsChecksum());
    }

    static EpochResult validationAccuracy(EpochResult e, double more) {
        return changed(e, e.trainingLoss(), e.validationAccuracy() + more, e.auxiliary(), e.predictionsChecksum());
    }

    static EpochResult digitLoss(EpochResult e, double more) {
        EpochResult.Auxiliary a = e.auxiliary();
        EpochResult.Auxiliary changed = new EpochResult.Auxiliary(
                a.trainingLoss(), a.trainingDigitAccuracy(), a.validationLoss() + more, a.validationDigitAccuracy());
        return changed(e, e.trainingLoss(), e.validationAccuracy(), changed, e.predictionsChecksum());
    }

    /** The same predictions but for one. */
    static Predictions probability(Predictions said, int pair, float value) {
        float[] probabilities = new float[said.size()];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = i == pair ? value : said.probability(i);
        }
        return new Predictions(probabilities, null, null);
    }

    /** The same epoch of other predictions. */
    static EpochResult predictions(EpochResult e, Predictions said) {
        return changed(e, e.trainingLoss(), e.validationAccuracy(), e.auxiliary(), said.checksum());
    }

    static EpochResult times(EpochResult e, double seconds) {
        return new EpochResult(
                e.epoch(),
                e.trainingLoss(),
                e.trainingAccuracy(),
                e.validationLoss(),
                e.validationAccuracy(),
                e.auxiliary(),
                seconds,
                seconds,
                e.predictionsChecksum());
    }

    private static EpochResult changed(
            EpochResult e,
            double trainingLoss,
            double validationAccuracy,
            EpochResult.Auxiliary auxiliary,
            long predictions) {
        return new EpochResult(
                e.epoch(),
                trainingLoss,
                e.trainingAccuracy(),
                e.validationLoss(),
                validationAccuracy,
                auxiliary,
                e.trainingSeconds(),
                e.validationSeconds(),
                predictions);
    }
}
