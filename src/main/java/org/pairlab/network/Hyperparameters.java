package org.pairlab.network;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one network is built and trained with: a value for each {@link Hyperparameter}.
 *
 * @param channels c, features of a digit after the convolutions; even, as the first block has c/2
 * @param features f, final features of a digit in the target prediction
 * @param hidden h, hidden features of the class prediction; without meaning where there is no auxiliary loss
 * @param learningRate Adam's
 * @param dropout probability that a feature is dropped after the last convolution while training
 * @param batchNormalisation whether each convolution block normalises its features
 * @param auxiliaryWeight factor of the auxiliary loss when it is added to the target loss; without meaning where there is
 *     none
 * @param batchSize pairs in a batch
 * @param epochs times that all training pairs are shown
 */
public record Hyperparameters(
        int channels,
        int features,
        int hidden,
        double learningRate,
        double dropout,
        boolean batchNormalisation,
        double auxiliaryWeight,
        int batchSize,
        int epochs)
        implements Serializable {

    /** @throws org.pairlab.input.InvalidInputException if a value is out of its range; names the first such */
    public Hyperparameters {
        Hyperparameter.CHANNELS.quantity().require(channels);
        Hyperparameter.FEATURES.quantity().require(features);
        Hyperparameter.HIDDEN.quantity().require(hidden);
        Hyperparameter.LEARNING_RATE.quantity().require(learningRate);
        Hyperparameter.DROPOUT.quantity().require(dropout);
        Hyperparameter.AUXILIARY_WEIGHT.quantity().require(auxiliaryWeight);
        Hyperparameter.BATCH_SIZE.quantity().require(batchSize);
        Hyperparameter.EPOCHS.quantity().require(epochs);
    }

    /**
     * From a table of values.
     *
     * @param values one for each hyperparameter, 1 and 0 for on and off
     * @throws org.pairlab.input.InvalidInputException if a value is out of its range; names the first such
     */
    public static Hyperparameters of(Map<Hyperparameter, Double> values) {
        values.forEach((hyperparameter, value) -> hyperparameter.quantity().require(value));
        return new Hyperparameters(
                values.get(Hyperparameter.CHANNELS).intValue(),
                values.get(Hyperparameter.FEATURES).intValue(),
                values.get(Hyperparameter.HIDDEN).intValue(),
                values.get(Hyperparameter.LEARNING_RATE),
                values.get(Hyperparameter.DROPOUT),
                values.get(Hyperparameter.BATCH_NORMALISATION) != 0,
                values.get(Hyperparameter.AUXILIARY_WEIGHT),
                values.get(Hyperparameter.BATCH_SIZE).intValue(),
                values.get(Hyperparameter.EPOCHS).intValue());
    }

    /** All values. */
    public Map<Hyperparameter, Double> values() {
        Map<Hyperparameter, Double> values = new EnumMap<>(Hyperparameter.class);
        Hyperparameter.ALL.forEach(one -> values.put(one, one.of(this)));
        return values;
    }

    /** The same with another value of one. */
    public Hyperparameters with(Hyperparameter changed, double value) {
        Map<Hyperparameter, Double> values = values();
        values.put(changed, value);
        return of(values);
    }

    public Hyperparameters withEpochs(int value) {
        return with(Hyperparameter.EPOCHS, value);
    }
}
